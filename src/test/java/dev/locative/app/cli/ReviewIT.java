package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.app.cli.Packaged.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A review from the first key to the card, as a user does it, with what is typed in a file.
class ReviewIT {
    @TempDir Path folder;

    @Test
    void a_run_is_reviewed_resumed_shown_and_told_of_on_its_card() throws Exception {
        Packaged locative = new Packaged(folder);
        String dump = Packaged.sample("docci.jsonlines").toString();
        assertThat(locative.run("synthesize", dump, "--out", "run").code()).isZero();
        assertThat(locative.run("review", "run", "--show").err())
                .isEqualTo(
                        "locative: run has no sample to review; `locative review run` draws one\n");

        Ended first = type("c\nr\nq\n", "review", "run", "--size", "5", "--reviewer", "Ada L.");
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("--- 1 of 5 ", "question ", "evidence ");
        assertThat(first.out()).doesNotContain("\u001b");
        assertThat(first.err())
                .contains("sample   5 of 159 kept pairs drawn, in run/review")
                .contains("judged   2 of 5 by Ada L.; the same command goes on");

        Ended second = type("c\nc\nu\nc\n", "review", "run", "--reviewer", "Ada L.");
        assertThat(second.out()).contains("--- 3 of 5 ").doesNotContain("--- 2 of 5 ");
        assertThat(second.err()).contains("judged   5 of 5 by Ada L.; --show tells what follows");
        type("c\nc\n", "review", "run", "--reviewer", "ben");
        assertThat(Files.readAllLines(folder.resolve("run/review/judgements.jsonl"))).hasSize(7);

        assertThat(locative.run("review", "run", "--show").out())
                .contains("5 of 159 kept pairs", "Ada L., ben", "95 % interval");
        assertThat(locative.run("review", "run", "--json").out())
                .contains("\"reviewers\" : [", "\"wrong\" : ");
        assertThat(locative.run("stats", "run").out()).contains("Review by people");
        assertThat(Files.readString(folder.resolve("run/report.html")))
                .contains("Review by people");
        assertThat(locative.run("stats", "run", "--json").out()).contains("\"review\" : {");
        locative.run("export", "run", "--format", "messages", "--out", "card");
        assertThat(Files.readString(folder.resolve("card/README.md")))
                .contains("## Human evaluation", "5 of them judged by 2 people")
                .doesNotContain("Ada L.");

        Ended other = locative.run("review", "run", "--seed", "1");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("was drawn otherwise: seed 0 then, 1 now");
    }

    /// Keys that are pressed before the command is ready wait in the terminal.
    @Test
    @EnabledOnOs(OS.LINUX)
    void on_a_terminal_keys_count_as_they_are_pressed_and_it_is_given_back_as_it_was()
            throws Exception {
        Packaged locative = new Packaged(folder);
        String dump = Packaged.sample("docci.jsonlines").toString();
        locative.run("synthesize", dump, "--out", "run");
        type("q\n", "review", "run", "--size", "5", "--reviewer", "nobody");
        Path script = folder.resolve("session");
        Files.writeString(
                script,
                "stty -a >before; "
                        + Packaged.line("review", "run", "--reviewer", "ada").stream()
                                .map(part -> "'" + part + "'")
                                .collect(Collectors.joining(" "))
                        + "; stty -a >after\n");

        Path keys = Files.writeString(folder.resolve("typed"), "cr\033[Doq");
        List<String> line =
                List.of(
                        "bash",
                        "-c",
                        "script -qec 'bash " + script + "' screen <'" + keys + "' >screen.txt");
        assertThat(locative.process(line).code()).isZero();

        assertThat(Files.readString(folder.resolve("after")))
                .contains(" icanon")
                .isEqualTo(Files.readString(folder.resolve("before")));
        assertThat(Files.readAllLines(folder.resolve("run/review/judgements.jsonl")))
                .satisfiesExactly(
                        l -> assertThat(l).contains("\"item\":0", "\"correct\""),
                        l -> assertThat(l).contains("\"item\":1", "\"wrong_relation\""),
                        l -> assertThat(l).contains("\"item\":1", "\"wrong_object\""));
        assertThat(Files.readString(folder.resolve("screen.txt")))
                .contains("\u001b[1;4m", "judged   2 of 5 by ada");
    }

    private Ended type(String typed, String... arguments) throws IOException, InterruptedException {
        Path keys = Files.writeString(folder.resolve("typed"), typed);
        List<String> line = new ArrayList<>(List.of("bash", "-c", "exec \"$@\" <'" + keys + "'"));
        line.add("-");
        line.addAll(Packaged.line(arguments));
        return new Packaged(folder).process(line);
    }
}
