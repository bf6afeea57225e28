package dev.locative.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// An item with what a rule made of the reply to it.
///
/// @param item as it was presented
public record Marked(Item item, Mark mark) {
    /// Groups, in the order in which they begin.
    ///
    /// @param group which one an item belongs to
    public static List<List<Marked>> groups(List<Marked> marked, Function<Item, String> group) {
        Map<String, List<Marked>> groups = new LinkedHashMap<>();
        for (Marked one : marked) {
            groups.computeIfAbsent(group.apply(one.item), _ -> new ArrayList<>()).add(one);
        }
        return List.copyOf(groups.values());
    }

    /// Whether the reply is wholly right.
    public boolean hit() {
        return mark.score() >= 1;
    }
}
