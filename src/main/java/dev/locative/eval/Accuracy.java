package dev.locative.eval;

import java.util.List;
import java.util.function.BiFunction;

/// The share of right answers, overall and by facets; a score between 0 and 1 counts as such.
///
/// @param marking reads one reply to an item
/// @param facets what the items are sliced by; an item that lacks one is in no slice of it
public record Accuracy(String name, BiFunction<Item, String, Mark> marking, List<String> facets)
        implements Rule {
    /// The figure's name.
    public static final String ACCURACY = "accuracy";

    public Accuracy {
        facets = List.copyOf(facets);
    }

    @Override
    public Mark mark(Item item, String reply) {
        return marking.apply(item, reply);
    }

    @Override
    public void count(List<Marked> cluster, Sums sums) {
        for (Marked marked : cluster) {
            double score = marked.mark().score();
            sums.add(ACCURACY, score, 1);
            for (String facet : facets) {
                String value = marked.item().facets().get(facet);
                if (value != null) {
                    sums.add(ACCURACY, facet, value, score, 1);
                }
            }
        }
    }

    @Override
    public List<String> headline() {
        return List.of(ACCURACY);
    }
}
