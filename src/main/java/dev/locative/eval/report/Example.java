package dev.locative.eval.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reply that a rule took for wrong.
///
/// @param item its id
/// @param place file and row
/// @param slice relation or category; empty where items are not sliced
/// @param options as shown: "A. left of"; none where there are none to choose from
/// @param gold the right answer; several right ones by commas
/// @param parsed what the rule read; null for nothing
/// @param rule its name
/// @param score from 0 to below 1
public record Example(
        String item,
        String place,
        String slice,
        List<Image> images,
        String question,
        List<String> options,
        String gold,
        String reply,
        @Nullable String parsed,
        String rule,
        double score) {
    /// One of its images.
    ///
    /// @param data a small copy as a data URI; null when it cannot be shown
    /// @param why it cannot be shown; empty when it can
    public record Image(String name, @Nullable String data, String why) {}
}
