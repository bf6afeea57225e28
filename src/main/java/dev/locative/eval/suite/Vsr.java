package dev.locative.eval.suite;

import dev.locative.eval.Accuracy;
import dev.locative.eval.Benchmark;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Rule;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.parse.TrueFalse;
import dev.locative.eval.parse.YesNo;
import dev.locative.eval.parse.YesNoDialect;
import dev.locative.eval.table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Visual Spatial Reasoning: is a statement true of the image? (Liu et al., arXiv 2205.00363).
///
/// The official figure is the accuracy of labels 0 and 1 (`analysis_scripts`); how a label is read
/// out of a reply is our reading of the SpaRE paper's "string matching": True or False, else Yes or
/// No, or the label itself as the whole reply.
///
/// @param part `zeroshot`, `random`, or empty for a file of that shape that the user names
record Vsr(String part) implements Benchmark {
    private static final String RELATION = "relation";
    private static final String CATEGORY = "category";

    /// The published `reference_frame` as it is; most rows have none.
    private static final String FRAME = "reference_frame";

    private static final List<String> FACETS = List.of(CATEGORY, RELATION, FRAME);
    private static final TrueFalse TRUE_FALSE = new TrueFalse();

    @Override
    public String name() {
        return part.isEmpty() ? "vsr" : "vsr-" + part;
    }

    @Override
    public String title() {
        return switch (part) {
            case "" -> "VSR";
            case "zeroshot" -> "VSR (zero-shot split)";
            default -> "VSR (%s split)".formatted(part);
        };
    }

    @Override
    public String files() {
        return part.isEmpty()
                ? "a file in the shape of VSR's: image, caption, label, relation"
                : part
                        + "/test.jsonl of github.com/cambridgeltl/visual-spatial-reasoning (data/splits); images: COCO train2017 and val2017";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new Accuracy("official", Vsr::official, FACETS),
                new PrecisionRecall("vlmevalkit", Vsr::vlmevalkit, "True", FACETS));
    }

    private static Mark official(Item item, String reply) {
        String said =
                switch (reply.strip()) {
                    case "1" -> "True";
                    case "0" -> "False";
                    default -> said(TRUE_FALSE.parse(reply));
                };
        return Mark.of(said, item.task().right());
    }

    private static Mark vlmevalkit(Item item, String reply) {
        return Mark.of(said(YesNoDialect.VLMEVALKIT.parse(reply)), item.task().right());
    }

    private static @Nullable String said(YesNo answer) {
        return switch (answer) {
            case YES -> "True";
            case NO -> "False";
            case UNKNOWN -> null;
        };
    }

    @Override
    public List<Style> styles() {
        return List.of(
                Style.of("paper", item -> statement(item) + " True or False?"),
                Style.of(
                        "yes-no",
                        item ->
                                "Is this statement true of the image? %s Please answer yes or no."
                                        .formatted(statement(item))));
    }

    private static String statement(Item item) {
        return switch (item.task()) {
            case Task.TrueFalse task -> task.statement();
            case Task.Choice _, Task.YesNo _, Task.Open _ ->
                    throw new IllegalStateException(item.place() + " is no statement");
        };
    }

    @Override
    public List<Item> items(Data data) {
        try (Stream<Row> rows =
                data.table(absent(data), patterns(data.split("test")))
                        .require("image", "caption", "label", RELATION)
                        .rows()) {
            return rows.map(row -> item(row, data)).toList();
        }
    }

    /// As the project's repository has them, and as the two data sets at Hugging Face
    /// (`vsr_random`, `vsr_zeroshot`).
    private String[] patterns(String split) {
        String file = (split.startsWith("val") ? "dev" : split) + ".jsonl";
        return part.isEmpty()
                ? new String[] {"vsr.jsonl"}
                : new String[] {part + "/" + file, "vsr_" + part + "/" + file};
    }

    private String absent(Data data) {
        List<String> others =
                Stream.of("test", "dev", "train")
                        .filter(split -> data.has(patterns(split)))
                        .map(split -> "--split " + split)
                        .toList();
        return (part.isEmpty() ? "Pass the file itself as --data; it is " : "It is ")
                + files()
                + "."
                + (others.isEmpty()
                        ? ""
                        : " What is there can be had by " + String.join(" or ", others) + ".");
    }

    private static Item item(Row row, Data data) {
        String label = row.required("label");
        if (!label.equals("0") && !label.equals("1")) {
            throw row.fault("label", "is '" + label + "', and must be 0 or 1; correct the row");
        }
        String relation = row.required(RELATION);
        SequencedMap<String, String> facets = new LinkedHashMap<>();
        facets.put(CATEGORY, VsrRelations.category(relation));
        facets.put(RELATION, relation);
        String frame = row.text(FRAME);
        if (frame != null) {
            facets.put(FRAME, frame);
        }
        String link = row.text("image_link");
        String image = row.required("image");
        return new Item(
                String.valueOf(row.number()),
                List.of(),
                row.number(),
                row.place(),
                List.of(data.image(link == null ? image : folder(link) + image)),
                new Task.TrueFalse(row.required("caption"), label.equals("1")),
                facets);
    }

    private static String folder(String link) {
        return link.contains("/val2017/") ? "val2017/" : "train2017/";
    }
}
