package dev.locative.eval.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The names of a row's cells, in order.
record Columns(List<String> names, Map<String, Integer> places) {
    private static final int SHOWN = 40;

    static Columns of(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i), i);
        }
        return new Columns(List.copyOf(names), places);
    }

    /// The place of a column, by its name or the first of its other names that is there; -1 when
    /// none is.
    int place(String name, Map<String, List<String>> others) {
        Integer place = places.get(name);
        if (place == null) {
            for (String other : others.getOrDefault(name, List.of())) {
                if (places.containsKey(other)) {
                    return places.get(other);
                }
            }
        }
        return place == null ? -1 : place;
    }

    /// For messages.
    static String shown(List<String> names) {
        String some = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() <= SHOWN ? some : some + " and " + (names.size() - SHOWN) + " others";
    }
}
