package dev.locative.app.web;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// A method that answers requests, as its annotations tell.
///
/// @param verb in small letters
record Endpoint(String verb, String path, Method java) {
    static final List<Endpoint> ALL = all();

    /// A parameter by the place where it stands in the request: `path`, `query`, `header`,
    /// `cookie`, `form` or `body`.
    ///
    /// @param java what carries its annotations
    record Taken(String in, String name, AnnotatedElement java, AnnotatedType type) {}

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
        List<Taken> all = new ArrayList<>();
        for (Parameter p : java.getParameters()) {
            if (p.isAnnotationPresent(BeanParam.class)) {
                for (Field field : p.getType().getDeclaredFields()) {
                    taken(field, field.getName(), field.getAnnotatedType()).ifPresent(all::add);
                }
            } else {
                taken(p, p.getName(), p.getAnnotatedType()).or(() -> body(p)).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Taken> body(Parameter p) {
        return p.getType().getName().startsWith("dev.locative.")
                ? Optional.of(new Taken("body", p.getName(), p, p.getAnnotatedType()))
                : Optional.empty();
    }

    private static Optional<Taken> taken(AnnotatedElement p, String own, AnnotatedType type) {
        return Stream.of(
                        named(p, "path", RestPath.class, RestPath::value),
                        named(p, "query", RestQuery.class, RestQuery::value),
                        named(p, "query", QueryParam.class, QueryParam::value),
                        named(p, "header", HeaderParam.class, HeaderParam::value),
                        named(p, "header", RestHeader.class, RestHeader::value),
                        named(p, "cookie", CookieParam.class, CookieParam::value),
                        named(p, "form", RestForm.class, RestForm::value))
                .flatMap(Optional::stream)
                .findFirst()
                .map(found ->
                        new Taken(
                                found.in(), found.text().isEmpty() ? own : found.text(), p, type));
    }

    private record Named(String in, String text) {}

    private static <A extends Annotation> Optional<Named> named(
            AnnotatedElement p, String in, Class<A> kind, Function<A, String> name) {
        return Optional.ofNullable(p.getAnnotation(kind)).map(a -> new Named(in, name.apply(a)));
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
