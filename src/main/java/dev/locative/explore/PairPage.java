package dev.locative.explore;

import java.util.List;
import java.util.Map;

/// A page of what was found.
///
/// @param total items found
/// @param facets for each dimension its values, most frequent first: how many items there are with
///   it, given what is chosen in the other dimensions
public record PairPage(
        long total, List<PairItem> items, Map<Dimension, List<Facet>> facets, Indexed indexed) {
    public PairPage {
        items = List.copyOf(items);
        facets = Map.copyOf(facets);
    }

    public record Facet(String value, long count) {}
}
