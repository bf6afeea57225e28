package dev.locative.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.review.DrawSettings;
import dev.locative.review.DrawnSet;
import dev.locative.review.Kept;
import dev.locative.review.Label;
import dev.locative.review.ReviewStanding;
import dev.locative.review.RunReview;
import dev.locative.review.Stratify;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HumanEvaluationTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    @TempDir Path temp;

    private String card(@Nullable ReviewStanding review) throws IOException {
        Path out = temp.resolve("out" + System.identityHashCode(review));
        CardFacts facts = new CardFacts("trial", "0.1.0", Map.of(), Map.of(), 0, review);
        new Publication(new Messages(Pack.PAIR, ImageRoot.NONE, 1 << 20), out, true)
                .write(Given.run(), facts);
        return Files.readString(out.resolve("README.md"));
    }

    @Test
    void the_card_says_nothing_of_people_where_none_judged() throws IOException {
        RunReview review = new RunReview(Kept.run(temp.resolve("run"), Kept.samples(10)));
        DrawnSet sample = review.draw(_ -> DrawSettings.DEFAULT, NOW, () -> {}).sample();

        assertThat(card(null))
                .doesNotContain("Human evaluation")
                .contains("No one looked at the images");
        assertThat(card(review.standing(sample))).doesNotContain("Human evaluation");
    }

    @Test
    void the_card_tells_sample_people_agreement_and_rates_and_names_nobody() throws IOException {
        Path run = Kept.run(temp.resolve("run"), Kept.samples(100));
        RunReview review = new RunReview(run);
        DrawSettings settings = new DrawSettings(0.9, 0.1, 4, Stratify.SOURCE, null);
        DrawnSet sample = review.draw(_ -> settings, NOW, () -> {}).sample();
        for (int item = 0; item < 20; item++) {
            Label label = item < 2 ? Label.WRONG_OBJECT : Label.CORRECT;
            review.judge(sample, item, "Ada L.", label, null, NOW);
        }
        for (int item = 0; item < 4; item++) {
            Label label = item < 1 ? Label.WRONG_OBJECT : Label.CORRECT;
            review.judge(sample, item, "Ben O.", label, null, NOW);
        }
        review.judge(sample, 20, "Ben O.", Label.UNCLEAR, null, NOW);

        String card = card(review.standing(sample));

        assertThat(card)
                .contains(
                        "Of the run's 200 kept pairs 51 were drawn at random (seed 4, divided by"
                                + " source), and 21 of them judged by 2 people.",
                        "**1 of 19 that could be decided are wrong: ",
                        "(90 % interval by Wilson ",
                        " 1 could not be told, and on 1 as many said right as wrong.",
                        "| 1 and 2 | 0.50 over 4 pairs, the same label on 75.0 % |",
                        "| wrong object | 1 of 19, ",
                        "Shares are weighted: each source counts by its part of the run.",
                        "| relation | wrong |",
                        "| source | wrong |",
                        "Beyond the sample above no one looked at the images")
                .doesNotContain("Ada L.", "Ben O.", "| not spatial |", temp.toString(), "went on");

        Kept.append(run, List.of(Kept.sample(100)));
        assertThat(card(review.standing(sample)))
                .contains("The run went on after the sample was drawn");
    }

    @Test
    void a_review_in_which_nothing_could_be_decided_claims_no_rate() throws IOException {
        RunReview review = new RunReview(Kept.run(temp.resolve("run"), Kept.samples(10)));
        DrawnSet sample = review.draw(_ -> DrawSettings.DEFAULT, NOW, () -> {}).sample();
        review.judge(sample, 0, "Ada L.", Label.UNCLEAR, null, NOW);

        assertThat(card(review.standing(sample)))
                .contains("judged by one person", "None of them could be decided: 1 could not be")
                .doesNotContain("Wilson");
    }
}
