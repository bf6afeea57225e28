package dev.locative.eval.suite;

import dev.locative.eval.Accuracy;
import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Marked;
import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import dev.locative.eval.Sums;
import dev.locative.eval.parse.YesNoDialect;
import java.util.List;

/// POPE's figures, "yes" being what is looked for, by the programs that have a `yes_ratio`. They
/// differ in what becomes of a reply that is neither yes nor no.
sealed interface PopeRule extends Rule {
    YesNoDialect dialect();

    /// The figures made of the table.
    Scores scores(Answers answers);

    @Override
    default Mark mark(Item item, String reply) {
        return YesNoItems.mark(dialect(), item, reply);
    }

    @Override
    default void count(List<Marked> cluster, Sums sums) {
        for (Marked marked : cluster) {
            String gold = marked.item().task().right();
            sums.add(gold + " " + marked.mark().parsed(), 1, 1);
        }
    }

    @Override
    default Scores scores(Sums sums) {
        return scores(
                new Answers(
                        sums.of("Yes Yes").won(),
                        sums.of("No Yes").won(),
                        sums.of("No No").won(),
                        sums.of("Yes No").won(),
                        sums.of("Yes null").won(),
                        sums.of("No null").won()));
    }

    @Override
    default List<String> headline() {
        return List.of(
                Accuracy.ACCURACY,
                PrecisionRecall.PRECISION,
                PrecisionRecall.RECALL,
                PrecisionRecall.F1);
    }

    /// How many items of each answer had which reply.
    ///
    /// @param lostYes neither yes nor no where yes is right
    /// @param lostNo neither where no is right
    record Answers(double tp, double fp, double tn, double fn, double lostYes, double lostNo) {
        double all() {
            return tp + fp + tn + fn + lostYes + lostNo;
        }

        /// The usual four.
        ///
        /// @param none what a ratio of nothing is
        Scores scores(double none) {
            double precision = ratio(tp, tp + fp, none);
            double recall = ratio(tp, tp + fn, none);
            Scores scores = new Scores();
            scores.put(Accuracy.ACCURACY, (tp + tn) / all());
            scores.put(PrecisionRecall.PRECISION, precision);
            scores.put(PrecisionRecall.RECALL, recall);
            scores.put(PrecisionRecall.F1, ratio(2 * precision * recall, precision + recall, none));
            return scores;
        }

        private static double ratio(double part, double whole, double none) {
            return whole == 0 ? none : part / whole;
        }
    }

    /// The benchmark's `evaluate.py`: every reply is yes or no. A ratio of nothing is no figure.
    record Official() implements PopeRule {
        @Override
        public String name() {
            return "official";
        }

        @Override
        public YesNoDialect dialect() {
            return YesNoDialect.POPE_OFFICIAL;
        }

        @Override
        public Scores scores(Answers answers) {
            Scores scores = answers.scores(Double.NaN);
            scores.put("yes_ratio", (answers.tp + answers.fp) / answers.all());
            scores.put("TP", answers.tp);
            scores.put("FP", answers.fp);
            scores.put("TN", answers.tn);
            scores.put("FN", answers.fn);
            return scores;
        }
    }

    /// lmms-eval `tasks/pope/utils.py`: what is neither yes nor no is wrong and falls out of
    /// precision and recall. Its `yes_ratio` counts the right answers, not the replies.
    record LmmsEval() implements PopeRule {
        @Override
        public String name() {
            return "lmms-eval";
        }

        @Override
        public YesNoDialect dialect() {
            return YesNoDialect.LMMS_POPE;
        }

        @Override
        public Scores scores(Answers answers) {
            Scores scores = answers.scores(0);
            scores.put("yes_ratio", (answers.tp + answers.fn + answers.lostYes) / answers.all());
            return scores;
        }
    }
}
