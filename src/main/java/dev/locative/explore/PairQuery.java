package dev.locative.explore;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which items are wanted.
///
/// @param text words looked for in question, answer and caption, all of them: `"a phrase"`, `wor*`,
///   `wrod~`, `-not`, `this | that` and parentheses are understood, and nothing is a mistake; a
///   text without a word finds everything
/// @param chosen the wanted values: several of one dimension are alternatives, dimensions restrict
///   each other
/// @param sample the id of the one sample wanted, null for all
/// @param from how many items to leave out, from 0
/// @param size how many items to show, 0 to 100
public record PairQuery(
        String text,
        Map<Dimension, Set<String>> chosen,
        @Nullable String sample,
        Order order,
        long from,
        int size) {
    /// The most items that a page holds.
    public static final int MOST = 100;

    /// How deep pages go that are not in the ledger's order: their memory grows with the depth.
    public static final int DEEPEST = 100_000;

    /// Everything, from the beginning of the ledger.
    public static final PairQuery ALL =
            new PairQuery("", Map.of(), null, new Order.Ledger(), 0, 20);

    public PairQuery {
        Map<Dimension, Set<String>> copy = new EnumMap<>(Dimension.class);
        chosen.forEach((dimension, values) -> {
            if (!values.isEmpty()) {
                copy.put(dimension, Set.copyOf(values));
            }
        });
        chosen = copy;
        if (from < 0 || size < 0 || size > MOST) {
            throw new IllegalArgumentException(
                    "a page begins at 0 or later and holds 0 to %d items, not %d from %d on"
                            .formatted(MOST, size, from));
        }
        if (!(order instanceof Order.Ledger) && from + size > DEEPEST) {
            throw new IllegalArgumentException(
                    "only the first %,d items can be had in this order; narrow the search, or take the ledger's order"
                            .formatted(DEEPEST));
        }
    }
}
