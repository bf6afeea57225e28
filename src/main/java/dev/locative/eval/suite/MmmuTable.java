package dev.locative.eval.suite;

import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Task;
import dev.locative.eval.table.ImageCells;
import dev.locative.eval.table.ItemImage;
import dev.locative.eval.table.Row;
import dev.locative.eval.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// MMMU's tables: the published Parquet files, one a subject, and VLMEvalKit's TSV, which has no
/// options in the rows of open questions.
///
/// @param table one file
/// @param split which rows are wanted; `dev`, `validation` or `test`
record MmmuTable(Table table, Data data, String split) {
    private static final int PICTURES = 7;

    /// @param row of the first item, over all files
    List<Item> items(long row) {
        boolean tsv = table.columns().contains("A");
        if (!tsv) {
            return rows(table.require("id", "question", "options", "answer", "question_type"))
                    .map(each -> published(each, row + each.number()))
                    .toList();
        }
        Table known = table.require("index", "question", "answer");
        ImageCells cells = new ImageCells(known, "index", "image");
        return rows(known)
                .filter(this::wanted)
                .map(each -> vlmevalkit(each, row + each.number(), cells))
                .toList();
    }

    private static Stream<Row> rows(Table table) {
        try (Stream<Row> rows = table.rows()) {
            return rows.toList().stream();
        }
    }

    private Item published(Row row, long number) {
        String id = row.required("id");
        MmmuSubjects.Named named =
                MmmuSubjects.Named.of(id)
                        .orElseThrow(() ->
                                row.fault(
                                        "id",
                                        "is '%s', and must be as validation_Accounting_1; correct the row"
                                                .formatted(id)));
        String type = type(row);
        SequencedMap<String, String> facets = MmmuItem.facets(named.split(), named.subject(), type);
        MmmuRow.describe(row, facets);
        SequencedMap<String, String> options =
                type.equals(MmmuItem.OPEN)
                        ? new LinkedHashMap<>()
                        : Task.Choice.lettered(PythonList.read(row, "options"));
        Task task = MmmuRow.task(row, type, options, facets);
        String text = row.required("question") + String.join("\n", options.sequencedValues());
        return new Item(
                id,
                List.of(),
                number,
                row.place(),
                MmmuItem.marked(pictures(row, text), text, row.place()),
                task,
                facets);
    }

    private static String type(Row row) {
        String type = row.required("question_type");
        return MmmuItem.type(type)
                .orElseThrow(() ->
                        row.fault(
                                "question_type",
                                "is '%s', and must be multiple-choice or open; correct the row"
                                        .formatted(type)));
    }

    private static List<ItemImage> pictures(Row row, String text) {
        int last = MmmuItem.highestMark(text);
        while (last < PICTURES && row.image("image_" + (last + 1)).present()) {
            last++; // a picture that the text does not speak of
        }
        List<ItemImage> all = new ArrayList<>();
        for (int i = 1; i <= last; i++) {
            all.add(row.image("image_" + i));
        }
        return all;
    }

    private boolean wanted(Row row) {
        String own = row.text(MmmuItem.SPLIT);
        return own == null || MmmuSubjects.split(own).equals(split);
    }

    private Item vlmevalkit(Row row, long number, ImageCells cells) {
        SequencedMap<String, String> options = OptionRows.options(row);
        String type = options.isEmpty() ? MmmuItem.OPEN : MmmuItem.CHOICE;
        String index = row.required("index");
        String id = row.text("id");
        Optional<MmmuSubjects.Named> named = MmmuSubjects.Named.of(id == null ? index : id);
        String category = row.text("category");
        SequencedMap<String, String> facets =
                MmmuItem.facets(
                        split,
                        named.map(MmmuSubjects.Named::subject)
                                .orElseGet(() ->
                                        category == null
                                                ? "unknown"
                                                : MmmuSubjects.plain(category)),
                        type);
        MmmuRow.describe(row, facets);
        String text = row.required("question") + String.join("\n", options.sequencedValues());
        return new Item(
                id == null ? index : id,
                id == null ? List.of() : List.of(index),
                number,
                row.place(),
                MmmuItem.marked(pictures(row, cells), text, row.place()),
                MmmuRow.task(row, type, options, facets),
                facets);
    }

    private List<ItemImage> pictures(Row row, ImageCells cells) {
        List<ItemImage> own = row.images("image");
        if (own.size() == 1 && !own.getFirst().present()) {
            own = List.of(cells.of(row));
        }
        String path = own.isEmpty() ? row.text("image_path") : null;
        return path == null
                ? own
                : PythonList.strings(path).orElseGet(() -> List.of(path)).stream()
                        .map(data::image)
                        .toList();
    }
}
