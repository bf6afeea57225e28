package dev.locative.eval.suite;

import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Task;
import dev.locative.eval.parse.YesNoParser;
import dev.locative.eval.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the benchmarks share that ask for yes or no.
final class YesNoItems {
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

    /// The same items.
    ///
    /// @throws IllegalArgumentException when two have one id
    static List<Item> unique(List<Item> items) {
        Map<String, Item> known = new HashMap<>();
        for (Item item : items) {
            Item before = known.putIfAbsent(item.id(), item);
            if (before != null) {
                throw new IllegalArgumentException(
                        "%s has the id '%s' of %s; remove one of them"
                                .formatted(item.place(), item.id(), before.place()));
            }
        }
        return items;
    }
}
