package dev.locative.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.app.Jobs;
import dev.locative.app.RetuneRequest;
import dev.locative.app.RetuneSummary;
import dev.locative.data.Outcome;
import dev.locative.data.Verdict;
import dev.locative.filter.Filters;
import dev.locative.pipeline.Cutoffs;
import dev.locative.pipeline.Retuned;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresTest {
    @TempDir Path temp;
    private Path run = Path.of("");
    private @Nullable RunIndex opened;

    @BeforeEach
    void indexed() {
        run = temp.resolve("run");
        ToyRun toy = new ToyRun(3);
        ToyRun.append(run, toy.outcomes(0, 300));
        ToyRun.append(run, toy.outcomes(300, 350));
        opened = RunIndex.open(run, ToyRun.TAXONOMY);
        opened.catchUp();
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private RunIndex index() {
        return java.util.Objects.requireNonNull(opened);
    }

    private List<Verdict> verdicts(String check) {
        List<Verdict> all = new ArrayList<>();
        for (Outcome outcome : ToyRun.last(run)) {
            switch (outcome) {
                case Outcome.Answered answered ->
                        answered.pairs().forEach(pair -> all.addAll(pair.verdicts()));
                case Outcome.Refused refused -> all.add(refused.why());
                case Outcome.Failed _ -> {}
            }
        }
        return all.stream()
                .filter(verdict -> verdict.check().equals(check) && verdict.score() != null)
                .toList();
    }

    private static double score(Verdict verdict) {
        return java.util.Objects.requireNonNull(verdict.score());
    }

    @Test
    void histograms_count_what_each_check_kept_and_dropped() {
        List<ScoreHistogram> all = index().scores(7, Filters::dropsAbove);

        assertThat(all)
                .extracting(ScoreHistogram::check)
                .containsExactly("grounded", "scene", "similar");
        for (ScoreHistogram histogram : all) {
            List<Verdict> said = verdicts(histogram.check());
            List<Verdict> finite =
                    said.stream().filter(verdict -> Double.isFinite(score(verdict))).toList();
            assertThat(histogram.other()).isEqualTo(said.size() - finite.size());
            assertThat(histogram.low())
                    .isEqualTo(finite.stream().mapToDouble(ScoresTest::score).min().orElseThrow());
            assertThat(histogram.high())
                    .isEqualTo(finite.stream().mapToDouble(ScoresTest::score).max().orElseThrow());
            assertThat(histogram.bins()).hasSize(7);
            assertThat(histogram.bins().stream().mapToLong(ScoreHistogram.Bin::kept).sum())
                    .isEqualTo(finite.stream().filter(Verdict.Keep.class::isInstance).count());
            assertThat(histogram.bins().stream().mapToLong(ScoreHistogram.Bin::dropped).sum())
                    .isEqualTo(finite.stream().filter(Verdict.Drop.class::isInstance).count());
            ScoreHistogram.Bin third = histogram.bins().get(3);
            Predicate<Verdict> inside =
                    verdict -> score(verdict) >= third.from() && score(verdict) < third.to();
            assertThat(third.kept() + third.dropped())
                    .isEqualTo(finite.stream().filter(inside).count());
        }
    }

    @Test
    void a_cutoff_is_told_where_one_parts_kept_from_dropped() {
        List<ScoreHistogram> all = index().scores(10, Filters::dropsAbove);

        assertThat(all.get(0).cutoff()).isBetween(0.6, 0.65);
        assertThat(all.get(0).dropsAbove()).isFalse();
        assertThat(all.get(1).cutoff()).isNull();
        assertThat(all.get(2).cutoff()).isBetween(0.9, 1.0);
        assertThat(all.get(2).dropsAbove()).isTrue();
    }

    @Test
    void other_cutoffs_do_what_retune_does() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (int round = 0; round < 12; round++) {
            Map<String, Double> cutoffs = new HashMap<>();
            for (String check : List.of("grounded", "similar", "scene")) {
                if (random.nextBoolean()) {
                    cutoffs.put(check, random.nextInt(-30, 130) / 100.0);
                }
            }
            cutoffs.putIfAbsent("grounded", random.nextInt(-30, 130) / 100.0);
            RetuneSummary summary =
                    new Jobs().retune(new RetuneRequest(run, cutoffs, temp.resolve("new" + round)));

            Retuned retuned =
                    index().retuned(
                                    new Cutoffs(cutoffs, Filters::dropsAbove),
                                    List.of(ToyRun.FILTERS.split(",")));

            assertThat(retuned)
                    .as("%s", cutoffs)
                    .isEqualTo(
                            new Retuned(
                                    summary.after().pairs().kept(),
                                    summary.after().pairs().generated()
                                            - summary.after().pairs().kept(),
                                    summary.gained(),
                                    summary.lost(),
                                    summary.unasked(),
                                    summary.laterFilters(),
                                    summary.admitted()));
        }
    }

    @Test
    void a_check_without_scores_is_named_beside_those_that_have_some() {
        Cutoffs cutoffs = new Cutoffs(Map.of("last", 0.5), Filters::dropsAbove);
        assertThatThrownBy(() -> index().retuned(cutoffs, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "no score of last; the checks with scores are: grounded, scene, similar");
    }

    @Test
    void scores_as_far_apart_as_numbers_go_have_bins_with_ends() {
        Path wide = temp.resolve("wide");
        ToyRun.append(
                wide,
                List.of(refused("a", -Double.MAX_VALUE), refused("b", 0), refused("c", 1e308)));
        try (RunIndex other = RunIndex.open(wide, ToyRun.TAXONOMY)) {
            other.catchUp();
            ScoreHistogram histogram = other.scores(4, Filters::dropsAbove).getFirst();
            assertThat(histogram.bins())
                    .hasSize(4)
                    .allSatisfy(bin -> assertThat(bin.from()).isFinite().isLessThan(bin.to()))
                    .extracting(ScoreHistogram.Bin::dropped)
                    .containsExactly(1L, 0L, 1L, 1L);
        }
    }

    private static Outcome refused(String id, double score) {
        return new Outcome.Refused(
                new dev.locative.data.Sample(id, null, null, "x"),
                new Verdict.Drop("scene", score, "no"));
    }

    @Test
    void scores_of_one_value_have_one_bin_and_none_have_none() {
        Path small = temp.resolve("small");
        ToyRun.append(
                small,
                List.of(
                        new Outcome.Refused(
                                new dev.locative.data.Sample("a", null, null, "x"),
                                new Verdict.Drop("scene", 0.25, "no")),
                        new Outcome.Refused(
                                new dev.locative.data.Sample("b", null, null, "x"),
                                new Verdict.Drop("odd", Double.NaN, "no"))));
        try (RunIndex other = RunIndex.open(small, ToyRun.TAXONOMY)) {
            assertThat(other.scores(5, Filters::dropsAbove)).isEmpty();
            other.catchUp();
            assertThat(other.scores(5, Filters::dropsAbove))
                    .containsExactly(
                            new ScoreHistogram("odd", false, null, 0, 0, List.of(), 1),
                            new ScoreHistogram(
                                    "scene",
                                    false,
                                    null,
                                    0.25,
                                    0.25,
                                    List.of(new ScoreHistogram.Bin(0.25, 0.25, 0, 1)),
                                    0));
        }
    }
}
