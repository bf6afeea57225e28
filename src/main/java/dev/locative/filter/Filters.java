package dev.locative.filter;

import dev.locative.pipeline.Filter;
import java.util.List;
import java.util.Set;

/// The filters in their order, cheapest first. Those that need an LLM or the image have their place
/// in the list; a recipe leaves out what is not wanted.
public final class Filters {
    /// Every filter's name, in the order in which filters run.
    public static final List<String> ORDER =
            List.of(
                    "duplicate",
                    "reference",
                    "echo",
                    "pronoun",
                    "surmised",
                    "asked",
                    "grounded",
                    "spatial",
                    "similar",
                    "aligned",
                    "verified");

    /// Those that need neither model nor image: on unless switched off.
    public static final List<String> LEXICAL = ORDER.subList(0, ORDER.indexOf("spatial") + 1);

    private Filters() {}

    /// Whether a check drops what scores its cut-off or more, and not what scores less.
    public static boolean dropsAbove(String check) {
        return check.equals(SimilarQuestions.NAME);
    }

    /// The wanted ones among `available`, in the order of [#ORDER].
    ///
    /// @param available what this run could use, in any order
    /// @param only names asked for; empty for all that are available
    /// @param without names switched off
    /// @throws IllegalArgumentException for a name that is unknown or not available, naming those
    ///   that are
    public static List<Filter> choose(
            List<Filter> available, Set<String> only, Set<String> without) {
        List<String> names = available.stream().map(Filter::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        "no filter \"" + name + "\" here; there are " + String.join(", ", names));
            }
        }
        for (String name : without) {
            if (!names.contains(name) && !ORDER.contains(name)) {
                throw new IllegalArgumentException(
                        "no filter \"" + name + "\"; there are " + String.join(", ", names));
            }
        }
        return available.stream()
                .filter(filter -> only.isEmpty() || only.contains(filter.name()))
                .filter(filter -> !without.contains(filter.name()))
                .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
                .toList();
    }

    private static int rank(Filter filter) {
        int rank = ORDER.indexOf(filter.name());
        return rank < 0 ? ORDER.size() : rank;
    }
}
