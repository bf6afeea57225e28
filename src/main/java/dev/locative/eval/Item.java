package dev.locative.eval;

import dev.locative.eval.table.ItemImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/// One question of a benchmark as its files have it.
///
/// @param id the benchmark's own, or the zero-based row; unique in the benchmark
/// @param aliases other names that answers made elsewhere may know it by
/// @param row zero-based, over all files of the benchmark
/// @param place file and row, for messages
/// @param images in the order of the file; none where the question is about none
/// @param facets what the figures are sliced and grouped by: relation, category, question id
public record Item(
        String id,
        List<String> aliases,
        long row,
        String place,
        List<ItemImage> images,
        Task task,
        SequencedMap<String, String> facets) {
    public Item {
        aliases = List.copyOf(aliases);
        images = List.copyOf(images);
        facets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facets));
    }

    public Item(String id, long row, String place, List<ItemImage> images, Task task) {
        this(id, List.of(), row, place, images, task, new LinkedHashMap<>());
    }

    /// The same, sliced by these, too.
    public Item with(Map<String, String> more) {
        SequencedMap<String, String> all = new LinkedHashMap<>(facets);
        all.putAll(more);
        return new Item(id, aliases, row, place, images, task, all);
    }

    /// @throws IllegalStateException when the item has no such facet: the benchmark's own mistake
    public String facet(String name) {
        String value = facets.get(name);
        if (value == null) {
            throw new IllegalStateException(place + " has no " + name);
        }
        return value;
    }

    /// The same with its options in an order drawn by seed and id; an item without options as it
    /// is.
    public Item shuffled(long seed) {
        if (!(task instanceof Task.Choice choice)) {
            return this;
        }
        RandomGenerator random = Seeds.of(seed, id);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < choice.options().size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        return new Item(id, aliases, row, place, images, choice.reordered(order), facets);
    }
}
