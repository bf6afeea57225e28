package dev.locative.eval.suite;

import dev.locative.eval.Accuracy;
import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Marked;
import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import dev.locative.eval.Sums;
import java.util.List;
import java.util.function.BiFunction;

/// Accuracy, precision, recall and F1 of a benchmark with two answers, as VLMEvalKit computes them
/// (`vlmeval/dataset/utils/yorn.py`, cal_f1_score): a reply without an answer counts as a negative
/// one in precision, recall and F1 and is wrong in the accuracy. A figure of nothing is 0.
///
/// @param marking reads one reply to an item
/// @param positive the answer that is sought, as [dev.locative.eval.Task#right()] writes it
/// @param facets what the accuracy is sliced by
record PrecisionRecall(
        String name, BiFunction<Item, String, Mark> marking, String positive, List<String> facets)
        implements Rule {
    static final String PRECISION = "precision";
    static final String RECALL = "recall";
    static final String F1 = "f1";

    @Override
    public Mark mark(Item item, String reply) {
        return marking.apply(item, reply);
    }

    @Override
    public void count(List<Marked> cluster, Sums sums) {
        new Accuracy(name, marking, facets).count(cluster, sums);
        for (Marked marked : cluster) {
            int wanted = marked.item().task().right().equals(positive) ? 1 : 0;
            int said = positive.equals(marked.mark().parsed()) ? 1 : 0;
            int both = wanted * said;
            sums.add(PRECISION, both, said);
            sums.add(RECALL, both, wanted);
            sums.add(F1, 2.0 * both, said + wanted);
        }
    }

    @Override
    public Scores scores(Sums sums) {
        Scores scores = Scores.of(sums);
        for (String figure : List.of(PRECISION, RECALL, F1)) {
            scores.metrics().putIfAbsent(figure, 0.0);
        }
        return scores;
    }

    @Override
    public List<String> headline() {
        return List.of(Accuracy.ACCURACY, PRECISION, RECALL, F1);
    }
}
