package dev.locative.app.web;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A method that answers requests, as its annotations tell.
///
/// @param verb in small letters
record Endpoint(String verb, String path, Method java) {
    static final List<Endpoint> ALL = all();

    /// A parameter by the place where it stands in the request: `path`, `query`, `header`,
    /// `cookie`, `form` or `body`.
    record Taken(String in, String name, Parameter java) {}

    private static List<Endpoint> all() {
        List<Endpoint> all = new ArrayList<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(Endpoint.class.getPackageName())) {
            Class<?> resource = type.reflect();
            Path base = resource.getAnnotation(Path.class);
            if (base != null) {
                for (Method method : resource.getDeclaredMethods()) {
                    verb(method)
                            .ifPresent(verb ->
                                    all.add(new Endpoint(verb, path(base, method), method)));
                }
            }
        }
        return all;
    }

    /// The methods that answer an operation, one for each type of body.
    static List<Endpoint> of(OpenApiDocument.Operation operation) {
        return ALL.stream().filter(e -> e.name().equals(operation.toString())).toList();
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(found -> found.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static String path(Path base, Method method) {
        Path more = method.getAnnotation(Path.class);
        String whole = "/" + base.value() + "/" + (more == null ? "" : more.value());
        return whole.replaceAll(":[^}/]*}", "}").replaceAll("/+", "/").replaceFirst("/$", "");
    }

    String name() {
        return verb + " " + path;
    }

    List<Taken> parameters() {
        return Arrays.stream(java.getParameters()).flatMap(p -> taken(p).stream()).toList();
    }

    private static Optional<Taken> taken(Parameter p) {
        Stream<Optional<Taken>> kinds =
                Stream.of(
                        named(p, "path", p.getAnnotation(RestPath.class), RestPath::value),
                        named(p, "query", p.getAnnotation(RestQuery.class), RestQuery::value),
                        named(p, "query", p.getAnnotation(QueryParam.class), QueryParam::value),
                        named(p, "header", p.getAnnotation(HeaderParam.class), HeaderParam::value),
                        named(p, "header", p.getAnnotation(RestHeader.class), RestHeader::value),
                        named(p, "cookie", p.getAnnotation(CookieParam.class), CookieParam::value),
                        named(p, "form", p.getAnnotation(RestForm.class), RestForm::value));
        return kinds.flatMap(Optional::stream)
                .findFirst()
                .or(() ->
                        p.getType().getName().startsWith("dev.locative.")
                                ? Optional.of(new Taken("body", p.getName(), p))
                                : Optional.empty());
    }

    private static <A> Optional<Taken> named(
            Parameter p,
            String in,
            @Nullable A found,
            java.util.function.Function<A, String> name) {
        return Optional.ofNullable(found)
                .map(name)
                .map(text -> new Taken(in, text.isEmpty() ? p.getName() : text, p));
    }

    /// The types of bodies that it takes; empty where it takes none.
    Set<String> consumes() {
        boolean body = parameters().stream().anyMatch(p -> Set.of("form", "body").contains(p.in()));
        Consumes types = java.getAnnotation(Consumes.class);
        return !body ? Set.of() : types == null ? Set.of("(none named)") : plain(types.value());
    }

    Set<String> produces() {
        Produces types = java.getAnnotation(Produces.class);
        if (types == null) {
            types = java.getDeclaringClass().getAnnotation(Produces.class);
        }
        return types == null ? Set.of() : plain(types.value());
    }

    private static Set<String> plain(String[] types) {
        Set<String> plain = new TreeSet<>();
        for (String type : types) {
            plain.add(type.replaceFirst(";.*", "").strip());
        }
        return plain;
    }
}
