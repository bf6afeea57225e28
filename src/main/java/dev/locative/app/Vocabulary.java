package dev.locative.app;

import dev.locative.filter.Filters;
import java.util.Arrays;
import java.util.List;

/// The names that requests may choose among.
///
/// @param gates from cheap to dear
/// @param filters in the order in which they are asked; those that look at images or ask a model
///   are there where such a model is
/// @param formats of exports
public record Vocabulary(List<String> gates, List<String> filters, List<String> formats) {
    private static final List<String> SHORTHANDS = List.of("both", "none");

    static Vocabulary all() {
        return new Vocabulary(
                Recipes.GATES,
                Filters.ORDER,
                Arrays.stream(ExportFormat.values()).map(ExportFormat::label).toList());
    }

    /// Sees that a gate and filters exist.
    ///
    /// @throws IllegalArgumentException when one does not; names those that do
    public void require(String gate, List<String> chosen) {
        for (String name : gate.split(",")) {
            if (!gates.contains(name) && !SHORTHANDS.contains(name)) {
                throw new IllegalArgumentException(
                        "no gate \"%s\"; there is %s, both, none"
                                .formatted(name, String.join(", ", gates)));
            }
        }
        for (String name : chosen) {
            if (!filters.contains(name)) {
                throw new IllegalArgumentException(
                        "no filter \"%s\"; there is %s"
                                .formatted(name, String.join(", ", filters)));
            }
        }
    }
}
