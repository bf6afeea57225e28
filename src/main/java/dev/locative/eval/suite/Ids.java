package dev.locative.eval.suite;

import dev.locative.eval.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The ids of a benchmark's items.
final class Ids {
    private Ids() {}

    /// The same items.
    ///
    /// @throws IllegalArgumentException when two have one id, naming both rows
    static List<Item> distinct(List<Item> items) {
        Map<String, Item> known = new HashMap<>();
        for (Item item : items) {
            Item before = known.putIfAbsent(item.id(), item);
            if (before != null) {
                throw new IllegalArgumentException(
                        "%s and %s have one id, '%s'; delete one of them"
                                .formatted(before.place(), item.place(), item.id()));
            }
        }
        return items;
    }
}
