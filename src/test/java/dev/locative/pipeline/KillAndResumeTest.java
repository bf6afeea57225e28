package dev.locative.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A real process, killed many times without warning, and resumed until it is done.
class KillAndResumeTest {
    private static final int SAMPLES = 6000;
    private static final int KILLS = 15;

    @TempDir Path temp;

    @Test
    void aRunKilledManyTimesEndsLikeOneInOneGoAndRepeatsNothing() throws Exception {
        Path killed = temp.resolve("killed");
        Random random = new Random(20);
        int kills = 0;
        while (true) {
            int patience = kills < KILLS ? random.nextInt(SAMPLES / 20) : Integer.MAX_VALUE;
            if (runUntil(killed, patience)) {
                break;
            }
            kills++;
        }
        assertThat(kills).isEqualTo(KILLS);

        Path whole = temp.resolve("whole");
        Summary once;
        try (RunDirectory run = RunDirectory.open(whole, Toy.manifest(1))) {
            RunResult result =
                    new Runner(
                                    KilledRun.recipe(false),
                                    new Runner.Settings(2, Long.MAX_VALUE, 20),
                                    _ -> {},
                                    () -> false)
                            .run(KilledRun.source(SAMPLES), run);
            once = ((RunResult.Finished) result).summary();
        }
        assertThat(Set.copyOf(Toy.outcomes(killed))).isEqualTo(Set.copyOf(Toy.outcomes(whole)));
        assertThat(Toy.outcomes(killed)).hasSameSizeAs(Toy.outcomes(whole));
        assertThat(finalLines(killed).values()).allMatch(times -> times == 1);
        assertThat(Files.readString(killed.resolve("rejected.jsonl")))
                .isEqualTo(Files.readString(whole.resolve("rejected.jsonl")));
        Summary summary = RunDirectory.summary(killed).orElseThrow();
        assertThat(summary.pairs()).isEqualTo(once.pairs());
        assertThat(summary.checks()).isEqualTo(once.checks());
        assertThat(summary.samples().failed()).isEqualTo(once.samples().failed()).isPositive();
        assertThat(summary.samples().read()).isEqualTo(SAMPLES);
    }

    @Test
    void aSecondProcessOnTheSameRunIsRefused() throws Exception {
        Path dir = temp.resolve("held");
        try (RunDirectory _ = RunDirectory.open(dir, Toy.manifest(1))) {
            Process process = process(dir, 10).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());

            assertThat(process.waitFor()).isNotZero();
            assertThat(said).contains("in use by another locative");
        }
    }

    /// The kernel refuses writes beyond a file size, in the middle of a block of lines, as a full
    /// disk does.
    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessWithoutRoomStopsWithAMessageAndTheRunGoesOnLater() throws Exception {
        Path dir = temp.resolve("full");
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f 300; exec \"$@\"", "-"));
        command.addAll(process(dir, SAMPLES).command());
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(temp.resolve("stdout.txt").toFile())
                        .start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).contains("cannot write", "File too large", "it resumes");
        assertThat(Files.size(Segments.file(dir, 1))).isEqualTo(300 * 1024);
        int kept = finalIds(dir).size();
        assertThat(kept).isPositive();

        assertThat(runUntil(dir, Integer.MAX_VALUE)).isTrue();
        assertThat(finalLines(dir).values()).allMatch(times -> times == 1);
        assertThat(finalIds(dir)).hasSizeGreaterThan(kept);
    }

    /// Every final outcome in the ledger's lines, superseded ones too, with how often it stands
    /// there.
    private static Map<String, Integer> finalLines(Path dir) throws IOException {
        Map<String, Integer> times = new HashMap<>();
        for (int i = 1; i <= Segments.last(dir); i++) {
            for (String line : Files.readAllLines(Segments.file(dir, i))) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                Outcome outcome = OutcomeJson.read(bytes, 0, bytes.length);
                if (!(outcome instanceof Outcome.Failed)) {
                    times.merge(outcome.sample().id(), 1, Integer::sum);
                }
            }
        }
        return times;
    }

    /// Runs a process and kills it once it began that many samples; whether it came to its end.
    private boolean runUntil(Path dir, int patience) throws Exception {
        Process process =
                process(dir, SAMPLES).redirectError(temp.resolve("stderr.txt").toFile()).start();
        int begun = 0;
        Set<String> before = Files.exists(dir) ? Set.copyOf(finalIds(dir)) : Set.of();
        List<String> repeated = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals("done")) {
                    assertThat(process.waitFor()).isZero();
                    return true;
                }
                assertThat(line).startsWith("s");
                if (before.contains(line)) {
                    repeated.add(line);
                }
                if (++begun > patience) {
                    process.destroyForcibly().waitFor();
                    break;
                }
            }
        }
        assertThat(repeated).isEmpty();
        assertThat(begun).as(Files.readString(temp.resolve("stderr.txt"))).isGreaterThan(patience);
        return false;
    }

    private static Set<String> finalIds(Path dir) throws IOException {
        Set<String> ids = new HashSet<>();
        if (Segments.last(dir) == 0) {
            return ids;
        }
        try (var outcomes = new LedgerReader(dir).outcomes()) {
            outcomes.filter(outcome -> !(outcome instanceof Outcome.Failed))
                    .forEach(outcome -> ids.add(outcome.sample().id()));
        }
        return ids;
    }

    private static ProcessBuilder process(Path dir, int count) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledRun.class.getName(),
                dir.toString(),
                String.valueOf(count));
    }
}
