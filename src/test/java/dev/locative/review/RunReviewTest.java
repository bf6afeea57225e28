package dev.locative.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.Toy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReviewTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir Path temp;

    private RunReview review() {
        return new RunReview(temp.resolve("run"));
    }

    private DrawnSet drawn(DrawSettings settings) {
        return review().draw(_ -> settings, NOW, () -> {}).sample();
    }

    private void run(int samples) {
        Kept.run(temp.resolve("run"), Kept.samples(samples));
    }

    @Test
    void a_sample_is_kept_beside_the_run_and_read_as_it_was_drawn() {
        run(100);
        RunReview.Draw first = review().draw(_ -> DrawSettings.DEFAULT, NOW, () -> {});
        RunReview.Draw again =
                review().draw(_ -> DrawSettings.DEFAULT, NOW.plusSeconds(60), () -> {});

        assertThat(first.anew()).isTrue();
        assertThat(first.sample().items()).hasSize(132);
        assertThat(first.sample().finished()).isTrue();
        assertThat(first.sample().draw()).hasSize(16);
        assertThat(again.anew()).isFalse();
        assertThat(again.sample()).isEqualTo(first.sample());
        assertThat(review().drawn()).isEqualTo(first.sample());
        assertThat(temp.resolve("run/review/sample.json")).exists();
    }

    @Test
    void other_settings_do_not_replace_a_sample() {
        run(100);
        drawn(DrawSettings.DEFAULT);

        assertThatThrownBy(() -> drawn(new DrawSettings(0.9, 0.1, 0, Stratify.SOURCE, 7)))
                .isInstanceOf(ReviewConflict.class)
                .hasMessageContaining(
                        "was drawn otherwise: confidence 0.95 then, 0.9 now; margin 0.05 then, 0.1"
                                + " now; stratify none then, source now; size by formula then, 7 now")
                .hasMessageContaining("move " + temp.resolve("run/review") + " away");
    }

    @Test
    void who_names_no_settings_gets_the_sample_that_is_there() {
        run(100);
        DrawnSet sample = drawn(new DrawSettings(0.9, 0.1, 3, Stratify.SOURCE, null));

        assertThat(review().draw(RunReviewTest::whatIsThere, NOW, () -> {}).sample())
                .isEqualTo(sample);
    }

    private static DrawSettings whatIsThere(@Nullable DrawSettings then) {
        return then == null ? DrawSettings.DEFAULT : then;
    }

    @Test
    void a_sample_of_a_run_that_is_being_written_is_refused() {
        run(10);
        try (RunDirectory _ = RunDirectory.open(temp.resolve("run"), Toy.manifest(1))) {
            assertThatThrownBy(() -> drawn(DrawSettings.DEFAULT))
                    .isInstanceOf(ReviewConflict.class)
                    .hasMessageContaining("is being written by another locative");
        }
        assertThat(review().sample()).isEmpty();
    }

    @Test
    void an_unfinished_run_can_be_reviewed_and_the_sample_stays_when_it_goes_on() {
        Path dir = temp.resolve("run");
        Kept.append(dir, Kept.samples(50));
        DrawnSet sample = drawn(DrawSettings.DEFAULT);

        assertThat(sample.finished()).isFalse();
        assertThat(review().standing(sample).notes())
                .containsExactly(
                        dir + " is not finished: the sample speaks of what it holds so far");

        Kept.append(dir, List.of(Kept.sample(50)));

        assertThat(review().drawn()).isEqualTo(sample);
        assertThat(review().draw(RunReviewTest::whatIsThere, NOW, () -> {}).anew()).isFalse();
        assertThat(review().standing(sample).notes())
                .containsExactly(
                        dir
                                + " went on after the sample was drawn: it speaks of the pairs that"
                                + " were kept at 2026-11-22T10:00:00Z");
    }

    @Test
    void a_sample_of_a_run_that_another_replaced_is_not_taken_for_the_new_ones() throws Exception {
        run(10);
        drawn(DrawSettings.DEFAULT);
        Path manifest = temp.resolve("run/run.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("2026-01-01T", "2026-02-02T"));

        assertThatThrownBy(() -> review().sample())
                .isInstanceOf(ReviewConflict.class)
                .hasMessageContaining("begun at 2026-01-01T00:00:00Z")
                .hasMessageContaining("begun at 2026-02-02T00:00:00Z: move");
    }

    @Test
    void without_a_run_or_a_sample_there_is_no_review() throws Exception {
        assertThatThrownBy(() -> new RunReview(temp.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no run directory");
        run(10);
        assertThat(review().sample()).isEmpty();
        assertThatThrownBy(() -> review().drawn())
                .isInstanceOf(NotDrawn.class)
                .hasMessageContaining("has no sample to review; `locative review ");

        drawn(DrawSettings.DEFAULT);
        Files.delete(temp.resolve("run/run.json"));
        assertThatThrownBy(this::review).hasMessageContaining("is no run directory");
    }

    @Test
    void a_damaged_sample_is_named() throws Exception {
        run(10);
        drawn(DrawSettings.DEFAULT);
        Path file = temp.resolve("run/review/sample.json");
        Files.writeString(file, Files.readString(file).substring(0, 300));

        assertThatThrownBy(() -> review().drawn())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file + ", line ")
                .hasMessageContaining("restore the file");
    }

    @Test
    void any_text_survives() {
        String odd = "\u001b[31m \ud83d\ude00 \ud800 \u202e \u0000 \u2028 \"\\";
        QaPair pair = new QaPair(odd, odd, odd, Frame.OBJECT, List.of(odd), null);
        Judged judged =
                new Judged(
                        pair,
                        List.of(
                                new Verdict.Keep("a", Double.NaN),
                                new Verdict.Keep("b", Double.NEGATIVE_INFINITY),
                                new Verdict.Skip("c", odd)));
        Kept.run(
                temp.resolve("run"),
                List.of(new Outcome.Answered(new Sample(odd, null, odd, odd), List.of(judged))));
        DrawnSet sample = drawn(new DrawSettings(0.95, 0.05, 0, Stratify.RELATION, null));
        review().judge(sample, 0, "ada", Label.UNCLEAR, odd, NOW);

        DrawnItem item = review().drawn().item(0);
        assertThat(item).isEqualTo(sample.item(0));
        assertThat(item.sample().caption()).isEqualTo(odd);
        assertThat(item.pair().question()).isEqualTo(odd);
        assertThat(item.pair().verdicts().get(1).score()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(review().judgements(sample).of(0, "ada").note()).isEqualTo(odd);
    }

    @Test
    void the_last_judgement_of_a_reviewer_counts_and_others_stand_beside_it() {
        run(10);
        DrawnSet sample = drawn(DrawSettings.DEFAULT);
        review().judge(sample, 2, " ada ", Label.CORRECT, null, NOW);
        review().judge(sample, 2, "ben", Label.CORRECT, "  ", NOW);
        review().judge(sample, 2, "ada", Label.WRONG_OBJECT, " a dog ", NOW);
        review().judge(sample, 0, "ada", Label.CORRECT, null, NOW);

        Judgements judgements = review().judgements(sample);
        assertThat(judgements.of(2, "ada"))
                .isEqualTo(
                        new Judgement(
                                sample.draw(),
                                2,
                                "ada",
                                Label.WRONG_OBJECT,
                                "a dog",
                                "2026-11-22T10:00:00Z"));
        assertThat(judgements.of(2, "ben").note()).isNull();
        assertThat(judgements.reviewers()).containsExactly("ada", "ben");
        assertThat(judgements.next("ada")).isEqualTo(1);
        assertThat(judgements.next("nobody")).isZero();
    }

    @Test
    void names_are_names_and_items_are_the_samples() {
        run(10);
        DrawnSet sample = drawn(DrawSettings.DEFAULT);
        for (String name : List.of("", " ", "a\nb", "a\u001b[31m", "a/b", "x".repeat(65), "<b>")) {
            assertThatThrownBy(() -> review().judge(sample, 0, name, Label.CORRECT, null, NOW))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a reviewer's name has 1 to 64 letters");
        }
        assertThat(Reviewer.name(" Jose\u0301 M. O'Hara-Li+1@x "))
                .isEqualTo("José M. O'Hara-Li+1@x");
        assertThatThrownBy(() -> review().judge(sample, 20, "ada", Label.CORRECT, null, NOW))
                .hasMessage("no item 20: the sample has the items 0 to 19");
        assertThatThrownBy(() -> review().judge(sample, -1, "ada", Label.CORRECT, null, NOW))
                .hasMessageContaining("no item -1");
        String note = "x".repeat(2001);
        assertThatThrownBy(() -> review().judge(sample, 0, "ada", Label.CORRECT, note, NOW))
                .hasMessage("a note has 2,000 characters at most, and this has 2,001");
        assertThat(review().judgements(sample).reviewers()).isEmpty();
    }

    @Test
    void the_standing_tells_who_judged_what_and_what_follows() {
        run(100);
        DrawnSet sample = drawn(DrawSettings.DEFAULT);
        for (int item = 0; item < 50; item++) {
            Label label = item < 2 ? Label.WRONG_RELATION : Label.CORRECT;
            review().judge(sample, item, "ada", label, null, NOW);
        }
        review().judge(sample, 0, "ben", Label.WRONG_OBJECT, null, NOW);
        review().judge(sample, 1, "ben", Label.CORRECT, null, NOW);
        review().judge(sample, 2, "ben", Label.UNCLEAR, null, NOW);
        review().judge(sample, 60, "ben", Label.UNCLEAR, null, NOW);

        ReviewStanding standing = review().standing(sample);

        assertThat(standing.judged()).isEqualTo(51);
        assertThat(standing.marginReached()).isCloseTo(0.0499, within(1e-4));
        assertThat(standing.reviewers())
                .containsExactly(
                        new ReviewStanding.Count(
                                "ada",
                                50,
                                Map.of(
                                        Label.CORRECT, 48,
                                        Label.WRONG_RELATION, 2,
                                        Label.WRONG_OBJECT, 0,
                                        Label.NOT_SPATIAL, 0,
                                        Label.UNCLEAR, 0)),
                        new ReviewStanding.Count(
                                "ben",
                                4,
                                Map.of(
                                        Label.CORRECT, 1,
                                        Label.WRONG_RELATION, 0,
                                        Label.WRONG_OBJECT, 1,
                                        Label.NOT_SPATIAL, 0,
                                        Label.UNCLEAR, 2)));
        assertThat(standing.agreement()).hasSize(1);
        assertThat(standing.agreement().getFirst().both()).isEqualTo(3);
        Rate overall = standing.rates().overall();
        // item 0 is wrong, in two ways; 1 is unresolved; 60 is unclear
        assertThat(overall.judged()).isEqualTo(51);
        assertThat(overall.decided()).isEqualTo(49);
        assertThat(overall.wrong()).isEqualTo(1);
        assertThat(overall.unresolved()).isEqualTo(1);
        assertThat(overall.unclear()).isEqualTo(1);
        assertThat(overall.rate()).isCloseTo(1 / 49.0, within(1e-12));
        assertThat(standing.rates().byKind().stream().map(Rate::name))
                .containsExactly("wrong_relation", "wrong_object", "not_spatial", "mixed");
        assertThat(standing.rates().byKind().stream().map(Rate::wrong)).containsExactly(0, 0, 0, 1);
        assertThat(standing.rates().byRelation().stream().mapToInt(Rate::judged).sum())
                .isEqualTo(51);
        assertThat(standing.rates().bySource().stream().map(Rate::name))
                .containsExactly("pixmo-cap", "docci");
        assertThat(standing.notes()).isEmpty();
    }

    @Test
    void judgements_of_another_draw_are_counted_and_passed_over() throws IOException {
        run(10);
        DrawnSet old = drawn(DrawSettings.DEFAULT);
        review().judge(old, 0, "ada", Label.CORRECT, null, NOW);
        Files.delete(temp.resolve("run/review/sample.json"));
        DrawnSet sample = drawn(new DrawSettings(0.95, 0.05, 1, Stratify.NONE, null));

        ReviewStanding standing = review().standing(sample);

        assertThat(standing.begun()).isFalse();
        assertThat(standing.rates().overall().rate()).isNull();
        assertThat(standing.notes())
                .containsExactly(
                        temp.resolve("run/review/judgements.jsonl")
                                + ", line 1: a judgement of another draw; 1 of such lines do not"
                                + " count");
    }
}
