package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// What the documents tell people to type exists.
class DocumentedCommandsTest {
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w])\\./locative ([a-z][a-z-]*)");

    /// These the launcher answers itself.
    private static final Set<String> OF_THE_LAUNCHER = Set.of("test", "jdk");

    @Test
    void every_command_in_the_documents_is_one() throws IOException {
        Set<String> known = new TreeSet<>(OF_THE_LAUNCHER);
        known.addAll(new CommandLine(new Main()).getSubcommands().keySet());

        for (Path file : documents()) {
            String text = Files.readString(file);
            assertThat(COMMAND.matcher(text).results().map(found -> found.group(1)))
                    .as("%s", file)
                    .isSubsetOf(known);
        }
    }

    @Test
    void the_readme_opens_with_its_two_commands() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("./locative synthesize samples/", "./locative test");
    }

    @Test
    void the_readme_names_every_command() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        new CommandLine(new Main())
                .getSubcommands()
                .forEach((name, command) -> {
                    if (!command.getCommandSpec().usageMessage().hidden()) {
                        assertThat(readme).contains("locative " + name);
                    }
                });
    }

    private static List<Path> documents() throws IOException {
        try (var docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }
}
