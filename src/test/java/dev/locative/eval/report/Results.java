package dev.locative.eval.report;

import dev.locative.eval.Accuracy;
import dev.locative.eval.Answer;
import dev.locative.eval.Item;
import dev.locative.eval.Items;
import dev.locative.eval.Mark;
import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import dev.locative.eval.score.Assessment;
import dev.locative.eval.score.BenchmarkResult;
import dev.locative.eval.score.Bootstrap;
import dev.locative.eval.score.RuleResult;
import dev.locative.eval.score.Scoring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Results for tests.
final class Results {
    private Results() {}

    static final Rule OFFICIAL = rule("official", reply -> reply.equals("mumble") ? null : reply);
    static final Rule STRICT = rule("strict", reply -> reply.equals("True") ? reply : null);

    private static Rule rule(String name, Function<String, @Nullable String> parser) {
        return new Accuracy(
                name,
                (item, reply) -> Mark.of(parser.apply(reply), item.task().right()),
                List.of("relation"));
    }

    static Item item(int row, boolean gold, String relation) {
        return Items.trueFalse(row, gold).with(Map.of("relation", relation));
    }

    /// Items are true and false in turn, of the relations in turn.
    static List<Scoring.Answered> answered(List<String> replies, String... relations) {
        List<Scoring.Answered> all = new ArrayList<>();
        for (int i = 0; i < replies.size(); i++) {
            all.add(
                    new Scoring.Answered(
                            item(i, i % 2 == 0, relations[i % relations.length]),
                            Answer.of(replies.get(i))));
        }
        return all;
    }

    static Assessment assessed(List<List<Scoring.Answered>> answered) {
        return Assessment.of(List.of(OFFICIAL, STRICT), answered);
    }

    /// Of `vsr-random`, one list of replies a seed.
    static BenchmarkResult vsr(List<List<Scoring.Answered>> answered) {
        long replies = answered.stream().mapToLong(List::size).sum();
        return new BenchmarkResult(
                "vsr-random",
                "VSR (random split)",
                "parrot",
                "paper",
                "generate",
                List.of(1L, 2L).subList(0, answered.size()),
                new BenchmarkResult.Counts(replies, 0, replies, 0, 0, 0, Double.NaN),
                assessed(answered).results(new Bootstrap(200, 1)));
    }

    /// One headline figure, whatever it is.
    static BenchmarkResult of(String benchmark, Map<String, Double> metrics, String... headline) {
        Scores scores = new Scores();
        metrics.forEach(scores::put);
        return new BenchmarkResult(
                benchmark,
                benchmark,
                "parrot",
                "paper",
                "generate",
                List.of(0L),
                new BenchmarkResult.Counts(10, 0, 10, 0, 0, 0, Double.NaN),
                List.of(
                        new RuleResult(
                                "official",
                                List.of(headline),
                                scores,
                                new LinkedHashMap<>(),
                                new LinkedHashMap<>(),
                                0)));
    }
}
