package dev.locative.eval.suite;

import dev.locative.eval.Item;
import dev.locative.eval.Task;
import dev.locative.eval.table.ImageCells;
import dev.locative.eval.table.ItemImage;
import dev.locative.eval.table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A row of MMBench: one pass of a question.
///
/// @param index the number of the pass: that of the question, plus a million for each move of the
///   options
/// @param question the number of the first pass
record MmbenchRow(Row row, ItemImage image, long index, long question) {
    private static final long PASSES_APART = 1_000_000;

    /// VLMEvalKit's short names of the six abilities.
    private static final Map<String, String> ABILITIES =
            Map.of(
                    "coarse_perception", "CP",
                    "finegrained_perception (instance-level)", "FP-S",
                    "finegrained_perception (cross-instance)", "FP-C",
                    "logic_reasoning", "LR",
                    "relation_reasoning", "RR",
                    "attribute_reasoning", "AR");

    /// @throws IllegalArgumentException when the row has no number
    static MmbenchRow of(Row row, ImageCells cells) {
        long index = number(row, "index");
        long question = row.text("g_index") == null ? index % PASSES_APART : number(row, "g_index");
        return new MmbenchRow(row, cells.of(row), index, question);
    }

    private static long number(Row row, String column) {
        String text = row.required(column).strip();
        try {
            return Long.parseLong(text.replaceFirst("\\.0+$", ""));
        } catch (NumberFormatException e) {
            throw row.fault(
                    column, "is '" + text + "', and must be a whole number; correct the row");
        }
    }

    /// Whether it is the pass with the options as they were written.
    boolean isFirst() {
        return index == question;
    }

    /// The part of the benchmark; `none` where the file tells none.
    String split() {
        String split = row.text("split");
        return split == null ? "none" : split;
    }

    /// The row as it stands.
    Item item() {
        return item(index, OptionRows.choice(row));
    }

    /// Every pass of a question that the file has once: one for each option.
    List<Item> passes() {
        Task.Choice choice = OptionRows.choice(row);
        List<Item> passes = new ArrayList<>();
        for (int pass = 0; pass < choice.options().size(); pass++) {
            passes.add(item(index + pass * PASSES_APART, moved(choice, pass)));
        }
        return passes;
    }

    private Item item(long id, Task.Choice choice) {
        SequencedMap<String, String> facets = new LinkedHashMap<>();
        facets.put(CircularRule.QUESTION, String.valueOf(question));
        facets.put(CircularRule.SPLIT, split());
        String ability = OptionRows.text(row, CircularRule.ABILITY);
        if (ability == null) {
            ability = OptionRows.text(row, "L2-category");
        }
        put(facets, CircularRule.ABILITY, ability);
        put(facets, CircularRule.CATEGORY, OptionRows.text(row, CircularRule.CATEGORY));
        return new Item(
                String.valueOf(id),
                List.of(),
                row.number(),
                row.place(),
                List.of(image),
                choice,
                facets);
    }

    private static void put(
            SequencedMap<String, String> facets, String facet, @Nullable String value) {
        if (value != null) {
            facets.put(facet, ABILITIES.getOrDefault(value, value));
        }
    }

    /// Each option so many places nearer to the first letter.
    private static Task.Choice moved(Task.Choice choice, int places) {
        List<String> letters = List.copyOf(choice.options().keySet());
        List<String> texts = List.copyOf(choice.options().values());
        int count = letters.size();
        SequencedMap<String, String> moved = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            moved.put(letters.get(i), texts.get((i + places) % count));
        }
        int gold = Math.floorMod(letters.indexOf(choice.gold()) - places, count);
        return new Task.Choice(choice.question(), choice.hint(), moved, letters.get(gold));
    }
}
