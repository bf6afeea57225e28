package dev.locative.eval.suite;

import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Task;
import dev.locative.eval.parse.LetterParser;

/// What the benchmarks share that offer options.
final class ChoiceItems {
    private ChoiceItems() {}

    /// @throws IllegalStateException when the item is no multiple-choice question
    static Task.Choice choice(Item item) {
        return switch (item.task()) {
            case Task.Choice choice -> choice;
            case Task.YesNo _, Task.TrueFalse _, Task.Open _ ->
                    throw new IllegalStateException(item.place() + " has no options");
        };
    }

    static Mark mark(LetterParser parser, Item item, String reply) {
        Task.Choice choice = choice(item);
        return Mark.of(parser.letter(reply, choice.options()).orElse(null), choice.gold());
    }
}
