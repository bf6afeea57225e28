package dev.locative.eval.suite;

import dev.locative.eval.Benchmark;
import dev.locative.eval.Task;
import dev.locative.eval.table.Row;
import dev.locative.eval.table.Table;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Rows of multiple-choice questions as VLMEvalKit publishes them: a column for each letter, of
/// which some may be empty or say "nan".
final class OptionRows {
    private static final String ANSWER = "answer";

    private OptionRows() {}

    /// The options that are there, by letter.
    static SequencedMap<String, String> options(Row row) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        for (char c = 'A'; c <= 'Z'; c++) {
            String letter = String.valueOf(c);
            String text = text(row, letter);
            if (text != null) {
                options.put(letter, text);
            }
        }
        return options;
    }

    /// A cell; null when there is nothing in it, which Python's programs write as "nan".
    static @Nullable String text(Row row, String column) {
        String text = row.text(column);
        return text == null || text.toLowerCase(Locale.ROOT).equals("nan") ? null : text;
    }

    /// The question with its options and the letter of the right one.
    ///
    /// @throws IllegalArgumentException when no option has that letter
    static Task.Choice choice(Row row) {
        return choice(row, row.required("question"), options(row));
    }

    static Task.Choice choice(Row row, String question, SequencedMap<String, String> options) {
        String gold = row.required(ANSWER).strip();
        if (!options.containsKey(gold)) {
            throw row.fault(
                    ANSWER,
                    options.isEmpty()
                            ? "is '%s', and there are no options; correct the row".formatted(gold)
                            : "is '%s', and must be one of the options' letters: %s; correct the row"
                                    .formatted(gold, String.join(", ", options.keySet())));
        }
        return new Task.Choice(question, text(row, "hint"), options, gold);
    }

    /// Refuses another benchmark's table.
    ///
    /// @param foreign columns that this benchmark's never has
    static void refuse(Table table, Benchmark benchmark, String... foreign) {
        for (String column : foreign) {
            if (table.columns().contains(column)) {
                throw new IllegalArgumentException(
                        "%s has a column \"%s\", so it is another benchmark's; name the file of %s by --data. It is %s."
                                .formatted(
                                        table.path(),
                                        column,
                                        benchmark.title(),
                                        benchmark.files()));
            }
        }
    }
}
