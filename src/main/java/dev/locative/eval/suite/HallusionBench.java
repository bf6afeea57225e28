package dev.locative.eval.suite;

import dev.locative.eval.Benchmark;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Rule;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.parse.YesNoDialect;
import dev.locative.eval.table.ImageCells;
import dev.locative.eval.table.ItemImage;
import dev.locative.eval.table.Row;
import dev.locative.eval.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// HallusionBench: yes-or-no questions about original and edited figures, so that what a model
/// makes up shows (Guan et al., arXiv 2310.14566; BSD-3). Questions of category VS are also asked
/// without any figure (`visual_input` 0).
///
/// The benchmark's own judge is GPT-4: correct, incorrect or unclear. Here replies are read by the
/// words "yes" and "no" as VLMEvalKit does, and a reply with neither or both is the unclear one.
/// VLMEvalKit's file and the one in Parquet have no questions without a figure: read from them, the
/// official figures lack those.
record HallusionBench() implements Benchmark {
    static final String CATEGORY = "category";
    static final String SUBCATEGORY = "subcategory";
    static final String INPUT = "input";
    static final String SET = "set";
    static final String FIGURE = "figure";
    static final String QUESTION = "question";
    private static final String INDEX = "index";
    private static final String IMAGE = "image";

    @Override
    public String name() {
        return "hallusionbench";
    }

    @Override
    public String title() {
        return "HallusionBench";
    }

    @Override
    public String files() {
        return "HallusionBench.json of github.com/tianyi-lab/HallusionBench with the images below hallusion_bench/, HallusionBench.tsv of VLMEvalKit, or the split `image` of lmms-lab/HallusionBench in Parquet";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new HallusionRule("official", YesNoDialect.VLMEVALKIT, true, true),
                new HallusionRule("vlmevalkit", YesNoDialect.VLMEVALKIT, false, false),
                new HallusionRule("lmms-eval", YesNoDialect.LMMS_HALLUSION, false, true));
    }

    @Override
    public List<Style> styles() {
        return List.of(
                YesNoItems.qwen2Vl(),
                Style.of("vlmevalkit", YesNoItems::question),
                Style.of("lmms-eval", YesNoItems::question));
    }

    @Override
    public List<Item> items(Data data) {
        Table table =
                data.table(
                        "It is " + files() + ".",
                        "HallusionBench.json",
                        "HallusionBench.tsv",
                        "HallusionBench*.tsv",
                        "image-*.parquet");
        boolean indexed = table.columns().contains(INDEX);
        Table whole =
                indexed
                        ? table.require(INDEX, "question", "answer")
                        : table.require(
                                CATEGORY,
                                SUBCATEGORY,
                                "visual_input",
                                "set_id",
                                "figure_id",
                                "question_id",
                                "question",
                                "gt_answer");
        ImageCells cells = new ImageCells(whole, INDEX, IMAGE);
        try (Stream<Row> rows = whole.rows()) {
            return Ids.distinct(
                    rows.map(row -> indexed ? indexed(row, cells) : published(row, data)).toList());
        }
    }

    /// A row of the published file.
    private static Item published(Row row, Data data) {
        String gold = row.required("gt_answer");
        if (!gold.equals("0") && !gold.equals("1")) {
            throw row.fault("gt_answer", "is '" + gold + "', and must be 0 or 1; correct the row");
        }
        List<String> names = new ArrayList<>();
        for (String column :
                List.of(
                        CATEGORY,
                        SUBCATEGORY,
                        "visual_input",
                        "set_id",
                        "figure_id",
                        "question_id")) {
            names.add(row.required(column));
        }
        List<ItemImage> images =
                names.get(2).equals("0") ? List.of() : List.of(image(row, data, names));
        return item(row, String.join("_", names), names, images, gold.equals("1"));
    }

    private static ItemImage image(Row row, Data data, List<String> names) {
        if (row.columns().contains(IMAGE)) {
            return row.image(IMAGE);
        }
        String file = row.text("filename");
        String plain =
                file == null
                        ? names.get(3) + "_" + names.get(4) + ".png"
                        : file.substring(file.lastIndexOf('/') + 1);
        return data.image(names.subList(0, 2), plain);
    }

    /// A row of VLMEvalKit's file, whose index holds everything else.
    private static Item indexed(Row row, ImageCells cells) {
        String index = row.required(INDEX);
        List<String> names = List.of(index.split("_"));
        if (names.size() != 6) {
            throw row.fault(
                    INDEX,
                    "is '%s', and must be category, subcategory, visual input, set, figure and question as in VD_figure_1_0_1_0; correct the row"
                            .formatted(index));
        }
        return item(row, index, names, List.of(cells.of(row)), YesNoItems.gold(row, "answer"));
    }

    private static Item item(
            Row row, String id, List<String> names, List<ItemImage> images, boolean gold) {
        SequencedMap<String, String> facets = new LinkedHashMap<>();
        facets.put(CATEGORY, names.get(0));
        facets.put(SUBCATEGORY, names.get(1));
        facets.put(INPUT, names.get(2));
        facets.put(SET, names.get(3));
        facets.put(FIGURE, names.get(4));
        facets.put(QUESTION, names.get(5));
        return new Item(
                id,
                List.of(),
                row.number(),
                row.place(),
                images,
                new Task.YesNo(row.required("question"), gold),
                facets);
    }
}
