package dev.locative.eval.suite;

import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Marked;
import dev.locative.eval.Rule;
import dev.locative.eval.Sums;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// The figures of What's Up A and B as the benchmark's own program has them
/// (amitakamath/whatsup_vlms 7c1f2550, `dataset_zoo/aro_datasets.py`, evaluate_scores). Four
/// pictures show the same two things in four places. `individual` is the share of pictures that are
/// right; `pair` of opposite places that both are, of half as many as there are pictures; `set` of
/// fours that all are, of a quarter as many. Of pictures with the same place the last one counts.
///
/// @param marking reads one reply to an item
/// @param vertical the two places beside left and right
record WhatsUpSets(String name, BiFunction<Item, String, Mark> marking, List<String> vertical)
        implements Rule {
    static final String OBJECT = "object";
    static final String REFERENCE = "reference";
    static final String PREPOSITION = "preposition";
    static final List<String> FACETS = List.of(PREPOSITION, OBJECT, REFERENCE);

    static final String INDIVIDUAL = "individual";
    static final String PAIR = "pair";
    static final String SET = "set";

    @Override
    public Mark mark(Item item, String reply) {
        return marking.apply(item, reply);
    }

    @Override
    public String cluster(Item item) {
        return item.facet(OBJECT) + "\t" + item.facet(REFERENCE);
    }

    @Override
    public void count(List<Marked> cluster, Sums sums) {
        Map<String, Boolean> right = new HashMap<>();
        for (Marked marked : cluster) {
            int hit = marked.hit() ? 1 : 0;
            sums.add(INDIVIDUAL, hit, 1);
            for (String facet : FACETS) {
                sums.add(INDIVIDUAL, facet, marked.item().facet(facet), hit, 1);
            }
            right.put(marked.item().facet(PREPOSITION), marked.hit());
        }
        int pairs = both(right, List.of("left_of", "right_of")) + both(right, vertical);
        boolean all = right.values().stream().filter(one -> one).count() == 4;
        sums.add(PAIR, pairs, cluster.size() / 2.0);
        sums.add(SET, all ? 1 : 0, cluster.size() / 4.0);
    }

    private static int both(Map<String, Boolean> right, List<String> places) {
        return places.stream().allMatch(place -> right.getOrDefault(place, false)) ? 1 : 0;
    }

    @Override
    public List<String> headline() {
        return List.of(INDIVIDUAL, PAIR, SET);
    }
}
