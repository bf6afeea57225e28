package dev.locative.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.Verdict;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.Toy;
import dev.locative.source.DumpRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The filter `odd` keeps with scores 1, 1/3 and drops with 0.1, 0.3; `last` comes after it.
class RetuningTest {
    @TempDir Path temp;
    private Path run = Path.of("");
    private final Jobs jobs = new Jobs(new ToyParts());

    @BeforeEach
    void synthesized() throws IOException {
        run = temp.resolve("run");
        Path dump =
                Files.writeString(
                        temp.resolve("numbers"),
                        IntStream.range(0, 60)
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining("\n", "", "\nbad\n")));
        jobs.synthesize(
                new SynthesizeRequest(
                        new DumpRequest(List.of(dump), null, Map.of()),
                        "pattern",
                        "lexical",
                        null,
                        List.of(),
                        false,
                        run,
                        null,
                        2,
                        0,
                        20,
                        LlmRequest.NONE),
                _ -> {});
    }

    private RetuneSummary retune(double cutoff) {
        return jobs.retune(
                new RetuneRequest(run, Map.of("odd", cutoff), temp.resolve("run" + cutoff)));
    }

    @Test
    void aHigherCutoffLosesPairs() {
        RetuneSummary summary = retune(0.5);

        assertThat(summary.gained()).isZero();
        assertThat(summary.lost()).isPositive();
        assertThat(summary.after().pairs().kept())
                .isEqualTo(summary.before().pairs().kept() - summary.lost());
        for (Outcome outcome : Toy.outcomes(summary.dir())) {
            if (outcome instanceof Outcome.Answered answered) {
                for (Judged judged : answered.pairs()) {
                    Verdict first = judged.verdicts().getFirst();
                    assertThat(first instanceof Verdict.Keep).isEqualTo(first.score() >= 0.5);
                    assertThat(judged.verdicts().size())
                            .isEqualTo(first instanceof Verdict.Keep ? 2 : 1);
                }
            }
        }
    }

    @Test
    void aLowerCutoffGainsPairsAndSaysThatLaterFiltersNeverSawThem() {
        RetuneSummary summary = retune(0.2);

        assertThat(summary.lost()).isZero();
        assertThat(summary.gained()).isPositive().isEqualTo(summary.unasked());
        assertThat(summary.laterFilters()).containsExactly("last");
        assertThat(summary.after().checks().get("last"))
                .isEqualTo(summary.before().checks().get("last"));
    }

    @Test
    void theNewRunSaysWhereItComesFromAndTheOldOneStays() throws IOException {
        byte[] before = Files.readAllBytes(run.resolve("ledger-00001.jsonl"));
        RetuneSummary summary = retune(0.5);

        assertThat(Files.readAllBytes(run.resolve("ledger-00001.jsonl"))).isEqualTo(before);
        var manifest = RunDirectory.manifest(summary.dir());
        assertThat(manifest.derived()).isNotNull();
        assertThat(manifest.derived().run()).isEqualTo(run.toString());
        assertThat(manifest.derived().cutoffs()).isEqualTo(Map.of("odd", 0.5));
        assertThat(RunDirectory.summary(summary.dir())).contains(summary.after());
        assertThat(summary.after().samples().rejected()).isEqualTo(1);
        assertThat(Toy.outcomes(summary.dir())).hasSize(60);
    }

    @Test
    void theSameCutoffsAgainGiveTheSame() {
        RetuneSummary once = retune(0.5);
        RetuneSummary again = retune(0.5);

        assertThat(again.after().pairs()).isEqualTo(once.after().pairs());
        assertThat(Toy.outcomes(again.dir())).hasSize(60);
        RetuneSummary back =
                jobs.retune(
                        new RetuneRequest(once.dir(), Map.of("odd", 0.3), temp.resolve("back")));
        assertThat(back.gained()).isPositive();
    }

    @Test
    void aCheckWithoutScoresIsNamedBesideThoseThatHaveSome() {
        assertThatThrownBy(() ->
                        jobs.retune(
                                new RetuneRequest(run, Map.of("last", 0.5), temp.resolve("new"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no score of last; the checks with scores are: odd");
        assertThat(temp.resolve("new")).doesNotExist();
    }

    @Test
    void theRunItselfIsNoPlaceForTheNewOne() {
        assertThatThrownBy(() ->
                        jobs.retune(
                                new RetuneRequest(run, Map.of("odd", 0.5), run.resolve("../run"))))
                .hasMessageContaining("--out is the run itself");
    }
}
