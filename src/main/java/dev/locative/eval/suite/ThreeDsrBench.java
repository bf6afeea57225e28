package dev.locative.eval.suite;

import dev.locative.eval.Benchmark;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Rule;
import dev.locative.eval.Style;
import dev.locative.eval.parse.Letters;
import dev.locative.eval.table.ImageCells;
import dev.locative.eval.table.ItemImage;
import dev.locative.eval.table.Row;
import dev.locative.eval.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// 3DSRBench: which is higher, nearer, facing what? (Ma et al., arXiv 2412.07825).
///
/// The official rule is the authors' `compute_3drbench_results_circular.py`, which takes single
/// hits from VLMEvalKit; there they are judged by a language model where no letter is found, here
/// such a reply is wrong.
///
/// The files for VLMEvalKit hold mirrored images. CSV and Parquet hold addresses, of which that of
/// a mirrored question is the plain image's: it is mirrored when it is handed out. The CSV has
/// neither mirrored nor rotated questions, other files no rotated ones; there `circular` is no
/// published figure.
record ThreeDsrBench() implements Benchmark {
    private static final String QID = "qid";
    private static final String IMAGE = "image";
    private static final String URL = "image_url";

    @Override
    public String name() {
        return "3dsrbench";
    }

    @Override
    public String title() {
        return "3DSRBench";
    }

    @Override
    public String files() {
        return "3dsrbench_v1_vlmevalkit_circular.tsv of huggingface.co/datasets/ccvl/3DSRBench (or its CSV or Parquet with coco_images.zip)";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new ThreeDsrRule("official", Letters.VLMEVALKIT, false),
                new ThreeDsrRule("vlmevalkit", Letters.VLMEVALKIT, false),
                new ThreeDsrRule("lmms-eval", Letters.LMMS_EVAL_3DSRBENCH, true));
    }

    @Override
    public List<Style> styles() {
        return List.of(
                ChoicePrompts.qwen2Vl(),
                ChoicePrompts.vlmevalkit(),
                ChoicePrompts.vlmevalkit("lmms-eval"));
    }

    @Override
    public List<Item> items(Data data) {
        Table table =
                data.table(
                                "It is " + files() + ".",
                                "3dsrbench*circular*.tsv",
                                "3DSRBench.tsv",
                                "3dsrbench*.tsv",
                                "3dsrbench*.parquet",
                                "*3dsr*circular*/*.parquet",
                                "*3dsr*/*.parquet",
                                "3dsrbench*.csv")
                        .require(
                                "qid|index",
                                "question",
                                "A",
                                "B",
                                "answer",
                                "category",
                                "image|image_url");
        ImageCells cells = new ImageCells(table, "index", IMAGE);
        try (Stream<Row> rows = table.rows()) {
            return Ids.distinct(rows.map(row -> item(row, cells, data)).toList());
        }
    }

    private static Item item(Row row, ImageCells cells, Data data) {
        String qid = row.required(QID).strip();
        String category = row.required(ThreeDsrRule.CATEGORY);
        SequencedMap<String, String> facets = new LinkedHashMap<>();
        facets.put(ThreeDsrRule.GROUP, group(row, category));
        facets.put(ThreeDsrRule.CATEGORY, category);
        String index = row.text("index");
        return new Item(
                qid,
                index == null || index.equals(qid) ? List.of() : List.of(index),
                row.number(),
                row.place(),
                List.of(image(row, qid, cells, data)),
                OptionRows.choice(row),
                facets);
    }

    /// The first word or two of the category.
    private static String group(Row row, String category) {
        return Stream.of("height", "location", "orientation", "multi_object")
                .filter(group -> category.startsWith(group + "_"))
                .findFirst()
                .orElseThrow(() ->
                        row.fault(
                                ThreeDsrRule.CATEGORY,
                                "is '%s', and must begin with height_, location_, orientation_ or multi_object_; is this 3DSRBench's file?"
                                        .formatted(category)));
    }

    private static ItemImage image(Row row, String qid, ImageCells cells, Data data) {
        if (row.columns().contains(IMAGE)) {
            return cells.of(row);
        }
        String path = row.required(URL).replaceFirst("^[a-z]+://[^/]*/", "");
        ItemImage image = data.image(path);
        return qid.contains("-flip") ? new MirroredImage(image) : image;
    }
}
