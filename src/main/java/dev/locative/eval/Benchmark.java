package dev.locative.eval;

import java.util.List;
import java.util.Locale;

/// A benchmark: its files, how it is asked, how it is scored. Stateless.
public interface Benchmark {
    /// As the command line names it: `vsr-zeroshot`.
    String name();

    /// As a table's head names it: `VSR (zero-shot split)`.
    String title();

    /// Which files it is read from and where they are published, for messages and lists.
    String files();

    /// Ways of scoring; the first is the benchmark's own.
    List<Rule> rules();

    /// Ways of asking; the first is the paper's.
    List<Style> styles();

    /// Whether the options of its questions are captions, which a model may hold against the image
    /// without the question.
    default boolean captions() {
        return false;
    }

    /// A name by its letters and digits alone: case, spaces and signs do not matter.
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /// Every question, in the file's order.
    ///
    /// @throws IllegalArgumentException when a file or a column is missing, or a row is wrong: it
    ///   names file, row and remedy
    List<Item> items(Data data);
}
