package dev.locative.eval.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.locative.eval.Accuracy;
import dev.locative.eval.Answer;
import dev.locative.eval.Item;
import dev.locative.eval.Items;
import dev.locative.eval.Mark;
import dev.locative.eval.Marked;
import dev.locative.eval.Rule;
import dev.locative.eval.Sums;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final Rule ACCURACY =
            new Accuracy(
                    "official", (item, reply) -> Mark.of(reply, item.task().right()), List.of());

    /// Of 400 replies so many are right.
    private static Scoring scoring(Rule rule, int right) {
        List<Scoring.Answered> answered = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            answered.add(
                    new Scoring.Answered(
                            Items.trueFalse(i, true), Answer.of(i < right ? "True" : "False")));
        }
        return Scoring.of(rule, answered);
    }

    @Test
    void the_interval_of_a_share_is_that_of_the_binomial() {
        Interval interval =
                new Bootstrap(4000, 7)
                        .intervals(List.of(scoring(ACCURACY, 300)))
                        .get(Accuracy.ACCURACY);
        double deviation = Math.sqrt(0.75 * 0.25 / 400);
        assertThat(interval.low()).isCloseTo(0.75 - 1.96 * deviation, within(0.005));
        assertThat(interval.high()).isCloseTo(0.75 + 1.96 * deviation, within(0.005));
    }

    @Test
    void items_of_a_cluster_are_drawn_together() {
        Rule inPairs =
                new Rule() {
                    @Override
                    public String name() {
                        return "pairs";
                    }

                    @Override
                    public Mark mark(Item item, String reply) {
                        return ACCURACY.mark(item, reply);
                    }

                    @Override
                    public String cluster(Item item) {
                        return String.valueOf(item.row() / 10);
                    }

                    @Override
                    public void count(List<Marked> cluster, Sums sums) {
                        ACCURACY.count(cluster, sums);
                    }

                    @Override
                    public List<String> headline() {
                        return ACCURACY.headline();
                    }
                };
        Interval alone =
                new Bootstrap(2000, 7)
                        .intervals(List.of(scoring(ACCURACY, 300)))
                        .get(Accuracy.ACCURACY);
        Interval together =
                new Bootstrap(2000, 7)
                        .intervals(List.of(scoring(inPairs, 300)))
                        .get(Accuracy.ACCURACY);
        assertThat(together.high() - together.low())
                .isGreaterThan(2.5 * (alone.high() - alone.low()));
    }

    @Test
    void the_same_replies_with_another_seed_tell_nothing_new() {
        Scoring scoring = scoring(ACCURACY, 300);
        assertThat(new Bootstrap(500, 3).intervals(List.of(scoring, scoring, scoring)))
                .isEqualTo(new Bootstrap(500, 3).intervals(List.of(scoring)));
    }

    @Test
    void the_same_seed_gives_the_same_interval() {
        assertThat(new Bootstrap(200, 3).intervals(List.of(scoring(ACCURACY, 123))))
                .isEqualTo(new Bootstrap(200, 3).intervals(List.of(scoring(ACCURACY, 123))));
    }

    @Test
    void without_draws_there_is_no_interval() {
        assertThat(new Bootstrap(0, 3).intervals(List.of(scoring(ACCURACY, 123)))).isEmpty();
    }

    @Test
    void several_seeds_give_mean_and_deviation() {
        RuleResult result =
                Assessment.of(List.of(ACCURACY), List.of(answered(200), answered(220)))
                        .results(new Bootstrap(0, 0))
                        .getFirst();
        assertThat(result.scores().metrics().get("accuracy")).isCloseTo(0.525, within(1e-12));
        assertThat(result.deviation().get("accuracy"))
                .isCloseTo(0.05 / Math.sqrt(2), within(1e-12));
    }

    private static List<Scoring.Answered> answered(int right) {
        List<Scoring.Answered> answered = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            answered.add(
                    new Scoring.Answered(
                            Items.trueFalse(i, true), Answer.of(i < right ? "True" : "False")));
        }
        return answered;
    }
}
