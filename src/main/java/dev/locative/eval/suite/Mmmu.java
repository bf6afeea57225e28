package dev.locative.eval.suite;

import dev.locative.eval.Benchmark;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Rule;
import dev.locative.eval.Style;
import dev.locative.eval.table.Table;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// MMMU: questions of college subjects about one or several pictures (Yue et al., arXiv
/// 2311.16502). Of an open question several answers may be right.
record Mmmu() implements Benchmark {
    private static final String PUBLISHED =
            "30 folders as Accounting/ with validation-00000-of-00001.parquet, of huggingface.co/datasets/MMMU/MMMU, or VLMEvalKit's MMMU_DEV_VAL.tsv; answer_dict_val.json of github.com/MMMU-Benchmark/MMMU is enough to score replies";

    @Override
    public String name() {
        return "mmmu";
    }

    @Override
    public String title() {
        return "MMMU (validation)";
    }

    @Override
    public String files() {
        return PUBLISHED;
    }

    @Override
    public List<Rule> rules() {
        return List.of(MmmuRule.official(), MmmuRule.vlmevalkit(), MmmuRule.lmmsEval());
    }

    @Override
    public List<Style> styles() {
        return List.of(
                asking(ChoicePrompts.qwen2VlMmmu()),
                asking(ChoicePrompts.vlmevalkitInterleaved()),
                asking(ChoicePrompts.lmmsEvalMmmu()));
    }

    /// The style where the question is known.
    private static Style asking(Style style) {
        return new Style(
                style.name(),
                style.shuffles(),
                item ->
                        MmmuItem.isAnswerOnly(item)
                                ? new NoPrompt(item.place())
                                : style.asking().apply(item));
    }

    @Override
    public List<Item> items(Data data) {
        String split = MmmuSubjects.split(data.split("validation"));
        List<Item> items = new ArrayList<>();
        long row = 0;
        for (Path file : files(data, split)) {
            List<Item> of =
                    isAnswers(file)
                            ? MmmuAnswers.items(file)
                            : new MmmuTable(Table.open(file), data, split).items(row);
            items.addAll(of);
            row += of.size();
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException(
                    "MMMU's file has no question of the split '%s'; --split names another: dev, validation or test"
                            .formatted(split));
        }
        return Ids.distinct(items);
    }

    private static boolean isAnswers(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static Set<Path> files(Data data, String split) {
        String published = "It is " + PUBLISHED + ".";
        Set<Path> found = new LinkedHashSet<>();
        for (String subject : MmmuSubjects.all()) {
            String pattern = "%s/%s*.parquet".formatted(subject, split);
            if (data.has(pattern)) {
                found.addAll(data.files(published, pattern));
            }
        }
        if (found.isEmpty()) {
            found.addAll(
                    data.files(
                            published,
                            "Accounting/%s*.parquet".formatted(split),
                            "MMMU*/%s*.parquet".formatted(split),
                            "MMMU*/data/%s*.parquet".formatted(split),
                            split.equals("test") ? "MMMU_TEST*.tsv" : "MMMU_DEV_VAL*.tsv",
                            split.equals("validation") ? "answer_dict_val.json" : "MMMU*.tsv"));
        }
        return found;
    }

    /// The prompt of a question that is not known: who reads it is told what to fetch; replies from
    /// elsewhere do not need it.
    private static final class NoPrompt extends AbstractList<Style.Piece> {
        private final String place;

        NoPrompt(String place) {
            this.place = place;
        }

        private IllegalArgumentException unknown() {
            return new IllegalArgumentException(
                    "%s has the answer, and neither question nor picture, which a model must be asked with. It takes %s"
                            .formatted(place, PUBLISHED));
        }

        @Override
        public Style.Piece get(int index) {
            throw unknown();
        }

        @Override
        public int size() {
            throw unknown();
        }
    }
}
