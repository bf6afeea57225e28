package dev.locative.eval.suite;

import dev.locative.eval.Accuracy;
import dev.locative.eval.Benchmark;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Rule;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.parse.Letters;
import dev.locative.eval.parse.RealWorldQa;
import dev.locative.eval.table.ImageCells;
import dev.locative.eval.table.Row;
import dev.locative.eval.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// RealWorldQA: what is where in pictures taken from cars and elsewhere (xAI, 2024).
///
/// No program was published with it. `official` is lmms-eval's rule, since it reads the published
/// file as it is: letters as `extract_mcq_answer` reads them, any other answer word for word.
/// VLMEvalKit's rule reads letters as `can_infer` does, from the options that the question lists;
/// its own file knows no other answers, so those of the published one are compared as lmms-eval
/// does.
record RealWorldQaBench() implements Benchmark {
    private static final String KIND = "kind";
    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";
    private static final String IMAGE = "image";

    @Override
    public String name() {
        return "realworldqa";
    }

    @Override
    public String title() {
        return "RealWorldQA";
    }

    @Override
    public String files() {
        return "data/test-*.parquet of huggingface.co/datasets/xai-org/RealworldQA, or RealWorldQA.tsv of opencompass.openxlab.space/utils/VLMEval";
    }

    @Override
    public List<Rule> rules() {
        List<String> facets = List.of(KIND);
        return List.of(
                new Accuracy("official", RealWorldQaBench::lmmsEval, facets),
                new Accuracy("vlmevalkit", RealWorldQaBench::vlmevalkit, facets),
                new Accuracy("lmms-eval", RealWorldQaBench::lmmsEval, facets));
    }

    private static Mark lmmsEval(Item item, String reply) {
        String gold = item.task().right();
        return RealWorldQa.wantsLetter(gold)
                ? letter(Letters.LMMS_EVAL, new LinkedHashMap<>(), gold, reply)
                : word(gold, reply);
    }

    private static Mark vlmevalkit(Item item, String reply) {
        String gold = item.task().right();
        return switch (item.task()) {
            case Task.Choice choice -> letter(Letters.VLMEVALKIT, choice.options(), gold, reply);
            case Task.Open _, Task.YesNo _, Task.TrueFalse _ ->
                    RealWorldQa.wantsLetter(gold) ? letterAlone(gold, reply) : word(gold, reply);
        };
    }

    /// Where the options stand in the question in some other way, their texts are not known.
    private static Mark letterAlone(String gold, String reply) {
        SequencedMap<String, String> letters = new LinkedHashMap<>();
        List.of("A", "B", "C", "D").forEach(one -> letters.put(one, "\0"));
        return letter(Letters.VLMEVALKIT, letters, gold, reply);
    }

    private static Mark letter(
            Letters dialect, SequencedMap<String, String> options, String gold, String reply) {
        return Mark.of(dialect.letter(reply, options).orElse(null), gold);
    }

    private static Mark word(String gold, String reply) {
        return new Mark(
                reply.isBlank() ? null : reply.strip(),
                RealWorldQa.isSameWord(gold, reply) ? 1 : 0);
    }

    @Override
    public List<Style> styles() {
        return List.of(
                RealWorldQuestion.withStrippedQuestion(ChoicePrompts.qwen2Vl()),
                RealWorldQuestion.withStrippedQuestion(ChoicePrompts.vlmevalkit()),
                Style.of("lmms-eval", item -> RealWorldQuestion.published(item.task())));
    }

    @Override
    public List<Item> items(Data data) {
        Table table =
                data.table(
                                "It is " + files() + ".",
                                "RealWorldQA*.parquet",
                                "*RealWorldQA*/data/test-*.parquet",
                                "*RealWorldQA*/test-*.parquet",
                                "RealWorldQA*.tsv",
                                "data/test-*.parquet")
                        .require(QUESTION, ANSWER);
        OptionRows.refuse(table, this, "question_id", "qid", "l2-category");
        ImageCells cells = new ImageCells(table, "index", IMAGE);
        try (Stream<Row> rows = table.rows()) {
            return Ids.distinct(rows.map(row -> item(row, cells)).toList());
        }
    }

    private static Item item(Row row, ImageCells cells) {
        Task task = RealWorldQuestion.of(row);
        SequencedMap<String, String> facets = new LinkedHashMap<>();
        facets.put(KIND, kind(task.right()));
        String index = row.text("index");
        return new Item(
                index == null ? String.valueOf(row.number()) : index,
                List.of(),
                row.number(),
                row.place(),
                List.of(cells.of(row)),
                task,
                facets);
    }

    private static String kind(String gold) {
        if (RealWorldQa.wantsLetter(gold)) {
            return "letter";
        }
        if (gold.strip().matches("[-+]?\\d+([.,]\\d+)*")) {
            return "number";
        }
        return gold.strip().matches("(?i)yes|no") ? "yes or no" : "words";
    }
}
