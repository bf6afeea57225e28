package dev.locative.eval.suite;

import dev.locative.eval.Benchmark;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Rule;
import dev.locative.eval.Style;
import dev.locative.eval.parse.YesNoDialect;
import dev.locative.eval.table.ImageCells;
import dev.locative.eval.table.Row;
import dev.locative.eval.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// MME: fourteen tasks, each image with two questions, one to be answered by yes and one by no (Fu
/// et al., arXiv 2306.13394; for research only). Tasks whose files are not there are left out; the
/// figure `tasks` tells how many are there.
record Mme() implements Benchmark {
    static final String TASK = "task";

    /// Which of the task's pairs of consecutive rows, from 0.
    static final String PAIR = "pair";

    static final String IMAGE = "image";

    static final List<String> PERCEPTION =
            List.of(
                    "existence",
                    "count",
                    "position",
                    "color",
                    "posters",
                    "celebrity",
                    "scene",
                    "landmark",
                    "artwork",
                    "OCR");
    static final List<String> REASONING =
            List.of(
                    "commonsense_reasoning",
                    "numerical_calculation",
                    "text_translation",
                    "code_reasoning");

    /// In the order of the benchmark's own program.
    static final List<String> TASKS =
            Stream.concat(PERCEPTION.stream(), REASONING.stream()).toList();

    @Override
    public String name() {
        return "mme";
    }

    @Override
    public String title() {
        return "MME";
    }

    @Override
    public String files() {
        return "the 14 files existence.txt, count.txt ... of MME's eval_tool (image, question and answer with tabs between) with the images below MME_Benchmark_release_version/TASK/, MME.tsv of VLMEvalKit, or lmms-lab/MME in Parquet";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new MmeRule("official", YesNoDialect.MME_OFFICIAL, PAIR),
                new MmeRule("vlmevalkit", YesNoDialect.VLMEVALKIT, IMAGE),
                new MmeRule("lmms-eval", YesNoDialect.LMMS_MME, IMAGE));
    }

    @Override
    public List<Style> styles() {
        return List.of(
                Style.of("qwen2-vl", YesNoItems::question),
                Style.of("vlmevalkit", YesNoItems::question),
                Style.of(
                        "lmms-eval",
                        item ->
                                YesNoItems.question(item)
                                                .strip()
                                                .replace(YesNoItems.INSTRUCTION, "")
                                        + "\n"
                                        + ChoicePrompts.ONE_WORD));
    }

    @Override
    public List<Item> items(Data data) {
        List<String> patterns =
                new ArrayList<>(TASKS.stream().flatMap(task -> names(task).stream()).toList());
        patterns.addAll(List.of("MME.tsv", "MME*.tsv", "MME*.parquet", "test-*.parquet"));
        String published = "It is " + files() + ".";
        Path found = data.file(published, patterns.toArray(String[]::new));
        List<Item> items =
                found.toString().endsWith(".txt")
                        ? texts(data, published, found)
                        : table(Table.open(found));
        return Ids.distinct(items);
    }

    private static List<Item> texts(Data data, String published, Path found) {
        MmeRows all = new MmeRows();
        for (String task : TASKS) {
            Optional<Path> file =
                    names(task).stream()
                            .filter(data::has)
                            .map(name -> data.file(published, name))
                            .filter(path -> isNamed(path, task))
                            .findFirst();
            if (file.isEmpty()) {
                continue;
            }
            Table table = Table.plain(file.get(), IMAGE, "question", "answer", "reply");
            try (Stream<Row> rows = table.rows()) {
                rows.forEach(row -> {
                    String image = row.required(IMAGE);
                    all.add(row, task, image, List.of(), data.image(List.of(task), image));
                });
            }
        }
        if (all.items().isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is called after none of MME's tasks: %s"
                            .formatted(found, String.join(", ", TASKS)));
        }
        return all.items();
    }

    /// The published `eval_tool` has each file twice: as it is to be filled in, and in `LaVIN` with
    /// that model's replies.
    private static List<String> names(String task) {
        return List.of("Your_Results/" + task + ".txt", task + ".txt");
    }

    private static boolean isNamed(Path file, String task) {
        return String.valueOf(file.getFileName()).equalsIgnoreCase(task + ".txt");
    }

    private static List<Item> table(Table table) {
        Table whole =
                table.require(IMAGE, "image_path|question_id", "question", "answer", "category");
        ImageCells cells = new ImageCells(whole, "index", IMAGE);
        MmeRows all = new MmeRows();
        try (Stream<Row> rows = whole.rows()) {
            rows.forEach(row -> {
                String task = row.required("category");
                if (!TASKS.contains(task)) {
                    throw row.fault(
                            "category",
                            "is '%s', and must be one of %s; correct the row"
                                    .formatted(task, String.join(", ", TASKS)));
                }
                String index = row.text("index");
                all.add(
                        row,
                        task,
                        row.required("image_path"),
                        index == null ? List.of() : List.of(index),
                        cells.of(row));
            });
        }
        return all.items();
    }
}
