package dev.locative.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The files that browsers get, as far as they can be judged without one.
class PageFilesTest {
    private static final Path PAGES = Path.of("src/main/resources/META-INF/resources");
    private static final Path REPORTS = Path.of("src/main/resources/dev/locative/page/page.css");
    private static final Path LIBRARIES = PAGES.resolve("app/vendor.js");
    private static final Pattern FROM = Pattern.compile("(?:from|import\\()\\s*'([^']+)'");
    private static final Pattern COLOUR = Pattern.compile("--(\\w+): (#[0-9a-f]{6})");
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 160;

    private static List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(PAGES)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> imports(Path module) {
        return FROM.matcher(text(module)).results().map(found -> found.group(1)).toList();
    }

    @Test
    void the_libraries_that_modules_name_are_packaged() {
        assertThat(imports(LIBRARIES))
                .isNotEmpty()
                .allSatisfy(name -> {
                    assertThat(name).startsWith("../_static/");
                    assertThat(getClass().getResource("/META-INF/resources/" + name.substring(3)))
                            .as(name)
                            .isNotNull();
                });
    }

    @Test
    void only_one_module_names_a_library() {
        assertThat(files(".js"))
                .hasSizeGreaterThan(30)
                .filteredOn(file -> text(file).contains("_static"))
                .containsExactly(LIBRARIES);
    }

    @Test
    void what_a_module_imports_is_there() {
        for (Path module : files(".js")) {
            if (!module.equals(LIBRARIES)) {
                assertThat(imports(module))
                        .as("imports of %s", module)
                        .allSatisfy(name ->
                                assertThat(module.resolveSibling(name).normalize()).exists());
            }
        }
    }

    @Test
    void modules_are_short_enough_to_read() {
        assertThat(files(".js"))
                .filteredOn(file -> text(file).lines().count() > MOST_LINES)
                .isEmpty();
        assertThat(files(".js").stream().flatMap(file -> text(file).lines()))
                .filteredOn(line -> line.length() > LONGEST_LINE)
                .isEmpty();
    }

    @Test
    void nothing_asks_for_what_the_policy_forbids() {
        assertThat(Stream.of(files(".js"), files(".html")).flatMap(List::stream))
                .allSatisfy(file ->
                        assertThat(text(file))
                                .as("%s", file)
                                .doesNotContain(
                                        "unsafe", "innerHTML", "eval(", "style=\"", "styleMap")
                                .doesNotContainPattern("https?://\\w"));
    }

    /// A report and a page are one product.
    @Test
    void pages_have_the_colours_of_the_reports() {
        assertThat(colours(PAGES.resolve("style/base.css"))).containsAll(colours(REPORTS));
    }

    /// Each with how often it was named before: light and dark differ.
    private static List<String> colours(Path css) {
        return COLOUR.matcher(text(css)).results().map(MatchResult::group).toList();
    }
}
