package dev.locative.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressesTest {
    /// As the framework does it: the first pattern that fits says what a path is told as.
    private static String told(String path) {
        return Stream.of(Addresses.patterns().split(","))
                .map(entry -> entry.split("=", 2))
                .filter(entry -> Pattern.matches(entry[0], path))
                .map(entry -> entry[1])
                .findFirst()
                .orElse(path);
    }

    @Test
    void every_endpoint_is_told_by_its_own_address() {
        Set<String> endpoints = new TreeSet<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.locative.app.web")) {
            if (type.isAnnotatedWith(Path.class)) {
                String base = type.getAnnotationOfType(Path.class).value();
                type.getMethods().stream()
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(method -> base + below(method))
                        .forEach(endpoints::add);
            }
        }
        assertThat(endpoints).hasSizeGreaterThan(15).isSubsetOf(Addresses.ALL);
        Addresses.ALL.forEach(
                each -> assertThat(told(each.replaceAll("\\{\\w+}", "docci-2"))).isEqualTo(each));
    }

    private static String below(JavaMethod method) {
        return method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
    }

    @Test
    void what_nobody_offers_is_told_as_other() {
        for (String path :
                new String[] {
                    "/nosuch",
                    "/v1/runs/a/nosuch",
                    "/v1/runs/a/pairs/b",
                    "/v1/runs/",
                    "/app/main.js",
                    "/q/nosuch",
                    "/v1/runsX",
                    "/v1"
                }) {
            assertThat(told(path)).as(path).isEqualTo("other");
        }
        assertThat(told("/")).isEqualTo("/");
    }
}
