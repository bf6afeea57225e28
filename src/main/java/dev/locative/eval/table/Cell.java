package dev.locative.eval.table;

import java.util.List;

/// What a row holds in a column; an empty cell is null instead.
sealed interface Cell {
    record Text(String text) implements Cell {}

    /// @param text the same as it stands in the file, or as JSON
    record Items(List<String> items, String text) implements Cell {}

    /// A long cell, left in its file.
    record Far(Span span) implements Cell {}

    /// An image in a Parquet file.
    record Stored(ItemImage image) implements Cell {}
}
