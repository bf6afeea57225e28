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
import dev.locative.eval.table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Visual Spatial Reasoning: is a statement true of the image? (Liu et al., arXiv 2205.00363).
///
/// @param part `zeroshot` or `random`
record Vsr(String part) implements Benchmark {
    private static final String RELATION = "relation";
    private static final String CATEGORY = "category";
    private static final TrueFalse TRUE_FALSE = new TrueFalse();

    @Override
    public String name() {
        return "vsr-" + part;
    }

    @Override
    public String title() {
        return "VSR (%s split)".formatted(part.equals("zeroshot") ? "zero-shot" : part);
    }

    @Override
    public String files() {
        return part
                + "/test.jsonl of github.com/cambridgeltl/visual-spatial-reasoning (data/splits); images: COCO train2017 and val2017";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new Accuracy("official", Vsr::official, List.of(CATEGORY, RELATION)));
    }

    private static Mark official(Item item, String reply) {
        return Mark.of(said(TRUE_FALSE.parse(reply)), item.task().right());
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
        return List.of(Style.of("paper", item -> statement(item) + " True or False?"));
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
        String file = part + "/" + data.split("test") + ".jsonl";
        try (Stream<Row> rows =
                data.table("It is " + files() + ".", file)
                        .require("image", "caption", "label", RELATION)
                        .rows()) {
            return rows.map(row -> item(row, data)).toList();
        }
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
