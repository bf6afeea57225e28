package dev.locative.eval.suite;

import dev.locative.eval.Accuracy;
import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Marked;
import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import dev.locative.eval.Sums;
import dev.locative.eval.parse.LetterParser;
import java.util.List;

/// MMBench's figures: a question is asked once for each of its options, which move one place on
/// each time.
///
/// - `circular`, also called `accuracy`: the share of questions with all passes right; one without
///   a letter is wrong;
/// - `vanilla`: the share whose first pass is right.
///
/// Questions without their first pass are left out, as VLMEvalKit and lmms-eval do.
record CircularRule(String name, LetterParser parser) implements Rule {
    /// The facet that tells which question an item is a pass of: the id of its first pass.
    static final String QUESTION = "question";

    static final String SPLIT = "split";
    static final String ABILITY = "l2-category";
    static final String CATEGORY = "category";

    private static final String CIRCULAR = "circular";
    private static final String VANILLA = "vanilla";

    @Override
    public Mark mark(Item item, String reply) {
        return ChoiceItems.mark(parser, item, reply);
    }

    @Override
    public String cluster(Item item) {
        return item.facet(QUESTION);
    }

    @Override
    public void count(List<Marked> cluster, Sums sums) {
        cluster.stream()
                .filter(one -> one.item().id().equals(one.item().facet(QUESTION)))
                .findFirst()
                .ifPresent(first -> {
                    double all = cluster.stream().allMatch(Marked::hit) ? 1 : 0;
                    add(sums, CIRCULAR, all, first.item());
                    add(sums, VANILLA, first.hit() ? 1 : 0, first.item());
                });
    }

    private static void add(Sums sums, String metric, double hit, Item first) {
        sums.add(metric, hit, 1);
        for (String facet : List.of(SPLIT, ABILITY, CATEGORY)) {
            String value = first.facets().get(facet);
            if (value != null) {
                sums.add(metric, facet, value, hit, 1);
            }
        }
    }

    @Override
    public Scores scores(Sums sums) {
        Scores scores = Scores.of(sums);
        scores.put(Accuracy.ACCURACY, sums.of(CIRCULAR).ratio());
        scores.nameSlices(CIRCULAR, Accuracy.ACCURACY);
        return scores;
    }

    @Override
    public List<String> headline() {
        return List.of(CIRCULAR, VANILLA);
    }
}
