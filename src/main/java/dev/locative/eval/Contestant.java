package dev.locative.eval;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

/// What answers a benchmark's questions. Thread-safe.
public interface Contestant extends AutoCloseable {
    /// For reports: `random`, a server's model and so on.
    String name();

    /// @throws UnansweredException when there is no answer to be had; the item is tried again when
    ///   the run is resumed
    Answer answer(Asked asked);

    /// Does what can be done before it is the question's turn: reading and shrinking its pictures,
    /// say. What it gives back then asks; it may never be called.
    ///
    /// @throws UnansweredException as [#answer] does
    default Supplier<Answer> prepared(Asked asked) {
        return () -> answer(asked);
    }

    /// How many questions are prepared beside those that are asked, so that preparing never leaves
    /// the model idle.
    default int ahead() {
        return 0;
    }

    /// Whether it looks at the question: whether the images have to be there, and a prompt is made.
    default boolean sees() {
        return true;
    }

    /// Whether letters in its answers mean the options in the file's order, since it was asked
    /// elsewhere.
    default boolean inFileOrder() {
        return false;
    }

    /// How its answers come about, for reports: `generate`, `logprob` and so on.
    String answering();

    /// What its answers depend on, by option: a run is only resumed with the same.
    SortedMap<String, String> options();

    @Override
    default void close() {}

    /// One question.
    ///
    /// @param item as it is presented, options shuffled where the style does so
    /// @param prompt its words and pictures, in order; empty for a contestant that does not look
    /// @param seed of what the contestant draws
    record Asked(Item item, List<Style.Piece> prompt, long seed) {}
}
