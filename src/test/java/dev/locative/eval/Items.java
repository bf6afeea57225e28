package dev.locative.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// Items for tests.
public final class Items {
    private Items() {}

    public static Item trueFalse(int row, boolean gold) {
        return new Item(
                String.valueOf(row),
                row,
                "test.jsonl, row " + row,
                List.of(),
                new Task.TrueFalse("The car is behind the suitcase.", gold));
    }

    /// Alternately true and false.
    public static List<Item> trueFalse(int count) {
        return IntStream.range(0, count).mapToObj(row -> trueFalse(row, row % 2 == 0)).toList();
    }

    /// The first option is the right one.
    public static Item choice(String id, List<String> options, String... facets) {
        SequencedMap<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < facets.length; i += 2) {
            named.put(facets[i], facets[i + 1]);
        }
        return new Item(
                id,
                List.of(),
                0,
                "test.jsonl, " + id,
                List.of(),
                Task.Choice.rightFirst("Where is it?", options),
                named);
    }
}
