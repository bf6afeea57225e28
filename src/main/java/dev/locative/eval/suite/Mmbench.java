package dev.locative.eval.suite;

import dev.locative.eval.Benchmark;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Rule;
import dev.locative.eval.Style;
import dev.locative.eval.parse.Letters;
import dev.locative.eval.table.ImageCells;
import dev.locative.eval.table.Row;
import dev.locative.eval.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// MMBench: general abilities, asked circularly (Liu et al., arXiv 2307.06281).
///
/// The official program is VLMEvalKit; where it finds no letter it may ask a language model, here
/// such a reply is wrong (its policy of exact matching).
record Mmbench() implements Benchmark {
    private static final String INDEX = "index";
    private static final String ANSWER = "answer";

    @Override
    public String name() {
        return "mmbench";
    }

    @Override
    public String title() {
        return "MMBench (English, dev)";
    }

    @Override
    public String files() {
        return "MMBench_DEV_EN.tsv of opencompass.openxlab.space/utils/VLMEval (any other of MMBench's files if it is named itself)";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new CircularRule("official", Letters.VLMEVALKIT),
                new CircularRule("vlmevalkit", Letters.VLMEVALKIT),
                new CircularRule("lmms-eval", Letters.LMMS_EVAL_MMBENCH));
    }

    @Override
    public List<Style> styles() {
        return List.of(
                ChoicePrompts.qwen2Vl(),
                ChoicePrompts.vlmevalkit(),
                ChoicePrompts.lmmsEvalMmbench());
    }

    @Override
    public List<Item> items(Data data) {
        Table table = table(data).require(INDEX, "question", "A", "B");
        OptionRows.refuse(table, this, "qid");
        if (!table.columns().contains(ANSWER)) {
            throw unanswered(table);
        }
        ImageCells cells = new ImageCells(table, INDEX, "image");
        List<MmbenchRow> all;
        try (Stream<Row> rows = table.rows()) {
            all = rows.map(row -> MmbenchRow.of(row, cells)).toList();
        }
        List<MmbenchRow> wanted = ofSplit(all, data.split(""), table);
        if (wanted.stream().allMatch(row -> row.row().text(ANSWER) == null)) {
            throw unanswered(table);
        }
        boolean expanded = all.stream().anyMatch(row -> !row.isFirst());
        List<Item> items = new ArrayList<>();
        wanted.forEach(row -> items.addAll(expanded ? List.of(row.item()) : row.passes()));
        return Ids.distinct(items);
    }

    private Table table(Data data) {
        String split = data.split("dev").toLowerCase(Locale.ROOT);
        return data.table(
                "It is " + files() + ".",
                "MMBench_" + split + "_EN.tsv",
                "MMBench_" + split + "_EN_V11.tsv",
                "MMBench_" + split + "_EN*.tsv",
                "mmbench_" + split + "*.tsv",
                "mmbench*.tsv",
                "*mmbench*/en/" + split + "-*.parquet",
                "en/" + split + "-*.parquet",
                "*mmbench*/" + split + "-*.parquet");
    }

    private static List<MmbenchRow> ofSplit(List<MmbenchRow> all, String split, Table table) {
        if (split.isEmpty()) {
            return all;
        }
        List<String> splits = all.stream().map(MmbenchRow::split).distinct().sorted().toList();
        List<MmbenchRow> wanted =
                all.stream().filter(row -> row.split().equalsIgnoreCase(split)).toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no split '%s'; it has: %s"
                            .formatted(table.path(), split, String.join(", ", splits)));
        }
        return wanted;
    }

    private static IllegalArgumentException unanswered(Table table) {
        return new IllegalArgumentException(
                "%s holds no answers: it is a test file, replies to which are scored by the benchmark's server (mmbench.opencompass.org.cn) alone. Take MMBench_DEV_EN.tsv"
                        .formatted(table.path()));
    }
}
