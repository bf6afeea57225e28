package dev.locative.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SortedMap;

/// What a reply held.
///
/// @param items the complete objects that have all fields that were asked for, as texts, in order
/// @param lost what held none of that, by reason
/// @param nothing whether the reply properly says that there is nothing: an empty list
public record Salvaged(List<ObjectNode> items, SortedMap<String, Long> lost, boolean nothing) {
    public Salvaged {
        items = List.copyOf(items);
    }
}
