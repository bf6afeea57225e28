package dev.locative.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Outcome;
import dev.locative.review.DrawSettings;
import dev.locative.review.DrawnSet;
import dev.locative.review.Kept;
import dev.locative.review.Label;
import dev.locative.review.ReviewStanding;
import dev.locative.review.RunReview;
import dev.locative.review.Stratify;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTextTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    @TempDir Path temp;

    @Test
    void tells_what_was_drawn_who_judged_and_what_is_wrong() {
        RunReview review = new RunReview(Kept.run(temp.resolve("run"), Kept.samples(100)));
        DrawnSet sample = drawn(review, Stratify.RELATION);
        for (int item = 0; item < 20; item++) {
            Label label = item < 1 ? Label.WRONG_OBJECT : Label.CORRECT;
            review.judge(sample, item, "ada", label, null, NOW);
            review.judge(sample, item, "ben", Label.CORRECT, null, NOW);
        }
        review.judge(sample, 0, "cy", Label.WRONG_RELATION, null, NOW);

        String text = new ReviewText(review.standing(sample)).text();

        assertThat(text)
                .contains(
                        "132 of 200 kept pairs, drawn 2026-11-22T10:00:00Z by seed 0, by relation:"
                                + " \u00b15.0 points at 95 %",
                        "20 of them judged, by 3 reviewers")
                .containsPattern("ada +20 +19 +0 +1 +0 +0\n")
                .containsPattern("ada, ben +20 +95.0 % +0.00\n")
                .containsPattern("ada, cy +1 +0.0 % +0.00\n")
                .containsPattern("errors +wrong +of +rate +95 % interval +unclear +unresolved\n")
                .containsPattern("overall +1 +20 ")
                .containsPattern("mixed +1 +20 ")
                .doesNotContain("not spatial  0 of");
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void says_why_there_is_no_kappa_and_shows_no_rates_before_the_first_judgement() {
        RunReview review = new RunReview(Kept.run(temp.resolve("run"), Kept.samples(10)));
        DrawnSet sample = drawn(review, Stratify.NONE);

        assertThat(new ReviewText(review.standing(sample)).text())
                .contains("0 of them judged, by 0 reviewers")
                .doesNotContain("rate");

        review.judge(sample, 0, "ada", Label.CORRECT, null, NOW);
        review.judge(sample, 1, "ben", Label.UNCLEAR, null, NOW);
        assertThat(new ReviewText(review.standing(sample)).text())
                .contains("none: no item was judged by both");
    }

    @Test
    void stands_among_a_runs_statistics_and_on_its_page() {
        Path dir = Kept.run(temp.resolve("run"), hostile());
        RunReview review = new RunReview(dir);
        DrawnSet sample = drawn(review, Stratify.SOURCE);
        ReviewStanding before = review.standing(sample);
        review.judge(sample, 0, "ada", Label.WRONG_RELATION, "<script>", NOW);
        RunStatistics bare = new RunCounts().statistics(null, 0, 0);

        assertThat(new StatisticsText(bare).text()).doesNotContain("Review");
        assertThat(page(bare)).doesNotContain("Review");
        assertThat(page(bare.with(before))).contains("Review by people", "Nobody has judged");
        RunStatistics statistics = bare.with(review.standing(sample));
        assertThat(new StatisticsText(statistics).text()).contains("Review by people");
        assertThat(page(statistics))
                .contains("Review by people", "100.0 %", "&lt;b&gt;source&lt;/b&gt;")
                .doesNotContain("<b>source", "<script");
    }

    private static List<Outcome> hostile() {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(Kept.answered("x", "<b>source</b>", List.of(Kept.judged("?", true, "<i>"))));
        return outcomes;
    }

    private static String page(RunStatistics statistics) {
        return new HtmlReport("t", Map.of(), statistics, new PairSamples(1, 1)).html();
    }

    private static DrawnSet drawn(RunReview review, Stratify stratify) {
        return review.draw(_ -> new DrawSettings(0.95, 0.05, 0, stratify, null), NOW, () -> {})
                .sample();
    }
}
