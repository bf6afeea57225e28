package dev.locative.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JudgementFileTest {
    @TempDir Path temp;
    private Path file = Path.of("");

    @BeforeEach
    void drawn() {
        Kept.run(temp.resolve("run"), Kept.samples(200));
        sample();
        file = temp.resolve("run/review/judgements.jsonl");
    }

    private DrawnSet sample() {
        return review().draw(_ -> DrawSettings.DEFAULT, Instant.EPOCH, () -> {}).sample();
    }

    private RunReview review() {
        return new RunReview(temp.resolve("run"));
    }

    private void judge(int item) {
        review().judge(sample(), item, "ada", Label.CORRECT, null, Instant.EPOCH);
    }

    private ReviewStanding standing() {
        return review().standing(sample());
    }

    @Test
    void a_torn_last_line_is_passed_over_and_cut_off_by_the_next() throws IOException {
        judge(0);
        String whole = Files.readString(file);
        for (int cut = 1; cut < whole.length() - 1; cut++) {
            Files.writeString(file, whole + whole.substring(0, cut));

            assertThat(standing().judged()).isEqualTo(1);
            assertThat(standing().notes()).isEmpty();
        }
        judge(1);

        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(standing().judged()).isEqualTo(2);
        assertThat(standing().notes()).isEmpty();
    }

    @Test
    void a_long_torn_line_is_cut_off() throws IOException {
        judge(0);
        Files.writeString(file, "{\"draw\":\"" + "x".repeat(20_000), StandardOpenOption.APPEND);
        judge(1);

        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void a_last_line_that_only_lacks_its_line_feed_is_kept() throws IOException {
        judge(0);
        Files.writeString(file, Files.readString(file).strip());
        assertThat(standing().judged()).isEqualTo(1);

        judge(1);

        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(standing().judged()).isEqualTo(2);
    }

    @Test
    void a_file_of_nothing_but_a_torn_line_begins_anew() throws IOException {
        Files.writeString(file, "{\"dr");
        judge(0);

        assertThat(Files.readAllLines(file)).hasSize(1);
        assertThat(standing().judged()).isEqualTo(1);
    }

    @Test
    void lines_that_are_no_judgement_are_named_and_the_others_count() throws IOException {
        judge(0);
        String good = Files.readString(file);
        Files.writeString(
                file,
                "nonsense\n"
                        + "\n"
                        + "{}\n"
                        + "null\n"
                        + good.replace("correct", "splendid")
                        + good.replace("\"item\":0", "\"item\":null")
                        + good.replace("ada", "a/b")
                        + good.strip()
                        + good
                        + good.replace("\"item\":0", "\"item\":9999")
                        + good);

        ReviewStanding standing = standing();

        assertThat(standing.judged()).isEqualTo(1);
        assertThat(standing.notes())
                .containsExactly(
                        file
                                + ", line 9: a judgement of an item that there is not; 1 of such"
                                + " lines do not count",
                        file + ", line 1: no judgement; 7 of such lines do not count");
    }

    @Test
    void threads_and_processes_judge_at_once_and_lose_nothing() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(process("process" + i, 100).start());
        }
        List<Thread> threads = new ArrayList<>();
        DrawnSet sample = sample();
        for (int i = 0; i < 4; i++) {
            String name = "thread" + i;
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                for (int item = 0; item < 100; item++) {
                                    review().judge(
                                                    sample,
                                                    item,
                                                    name,
                                                    Label.CORRECT,
                                                    "x".repeat(item),
                                                    Instant.EPOCH);
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        assertThat(Files.readAllLines(file)).hasSize(600);
        assertThat(standing().notes()).isEmpty();
        assertThat(standing().reviewers())
                .hasSize(6)
                .allSatisfy(reviewer -> assertThat(reviewer.judged()).isEqualTo(100));
    }

    @Test
    void what_a_killed_process_said_it_kept_is_kept() throws Exception {
        for (int kill = 0; kill < 3; kill++) {
            Process process = process("killed" + kill, 200).start();
            int kept = 0;
            try (BufferedReader out = process.inputReader()) {
                while (kept <= 5 * kill) {
                    assertThat(out.readLine()).isNotNull();
                    kept++;
                }
                process.destroyForcibly().waitFor();
            }
            String name = "killed" + kill;

            assertThat(review().judgements(sample()).next(name)).isGreaterThanOrEqualTo(kept);
            judge(kill);
            assertThat(standing().notes()).isEmpty();
        }
    }

    /// The kernel refuses writes beyond a file size, in the middle of a line, as a full disk does.
    @Test
    @EnabledOnOs(OS.LINUX)
    void without_room_nothing_half_is_left() throws Exception {
        List<String> line = new ArrayList<>(List.of("bash", "-c", "ulimit -f 4; exec \"$@\"", "-"));
        line.addAll(process("full", 200).command());
        Process process = new ProcessBuilder(line).start();
        String said = new String(process.getErrorStream().readAllBytes());

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).contains("could not be kept: File too large");
        assertThat(Files.readString(file)).endsWith("}\n");
        assertThat(standing().notes()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        DrawnSet sample = sample();
        Files.createDirectories(file);

        assertThatThrownBy(
                        () -> review().judge(sample, 3, "ada", Label.CORRECT, null, Instant.EPOCH))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file + ": the judgement of item 3 could not be kept");
    }

    private ProcessBuilder process(String reviewer, int items) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                JudgingProcess.class.getName(),
                temp.resolve("run").toString(),
                reviewer,
                String.valueOf(items));
    }
}
