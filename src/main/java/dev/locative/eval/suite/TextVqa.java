package dev.locative.eval.suite;

import dev.locative.eval.Accuracy;
import dev.locative.eval.Benchmark;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Rule;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.parse.PythonCase;
import dev.locative.eval.parse.TextVqaDialect;
import dev.locative.eval.table.ImageCells;
import dev.locative.eval.table.ItemImage;
import dev.locative.eval.table.Row;
import dev.locative.eval.table.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// TextVQA: questions about what is written in a picture, each answered by ten people (Singh et
/// al., arXiv 1904.08920). Accuracy is a soft one: what a reply earns depends on how many of the
/// ten said the same.
record TextVqa() implements Benchmark {
    private static final int PEOPLE = 10;
    private static final String QUESTION = "question";
    private static final String ANSWERS = "answers";
    private static final String IMAGE = "image";
    private static final String TOKENS = "ocr_tokens";
    private static final String ONE_WORD = "\n" + ChoicePrompts.ONE_WORD;
    private static final String PUBLISHED =
            "TextVQA_0.5.1_val.json of dl.fbaipublicfiles.com/textvqa/data (images: train_val_images.zip), the Parquet files of huggingface.co/datasets/lmms-lab/textvqa, or VLMEvalKit's TextVQA_VAL.tsv";

    @Override
    public String name() {
        return "textvqa";
    }

    @Override
    public String title() {
        return "TextVQA (validation)";
    }

    @Override
    public String files() {
        return PUBLISHED;
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                rule("official", TextVqaDialect.EVALAI),
                rule("vlmevalkit", TextVqaDialect.VLMEVALKIT),
                rule("lmms-eval", TextVqaDialect.LMMS_EVAL),
                rule("vqa-original", TextVqaDialect.VQA_ORIGINAL));
    }

    private static Rule rule(String name, TextVqaDialect dialect) {
        return new Accuracy(name, (item, reply) -> mark(dialect, item, reply), List.of());
    }

    private static Mark mark(TextVqaDialect dialect, Item item, String reply) {
        String parsed = dialect.normalize(reply);
        double score = dialect.score(reply, task(item).golds());
        return new Mark(parsed.isEmpty() && score == 0 ? null : parsed, score);
    }

    @Override
    public List<Style> styles() {
        return List.of(
                style(
                        "qwen2-vl",
                        question ->
                                question
                                        + "\nPlease try to answer the question with short words or phrases if possible."),
                style("vlmevalkit", question -> question + ONE_WORD),
                style("lmms-eval", question -> PythonCase.capitalize(question) + ONE_WORD),
                Style.of("lmms-eval-ocr", TextVqa::withTokens));
    }

    private static Style style(String name, Function<String, String> text) {
        return Style.of(name, item -> text.apply(task(item).question()));
    }

    /// With the words that a reader of texts found in the picture.
    private static String withTokens(Item item) {
        String tokens = item.facets().get(TOKENS);
        if (tokens == null) {
            throw new IllegalArgumentException(
                    "%s has no \"%s\", which the style lmms-eval-ocr asks with; take the Parquet files of huggingface.co/datasets/lmms-lab/textvqa, or another style"
                            .formatted(item.place(), TOKENS));
        }
        return PythonCase.capitalize(task(item).question())
                + "\nReference OCR token: "
                + tokens
                + ONE_WORD;
    }

    private static Task.Open task(Item item) {
        return switch (item.task()) {
            case Task.Open open -> open;
            case Task.Choice _, Task.YesNo _, Task.TrueFalse _ ->
                    throw new IllegalStateException(item.place() + " is no question of TextVQA");
        };
    }

    @Override
    public List<Item> items(Data data) {
        String named = data.split("val").toLowerCase(Locale.ROOT);
        String split = named.equals("validation") ? "val" : named;
        String parquet = split.equals("val") ? "validation" : split;
        Path file =
                data.file(
                        "It is " + PUBLISHED + ".",
                        "TextVQA_0.5.1_%s.json".formatted(split),
                        "textvqa*/%s*.parquet".formatted(parquet),
                        "textvqa*/data/%s*.parquet".formatted(parquet),
                        "data/%s-*-of-00003*.parquet".formatted(parquet),
                        "TextVQA_%s*.tsv".formatted(split));
        Table table = Table.open(file).require(QUESTION, ANSWERS + "|answer");
        if (!table.columns().contains(IMAGE)) {
            table.require("image_id");
        }
        ImageCells cells = new ImageCells(table, "index", IMAGE);
        boolean inCells = table.columns().contains(IMAGE);
        try (Stream<Row> rows = table.rows()) {
            return Ids.distinct(
                    rows.map(row -> item(row, inCells ? cells.of(row) : named(row, data)))
                            .toList());
        }
    }

    private static ItemImage named(Row row, Data data) {
        String folder = "test".equals(row.text("set_name")) ? "test_images/" : "train_images/";
        return data.image(folder + row.required("image_id") + ".jpg");
    }

    private static Item item(Row row, ItemImage image) {
        String question = row.required(QUESTION);
        SequencedMap<String, String> facets = new LinkedHashMap<>();
        if (row.text(TOKENS) != null) {
            facets.put(TOKENS, String.join(", ", PythonList.read(row, TOKENS)));
        }
        String own = row.text("question_id");
        String index = row.text("index");
        String id = own != null ? own : index != null ? index : String.valueOf(row.number());
        return new Item(
                id,
                own == null || index == null ? List.of() : List.of(index),
                row.number(),
                row.place(),
                List.of(image),
                new Task.Open(question, answers(row)),
                facets);
    }

    private static List<String> answers(Row row) {
        String written = row.text(ANSWERS);
        List<String> answers = written == null ? List.of() : PythonList.read(row, ANSWERS);
        if (answers.size() != PEOPLE) {
            throw row.fault(
                    ANSWERS,
                    "has %d answers, and the rules want %d people's; %s"
                            .formatted(
                                    answers.size(),
                                    PEOPLE,
                                    answers.isEmpty()
                                            ? "those of the test split are not published: take --split val"
                                            : "correct the row or fetch the file again"));
        }
        return answers;
    }
}
