package dev.locative.eval.suite;

import dev.locative.eval.Task;
import dev.locative.eval.table.Row;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What rows of all MMMU's tables say in one way.
final class MmmuRow {
    private MmmuRow() {}

    /// Adds what the row says of the question to its facets.
    static void describe(Row row, SequencedMap<String, String> facets) {
        String difficulty = row.text("topic_difficulty");
        if (difficulty != null) {
            facets.put("difficulty", difficulty);
        }
        String types = row.text("img_type");
        if (types != null) {
            facets.put(
                    MmmuItem.IMAGE_TYPE,
                    String.join(
                            MmmuItem.AND,
                            types.strip().startsWith("[")
                                    ? PythonList.read(row, "img_type")
                                    : List.of(types)));
        }
    }

    /// The question.
    ///
    /// @param options none for an open one
    static Task task(
            Row row,
            String type,
            SequencedMap<String, String> options,
            SequencedMap<String, String> facets) {
        String question = row.required("question");
        String answer = row.required("answer");
        if (answer.equals("?")) {
            throw row.fault(
                    "answer",
                    "is '?': the answers of MMMU's test split are not published; take --split validation");
        }
        Optional<List<String>> several = PythonList.strings(answer);
        if (type.equals(MmmuItem.OPEN)) {
            several.ifPresent(_ -> facets.put(MmmuItem.WRITTEN, answer));
            return new Task.Open(
                    question,
                    several.filter(golds -> !golds.isEmpty()).orElseGet(() -> List.of(answer)));
        }
        if (!options.containsKey(answer)) {
            throw row.fault(
                    "answer",
                    "is '%s', and must be one of %s; correct the row"
                            .formatted(answer, String.join(", ", options.keySet())));
        }
        return new Task.Choice(question, row.text("hint"), options, answer);
    }
}
