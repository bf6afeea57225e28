package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.app.Jobs;
import dev.locative.app.JudgeRequest;
import dev.locative.app.ReviewSettings;
import dev.locative.app.ReviewedItem;
import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Span;
import dev.locative.review.Kept;
import dev.locative.review.Label;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewSessionTest {
    @TempDir Path temp;
    private final Jobs jobs = new Jobs();

    private Path run(List<Outcome> outcomes) {
        Path run = Kept.run(temp.resolve("run"), outcomes);
        jobs.drawReview(run, ReviewSettings.NONE, _ -> {});
        return run;
    }

    /// Types lines at a run's review; what was said in return.
    private String type(Path run, boolean styled, @Nullable Integer first, String... lines) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        Keys keys = new Keys.Lines(new BufferedReader(new StringReader(String.join("\n", lines))));
        new ReviewSession(
                        jobs.reviewItems(run, "ada", 0, 1000).items(),
                        (item, label, note) ->
                                jobs.judge(run, item, new JudgeRequest("ada", label.label(), note)),
                        new ReviewScreen(out, styled, 80),
                        keys,
                        out)
                .run(first);
        return said.toString();
    }

    private String labels(Path run) {
        return jobs.reviewItems(run, "ada", 0, 1000).items().stream()
                .map(ReviewedItem::label)
                .map(label -> label == null ? "." : label.label().substring(0, 1))
                .collect(Collectors.joining());
    }

    @Test
    void keys_give_labels_and_the_same_command_goes_on() {
        Path run = run(Kept.samples(5));

        type(run, false, null, "c", "", "R", "  o a dog  ", "q");
        assertThat(labels(run)).isEqualTo("cww.......");
        assertThat(jobs.reviewItems(run, "ada", 2, 1).items().getFirst().note()).isEqualTo("a dog");

        String said = type(run, false, null, "n", "u");
        assertThat(labels(run)).isEqualTo("cwwnu.....");
        assertThat(said).contains("--- 4 of 10 ", "4: not spatial").doesNotContain("--- 3 of 10 ");
    }

    @Test
    void back_shows_ones_own_label_and_the_last_word_counts() {
        Path run = run(Kept.samples(5));

        String said = type(run, false, null, "b", "o a dog", "c", "b", "b", "u", "q");

        assertThat(said).contains("This is the first pair.", "yours     wrong object: a dog");
        assertThat(labels(run)).isEqualTo("uc........");
        assertThat(jobs.reviewItems(run, "ada", 0, 1).items().getFirst().note())
                .as("the note of the item stays")
                .isEqualTo("a dog");
    }

    @Test
    void skipped_pairs_come_again_next_time_only() {
        Path run = run(Kept.samples(2));

        type(run, false, null, "s", "c", "s", "c");
        assertThat(labels(run)).isEqualTo(".c.c");
        type(run, false, null, "c", "c", "r", "r");
        assertThat(labels(run)).isEqualTo("cccc");
    }

    @Test
    void a_pair_can_be_looked_at_again() {
        Path run = run(Kept.samples(2));

        type(run, false, null, "c", "c", "c", "c");
        assertThat(type(run, false, null, "r")).isEmpty();
        String said = type(run, false, 2, "r", "r");

        assertThat(said).contains("--- 3 of 4 ");
        assertThat(labels(run)).isEqualTo("ccwc");
    }

    @Test
    void notes_are_explained_and_other_keys_refused() {
        Path run = run(Kept.samples(5));

        String said =
                type(run, false, null, "e", "hard to see", "x", "\u001b[A", "?", "u", "e", "", "c");

        assertThat(said)
                .contains("The note is kept with the label.", "There is no key x")
                .contains("There is no key \\x1b", "b  back to the pair before", "No note.")
                .doesNotContain("\u001b");
        List<ReviewedItem> items = jobs.reviewItems(run, "ada", 0, 2).items();
        assertThat(items.getFirst().note()).isEqualTo("hard to see");
        assertThat(items.getLast().note()).isNull();
        assertThat(items.getLast().label()).isEqualTo(Label.CORRECT);
    }

    @Test
    void the_evidence_is_marked_where_the_reader_understands_it_and_named_elsewhere() {
        Path run = run(Kept.samples(1));

        assertThat(type(run, true, null, "q")).contains("\n  \u001b[1;4mA cat\u001b[0m is left");
        assertThat(type(run, false, null, "q"))
                .contains("\n  A cat is left of a dog.\n\n  evidence  A cat\n")
                .contains("image     s0.jpg", "as seen in the picture")
                .doesNotContain("\u001b");
    }

    @Test
    void nothing_of_a_caption_reaches_the_terminal_raw() {
        String hostile = "\u001b]0;x\u0007\u001b[2J \u009b31m \u202e evil \ud800 \r\b";
        QaPair pair =
                new QaPair(
                        hostile, hostile, hostile, Frame.OBJECT, List.of(hostile), new Span(4, 40));
        String caption = hostile.repeat(3);
        Path run =
                run(
                        List.of(
                                new Outcome.Answered(
                                        new Sample(hostile, hostile, caption, hostile),
                                        List.of(new Judged(pair, List.of())))));

        String said = type(run, false, null, "o " + hostile, "q");
        said += type(run, false, 0, "q");

        assertThat(said.replace(System.lineSeparator(), ""))
                .doesNotContainPattern("[\\p{Cc}\\p{Cs}\u202e]")
                .contains("\\x1b]0;x\\x07\\x1b[2J", "yours     wrong object: \\x1b]0;x");
    }

    @Test
    void of_a_very_long_caption_the_part_around_the_evidence_shows() {
        String caption = "word ".repeat(200_000) + "A cat is left." + " more".repeat(200_000);
        QaPair pair =
                new QaPair(
                        "What is left?",
                        "A cat",
                        null,
                        Frame.UNSTATED,
                        List.of(),
                        new Span(1_000_000, 1_000_014));
        Path run =
                run(
                        List.of(
                                new Outcome.Answered(
                                        new Sample("s", null, caption, "docci"),
                                        List.of(new Judged(pair, List.of())))));

        String said = type(run, true, null, "q");

        assertThat(said)
                .contains("... 998,500 characters before", "... 998,500 characters after")
                .contains(
                        "\u001b[1;4mA\u001b[0m\n",
                        "\u001b[1;4mcat is left.\u001b[0m",
                        "image     none",
                        "none, frame");
        assertThat(said.length()).isLessThan(6000);
    }

    @Test
    void evidence_that_is_all_of_a_long_caption_is_cut_too() {
        String caption = "word ".repeat(200_000);
        QaPair pair =
                new QaPair(
                        "?", "!", null, Frame.UNSTATED, List.of(), new Span(0, caption.length()));
        Path run =
                run(
                        List.of(
                                new Outcome.Answered(
                                        new Sample("s", null, caption, "docci"),
                                        List.of(new Judged(pair, List.of())))));

        assertThat(type(run, true, null, "q").length()).isLessThan(12_000);
        assertThat(type(run, false, null, "q").length()).isLessThan(12_000);
    }

    @Test
    void no_caption_and_evidence_out_of_reach_are_borne() {
        Judged judged =
                new Judged(
                        new QaPair("?", "!", null, Frame.UNSTATED, List.of("on"), new Span(5, 900)),
                        List.of());
        Path run =
                run(
                        List.of(
                                new Outcome.Answered(
                                        new Sample("a", null, null, "docci"), List.of(judged)),
                                new Outcome.Answered(
                                        new Sample("b", null, "short", "docci"), List.of(judged))));

        assertThat(type(run, true, null, "c", "c")).contains("(no caption)", "  short");
    }
}
