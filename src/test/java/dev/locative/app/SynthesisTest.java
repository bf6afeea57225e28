package dev.locative.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Outcome;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.RunEvent;
import dev.locative.pipeline.RunResult;
import dev.locative.pipeline.Summary;
import dev.locative.source.DumpRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthesisTest {
    @TempDir Path temp;
    private Path dump = Path.of("");
    private final Jobs jobs = new Jobs(new ToyParts());
    private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void numbers() throws IOException {
        dump =
                Files.writeString(
                        temp.resolve("numbers.jsonl"),
                        IntStream.range(0, 60)
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining("\n", "", "\n")));
    }

    private SynthesizeRequest request(String generator, List<String> without, long seed) {
        return new SynthesizeRequest(
                new DumpRequest(List.of(dump), null, Map.of()),
                generator,
                "lexical",
                null,
                without,
                false,
                temp.resolve("run"),
                null,
                2,
                seed,
                20,
                LlmRequest.NONE);
    }

    private SynthesizeSummary synthesize(SynthesizeRequest request) {
        return jobs.synthesize(request, events::add);
    }

    @Test
    void aFreshRunSaysItsPlanAndKeepsPairs() {
        SynthesizeSummary ended = synthesize(request("pattern", List.of(), 0));

        assertThat(ended.problem()).isEmpty();
        assertThat(ended.failures()).isFalse();
        assertThat(events.getFirst())
                .isEqualTo(
                        new RunEvent.Beginning(
                                List.of("toys, recognised"),
                                dump
                                        + ", toy, 6.00 kB -> "
                                        + temp.resolve("run")
                                        + ": gate lexical, generator pattern, filters odd, last"));
        assertThat(((RunResult.Finished) ended.result()).summary().checks())
                .containsOnlyKeys("odd", "last");
        assertThat(RunDirectory.manifest(temp.resolve("run")).options())
                .containsEntry("filters", "odd,last")
                .containsEntry("seed", "0")
                .containsEntry("source", "toy")
                .containsEntry("limit", "none");
    }

    @Test
    void theSameCommandAgainResumesAndAnotherIsRefused() {
        synthesize(request("pattern", List.of(), 0));
        events.clear();
        synthesize(request("pattern", List.of(), 0));

        assertThat(events.getFirst())
                .isEqualTo(new RunEvent.Resuming(temp.resolve("run"), 60, 0, 0, 0));
        assertThatThrownBy(() -> synthesize(request("pattern", List.of("last"), 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("option filters: odd,last then, odd now")
                .hasMessageContaining("option seed: 0 then, 5 now");
    }

    @Test
    void anUnknownFilterIsNamedBesideTheKnown() {
        assertThatThrownBy(() -> synthesize(request("pattern", List.of("odds"), 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no filter \"odds\"; there are odd, last");
        assertThat(temp.resolve("run")).doesNotExist();
    }

    @Test
    void aRunWithoutAnyKeptPairIsAProblemThatSaysWhy() {
        assertThat(synthesize(request("silent", List.of(), 0)).problem())
                .hasValueSatisfying(why ->
                        assertThat(why)
                                .startsWith("no pair was kept: the generator found nothing")
                                .contains("60 read", "8 refused (by seven 8)"));
    }

    @Test
    void aDeadGeneratorStopsTheRun() {
        assertThat(synthesize(request("broken", List.of(), 0)).problem())
                .hasValueSatisfying(
                        why -> assertThat(why).startsWith("20 samples failed in a row"));
    }

    @Test
    void moreRejectedThanKeptCountsAsFailure() throws IOException {
        Files.writeString(dump, "1\n2\nx\ny\nz\n");
        SynthesizeSummary ended = synthesize(request("pattern", List.of(), 0));

        assertThat(ended.problem()).isEmpty();
        assertThat(ended.failures()).isTrue();
    }

    @Test
    void aPreviewWritesNothingAndGivesTheFirstTwenty() {
        List<Outcome> outcomes = new ArrayList<>();
        Optional<Projection> projection =
                jobs.preview(request("pattern", List.of(), 0), _ -> {}, _ -> {}, outcomes::add);
        assertThat(outcomes).hasSize(20).last().matches(o -> o.sample().id().equals("s19"));
        assertThat(projection).isEmpty();
        assertThat(temp.resolve("run")).doesNotExist();
    }

    @Test
    void aMissingDumpIsNamed() throws IOException {
        Files.delete(dump);
        assertThatThrownBy(() -> synthesize(request("pattern", List.of(), 0)))
                .hasMessageContaining("numbers.jsonl");
        assertThat(temp.resolve("run")).doesNotExist();
    }

    /// SIGTERM here, since a child of a test has no terminal to press Ctrl-C on.
    @Test
    void aTerminatedProcessFinishesWhatIsInFlightAndIsResumed() throws Exception {
        Files.writeString(
                dump,
                IntStream.range(0, 100_000)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining("\n", "", "\n")));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-Xmx400m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TerminatedRun.class.getName(),
                                dump.toString(),
                                temp.resolve("run").toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("under way");
            process.toHandle().destroy();
            assertThat(out.readLine()).isEqualTo("interrupted");
        }
        assertThat(process.waitFor()).isEqualTo(143);

        synthesize(request("pattern", List.of(), 0));

        RunEvent.Resuming resuming = (RunEvent.Resuming) events.getFirst();
        assertThat(resuming.redone()).isZero();
        assertThat(resuming.reused()).isPositive();
        assertThat(resuming.left()).isPositive();
        assertThat(RunDirectory.summary(temp.resolve("run")))
                .hasValueSatisfying(
                        summary -> assertThat(summary.samples().read()).isEqualTo(100_000));
    }

    @Test
    void aRunIsNamedAfterItsDump() {
        assertThat(Synthesis.name(List.of(Path.of("a/docci_descriptions.jsonlines"))))
                .isEqualTo("docci_descriptions");
        assertThat(Synthesis.name(List.of(Path.of("x.v1.csv.gz"), Path.of("y"))))
                .isEqualTo("x.v1+1");
        assertThat(Synthesis.name(List.of(Path.of("shards/")))).isEqualTo("shards");
        assertThat(Synthesis.name(List.of(Path.of(".jsonl")))).isEqualTo(".jsonl");
    }

    @Test
    void theFunnelIsReadable() {
        SynthesizeSummary ended = synthesize(request("pattern", List.of(), 0));
        Summary summary = ((RunResult.Finished) ended.result()).summary();

        assertThat(SynthesizeSummary.funnel(summary))
                .containsExactly(
                        "samples  60 read: 52 answered, 8 refused (by seven 8), 0 failed, 0 rejected",
                        "pairs    106 generated, 31 kept, 75 dropped (last 32, odd 43)");
    }
}
