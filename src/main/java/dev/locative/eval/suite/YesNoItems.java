package dev.locative.eval.suite;

import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.parse.YesNoParser;
import dev.locative.eval.table.Row;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the benchmarks share that ask for yes or no.
final class YesNoItems {
    /// How MME's published questions end; VLMEvalKit adds it for Qwen2-VL.
    static final String INSTRUCTION = " Please answer yes or no.";

    private YesNoItems() {}

    /// Whether the right answer is yes.
    ///
    /// @throws IllegalArgumentException when the column holds anything else than yes or no
    static boolean gold(Row row, String column) {
        String answer = row.required(column).strip();
        return switch (answer.toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                    throw row.fault(
                            column, "is '" + answer + "', and must be Yes or No; correct the row");
        };
    }

    /// `qwen2-vl`: VLMEvalKit's prompt for Qwen2-VL.
    static Style qwen2Vl() {
        return Style.of("qwen2-vl", item -> question(item) + INSTRUCTION);
    }

    static String question(Item item) {
        return switch (item.task()) {
            case Task.YesNo task -> task.question();
            case Task.Choice _, Task.TrueFalse _, Task.Open _ ->
                    throw new IllegalStateException(item.place() + " is no yes-or-no question");
        };
    }

    static Mark mark(YesNoParser parser, Item item, String reply) {
        return Mark.of(said(parser, reply), item.task().right());
    }

    private static @Nullable String said(YesNoParser parser, String reply) {
        return switch (parser.parse(reply)) {
            case YES -> "Yes";
            case NO -> "No";
            case UNKNOWN -> null;
        };
    }
}
