package dev.locative.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.locative.data.Frame;
import dev.locative.page.Numbers;
import dev.locative.review.ReviewStanding;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A data set's `README.md` in the form that the Hugging Face hub reads: a YAML header, then what
/// the data are, how they were made and what is known to be wrong with them.
record DatasetCard(String format, CardFacts facts, Tally tally, Written written) {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    String text() {
        Markdown card = new Markdown();
        header(card);
        card.line("# " + Markdown.cell(facts.name()));
        card.line("");
        card.line(
                "Spatial question-answer pairs about images, written from the images' long captions"
                        + " by Locative, after SpaRE (arXiv 2504.20648): "
                        + Numbers.count(written.pairs())
                        + " pairs about "
                        + Numbers.count(written.images())
                        + " images, in "
                        + Numbers.count(written.rows())
                        + " rows of the format `"
                        + format
                        + "`. The images themselves are not part of it.");
        if (written.textOnly() > 0) {
            card.line("");
            card.line(
                    Numbers.count(written.textOnly())
                            + " rows have no image: their source names none.");
        }
        made(card);
        funnel(card);
        relations(card);
        frames(card);
        ReviewStanding review = reviewed();
        if (review != null) {
            new HumanEvaluation(review).write(card);
        }
        licences(card);
        shown(card);
        limitations(card);
        return PlainText.wellFormed(card.toString());
    }

    private void header(Markdown card) {
        card.line("---");
        card.line("pretty_name: " + json(facts.name()));
        card.line("license:");
        SourceLicence.tags(tally.sources().keySet()).forEach(tag -> card.line("- " + tag));
        card.line("language:").line("- en");
        card.line("task_categories:").line("- visual-question-answering");
        card.line("tags:").line("- spatial-reasoning").line("- synthetic").line("- locative");
        card.line("size_categories:").line("- " + size(written.rows()));
        card.line("configs:").line("- config_name: default");
        card.line("  data_files:").line("  - split: train").line("    path:");
        written.files().forEach(file -> card.line("    - " + file));
        card.line("---");
    }

    private void made(Markdown card) {
        card.heading("How it was made");
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("code version", facts.version());
        rows.putAll(facts.options());
        card.table("option", "value", rows).line("");
        Map<String, String> digests = new LinkedHashMap<>();
        facts.digests().forEach((name, digest) -> digests.put("digest of " + name, digest));
        card.table("pinned by content", "digest", digests);
    }

    private void funnel(Markdown card) {
        card.heading("Funnel");
        long read = tally.samples() + facts.rejected();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("records read", Numbers.count(read));
        rows.put("records that were unreadable", Markdown.share(facts.rejected(), read));
        tally.refused()
                .forEach((gate, n) -> rows.put("refused by " + gate, Markdown.share(n, read)));
        rows.put("samples that failed", Markdown.share(tally.failed(), read));
        rows.put("samples answered", Markdown.share(tally.answered(), read));
        rows.put("pairs generated", Numbers.count(tally.generated()));
        tally.dropped()
                .forEach((check, n) ->
                        rows.put("dropped by " + check, Markdown.share(n, tally.generated())));
        rows.put("pairs kept", Markdown.share(tally.kept(), tally.generated()));
        rows.put("images with a kept pair", Markdown.share(tally.images(), read));
        card.table("stage", "count", rows);
    }

    private void relations(Markdown card) {
        card.heading("Relations");
        card.line("A pair that asks about two relations counts for both.").line("");
        Map<String, String> rows = new LinkedHashMap<>();
        tally.relations().entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> rows.put(e.getKey(), Markdown.share(e.getValue(), tally.kept())));
        if (tally.unrelated() > 0) {
            rows.put("(none)", Markdown.share(tally.unrelated(), tally.kept()));
        }
        card.table("relation", "pairs", rows);
    }

    private void frames(Markdown card) {
        card.heading("Frames of reference");
        Map<String, String> rows = new LinkedHashMap<>();
        for (Frame frame : Frame.values()) {
            rows.put(
                    frame.label(),
                    Markdown.share(tally.frames().getOrDefault(frame, 0L), tally.kept()));
        }
        card.table("frame", "pairs", rows);
        card.line("");
        card.line(
                "`viewer`: as seen in the picture. `object`: by the reference's own sides."
                        + " `unstated`: the relation needs no frame, or the caption does not tell.");
    }

    private void licences(Markdown card) {
        card.heading("Sources and their licences");
        Map<String, String> rows = new LinkedHashMap<>();
        tally.sources()
                .forEach((source, n) -> {
                    SourceLicence licence = SourceLicence.of(source);
                    rows.put(
                            licence.title(source) + ", " + Numbers.count(n) + " images",
                            licence.terms());
                });
        card.table("source", "terms", rows);
        card.line("");
        card.line("Questions and answers quote the captions and stand under the captions' terms.");
    }

    private void shown(Markdown card) {
        card.heading("Examples");
        for (Tally.Shown shown : tally.shown()) {
            ObjectNode node = JSON.createObjectNode();
            node.put("id", shown.example().sample().id());
            node.put("image", shown.example().sample().image());
            node.put("question", shown.pair().question());
            node.put("answer", shown.pair().answer());
            node.put("frame", shown.pair().frame().label());
            node.put("relations", String.join(", ", shown.pair().relations()));
            if (shown.pair().evidence() != null) {
                node.put("evidence", shown.example().quote(shown.pair()));
            }
            card.line("```json").line(json(node)).line("```");
        }
    }

    /// What people said; null where they said nothing yet.
    private @Nullable ReviewStanding reviewed() {
        ReviewStanding review = facts.review();
        return review == null || !review.begun() ? null : review;
    }

    private void limitations(Markdown card) {
        card.heading("Limitations");
        long unstated = tally.frames().getOrDefault(Frame.UNSTATED, 0L);
        card.line(
                "- The pairs say what the captions say. "
                        + (reviewed() == null
                                ? "No one looked at the images"
                                : "Beyond the sample above no one looked at the images")
                        + ": what a caption gets wrong, its pairs get wrong.");
        card.line(
                "- For "
                        + Markdown.share(unstated, written.pairs())
                        + " of the pairs the caption does not tell the frame of reference, or none"
                        + " is needed; \"left\" may then be the viewer's or the object's.");
        card.line("- Relations and frames were found by rules over English words, not by people.");
        card.line("- All texts are English; relations that captions seldom name are rare here.");
        String unknown =
                tally.sources().entrySet().stream()
                        .filter(e -> SourceLicence.of(e.getKey()) == SourceLicence.OTHER)
                        .map(e -> Markdown.cell(e.getKey()))
                        .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            card.line("- The licence of these sources is unknown to Locative: " + unknown + ".");
        }
        if (written.mended() > 0) {
            card.line(
                    "- "
                            + Numbers.count(written.mended())
                            + " questions or answers held a trainer's control token, such as"
                            + " `<image>`, or broken Unicode; a blank after the `<` breaks it up.");
        }
    }

    private static String size(long rows) {
        String[] names = {
            "n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "10M<n<100M", "100M<n<1B"
        };
        int i = 0;
        for (long limit = 1000; i < names.length - 1 && rows >= limit; limit *= 10) {
            i++;
        }
        return names[i];
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a card's value is no JSON: " + value, e);
        }
    }
}
