package dev.locative.eval.suite;

import dev.locative.eval.Item;
import dev.locative.eval.Task;
import java.util.SequencedMap;

/// What a multiple-choice item offers.
///
/// @param texts by letter, as shown
/// @param gold the right letter
record Options(SequencedMap<String, String> texts, String gold) {
    /// @throws IllegalStateException when the item is no multiple-choice question
    static Options of(Item item) {
        return switch (item.task()) {
            case Task.Choice choice -> new Options(choice.options(), choice.gold());
            case Task.YesNo _, Task.TrueFalse _, Task.Open _ ->
                    throw new IllegalStateException(item.place() + " has no options");
        };
    }
}
