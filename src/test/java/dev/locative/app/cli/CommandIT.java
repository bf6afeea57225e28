package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.app.cli.Packaged.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged command as a user runs it: a process of its own, on the JDK that runs the tests.
class CommandIT {
    @TempDir Path folder;

    @Test
    void help_goes_to_stdout_within_80_columns() throws Exception {
        Ended help = locative("--help");

        assertThat(help.code()).isZero();
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(help.out()).contains("Examples:", "completion").doesNotContain("warm-up");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void every_command_explains_itself_within_80_columns() throws Exception {
        for (String command : new picocli.CommandLine(new Main()).getSubcommands().keySet()) {
            Ended help = locative(command, "--help");

            assertThat(help.code()).as(command).isZero();
            assertThat(help.out()).contains("Usage: locative " + command);
            assertThat(help.out().lines()).as(command).allMatch(line -> line.length() <= 80);
        }
    }

    @Test
    void version_is_one_line() throws Exception {
        assertThat(locative("--version")).isEqualTo(new Ended(0, "Locative 0.1.0\n", ""));
    }

    @Test
    void an_unknown_command_exits_2_with_a_hint_and_leaves_stdout_empty() throws Exception {
        Ended ended = locative("complation");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("locative: unknown command 'complation'\nDid you mean: completion?\n");
    }

    @Test
    void no_colours_where_there_is_no_terminal() throws Exception {
        assertThat(locative("--help").out()).doesNotContain("\u001b");
        assertThat(locative("nosuch").err()).doesNotContain("\u001b");
    }

    @Test
    void the_completion_script_is_valid_bash_and_names_the_command() throws Exception {
        Ended script = locative("completion");
        Path file = Files.writeString(folder.resolve("completion.bash"), script.out());

        assertThat(script.code()).isZero();
        assertThat(script.out()).contains("complete -F _complete_locative");
        assertThat(new Packaged(folder).process(List.of("bash", "-n", file.toString())))
                .isEqualTo(new Ended(0, "", ""));
    }

    private Ended locative(String... arguments) throws IOException, InterruptedException {
        return new Packaged(folder).run(arguments);
    }
}
