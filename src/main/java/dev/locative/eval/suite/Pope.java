package dev.locative.eval.suite;

import dev.locative.eval.Benchmark;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Rule;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.parse.YesNoDialect;
import dev.locative.eval.table.ImageCells;
import dev.locative.eval.table.Row;
import dev.locative.eval.table.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// POPE: is an object in the image? Half of the questions are about objects that are not there,
/// drawn at random, by how frequent they are, or by how often they come with those that are there
/// (Li et al., arXiv 2305.10355; MIT).
///
/// @param part `random`, `popular` or `adversarial`
record Pope(String part) implements Benchmark {
    private static final String IMAGE = "image";
    private static final String ID = "question_id";
    private static final String LABEL = "label";
    private static final String TEXT = "text";
    private static final String CATEGORY = "category";

    @Override
    public String name() {
        return "pope-" + part;
    }

    @Override
    public String title() {
        return "POPE (%s)".formatted(part);
    }

    @Override
    public String files() {
        return "coco_pope_%s.json of github.com/AoiDragon/POPE (output/coco) with images COCO val2014, lmms-lab/POPE in Parquet, or POPE.tsv of VLMEvalKit"
                .formatted(part);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new PopeRule.Official(),
                new PrecisionRecall(
                        "vlmevalkit",
                        (item, reply) -> YesNoItems.mark(YesNoDialect.VLMEVALKIT, item, reply),
                        "Yes",
                        List.of()),
                new PopeRule.LmmsEval());
    }

    @Override
    public List<Style> styles() {
        return List.of(
                YesNoItems.qwen2Vl(),
                Style.of("vlmevalkit", YesNoItems::question),
                Style.of(
                        "lmms-eval",
                        item -> YesNoItems.question(item).strip() + "\n" + ChoicePrompts.ONE_WORD));
    }

    @Override
    public List<Item> items(Data data) {
        Table table =
                data.table(
                                "It is " + files() + ".",
                                "coco_pope_" + part + ".json",
                                "coco_pope_" + part + ".jsonl",
                                "Full/" + part + "-*.parquet",
                                "POPE*.tsv",
                                "POPE*.parquet",
                                "test-*.parquet")
                        .require(IMAGE, ID + "|index", TEXT + "|question", LABEL + "|answer");
        boolean named = !table.columns().contains(CATEGORY) && table.columns().contains(TEXT);
        ImageCells cells = new ImageCells(table, ID, IMAGE);
        try (Stream<Row> rows = table.rows()) {
            List<Item> items =
                    rows.filter(this::belongs).map(row -> item(row, named, data, cells)).toList();
            if (items.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s has no row of the category %s; it is %s"
                                .formatted(table.path(), part, files()));
            }
            return Ids.distinct(items);
        }
    }

    /// A file of all three parts says in each row to which it belongs; some belong to several.
    private boolean belongs(Row row) {
        String category = row.text(CATEGORY);
        return category == null
                || Arrays.stream(category.split(",")).anyMatch(one -> one.strip().equals(part));
    }

    /// @param named whether the file has images' names, not the images
    private static Item item(Row row, boolean named, Data data, ImageCells cells) {
        return new Item(
                row.required(ID),
                List.of(),
                row.number(),
                row.place(),
                List.of(named ? data.image(row.required(IMAGE)) : cells.of(row)),
                new Task.YesNo(row.required(TEXT), YesNoItems.gold(row, LABEL)),
                new LinkedHashMap<>());
    }
}
