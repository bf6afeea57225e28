package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ErrorsTest {
    private final StringWriter err = new StringWriter();

    @Test
    void a_wrong_input_is_one_line_and_exit_code_1() {
        int code = run(() -> fail(new IllegalArgumentException("a.jsonl:3: no field 'caption'")));

        assertThat(code).isEqualTo(1);
        assertThat(err).hasToString("locative: a.jsonl:3: no field 'caption'\n");
    }

    @Test
    void a_message_of_many_lines_becomes_one() {
        run(() -> fail(new IllegalStateException("two runs\n  at once\n")));

        assertThat(err).hasToString("locative: two runs at once\n");
    }

    @Test
    void a_missing_file_is_named_in_words_when_the_exception_only_wraps() {
        run(() -> fail(new UncheckedIOException(new NoSuchFileException("dump.jsonl"))));

        assertThat(err).hasToString("locative: dump.jsonl: no such file or directory\n");
    }

    @Test
    void a_message_of_its_own_wins_over_the_cause() {
        run(() ->
                fail(
                        new UncheckedIOException(
                                "cannot read dump.jsonl; unpack it first",
                                new IOException("bad block"))));

        assertThat(err).hasToString("locative: cannot read dump.jsonl; unpack it first\n");
    }

    @Test
    void a_file_without_permission_is_said_so() {
        run(() -> fail(new UncheckedIOException(new AccessDeniedException("/secret"))));

        assertThat(err).hasToString("locative: /secret: permission denied\n");
    }

    @Test
    void a_bug_is_called_one() {
        int code = run(() -> fail(new NullPointerException("x is null")));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .contains("internal error")
                .contains("NullPointerException: x is null")
                .contains("--verbose")
                .hasLineCount(1);
    }

    @Test
    void too_little_memory_tells_the_remedy() {
        int code =
                run(() -> {
                    throw new OutOfMemoryError("Java heap space");
                });

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("LOCATIVE_JAVA_OPTS=-Xmx").hasLineCount(1);
    }

    @Test
    void verbose_adds_the_stack_trace() {
        run(() -> fail(new IllegalArgumentException("wrong")), "work", "--verbose");

        assertThat(err.toString())
                .startsWith("locative: wrong\n")
                .contains("\tat dev.locative.app.cli.ErrorsTest");
    }

    @Test
    void a_misspelt_command_brings_the_near_one() {
        assertThat(run(() -> 0, "wrok")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("locative: unknown command 'wrok'\nDid you mean: work?\n");
    }

    @Test
    void a_far_command_brings_the_list_without_the_hidden_ones() {
        assertThat(run(() -> 0, "zzz")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Commands: ")
                .contains("completion")
                .doesNotContain("warm-up");
    }

    @Test
    void no_command_is_a_usage_error() {
        assertThat(run(() -> 0, new String[0])).isEqualTo(2);
        assertThat(err.toString()).startsWith("locative: a command is missing\n");
    }

    @Test
    void an_unknown_option_brings_the_commands_own_help() {
        assertThat(run(() -> 0, "work", "--fast")).isEqualTo(2);
        assertThat(err)
                .hasToString("locative: unknown option '--fast'\nTry 'locative work --help'.\n");
    }

    private static int fail(RuntimeException thrown) {
        throw thrown;
    }

    private int run(Callable<Integer> work) {
        return run(work, "work");
    }

    private int run(Callable<Integer> work, String... arguments) {
        CommandLine line = new CommandLine(new Main()).addSubcommand("work", new Work(work));
        return CommandLines.withManners(line)
                .setErr(new PrintWriter(err))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .execute(arguments);
    }

    @Command(name = "work")
    private record Work(Callable<Integer> work) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return work.call();
        }
    }
}
