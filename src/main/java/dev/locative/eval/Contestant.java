package dev.locative.eval;

import java.util.List;
import java.util.SortedMap;

/// What answers a benchmark's questions. Thread-safe.
public interface Contestant extends AutoCloseable {
    /// For reports: `random`, a server's model and so on.
    String name();

    /// @throws UnansweredException when there is no answer to be had; the item is tried again when
    ///   the run is resumed
    Answer answer(Asked asked);

    /// What it looks at: whether the images have to be there.
    default boolean sees() {
        return true;
    }

    /// Whether letters in its answers mean the options in the file's order, since it was asked
    /// elsewhere.
    default boolean inFileOrder() {
        return false;
    }

    /// What its answers depend on, by option: a run is only resumed with the same.
    SortedMap<String, String> options();

    @Override
    default void close() {}

    /// One question.
    ///
    /// @param item as it is presented, options shuffled where the style does so
    /// @param prompt its words and pictures, in order
    /// @param seed of what the contestant draws
    record Asked(Item item, List<Style.Piece> prompt, long seed) {}
}
