package dev.locative.app;

import dev.locative.eval.Answer;
import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Rule;
import dev.locative.eval.report.EvalJson;
import dev.locative.eval.report.Reported;
import dev.locative.eval.run.EvalDirectory;
import dev.locative.eval.run.ScoreLine;
import dev.locative.eval.score.Assessment;
import dev.locative.eval.score.BenchmarkResult;
import dev.locative.eval.score.Bootstrap;
import dev.locative.eval.score.Scoring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Scores the replies of a benchmark's run.
record EvalScoring(EvalRequest request, EvalPreparing.Prepared one) {
    /// @return empty when nothing was answered
    Optional<Reported> of(EvalDirectory run) {
        List<Item> items = one.items();
        List<Long> seeds = new ArrayList<>();
        List<List<Scoring.Answered>> answered = new ArrayList<>();
        for (long seed : request.seeds()) {
            List<Scoring.Answered> ofSeed = answered(items, seed, run);
            if (!ofSeed.isEmpty()) {
                seeds.add(seed);
                answered.add(ofSeed);
            }
        }
        if (answered.isEmpty()) {
            return Optional.empty();
        }
        Assessment assessment = Assessment.of(one.rules(), answered);
        Future<Void> kept =
                CompletableFuture.runAsync(
                        () -> ScoreLine.write(run.dir(), lines(seeds, answered, assessment)));
        BenchmarkResult result =
                new BenchmarkResult(
                        one.benchmark().name(),
                        one.benchmark().title(),
                        one.contestant().name(),
                        one.style().name(),
                        one.contestant().answering(),
                        List.copyOf(seeds),
                        counts(answered),
                        assessment.results(
                                new Bootstrap(request.bootstrap(), request.seeds().getFirst())));
        EvalJson.write(result, run.dir());
        Reported reported = Reported.of(result, answered, assessment);
        Ahead.result(kept);
        return Optional.of(reported);
    }

    private List<Scoring.Answered> answered(List<Item> items, long seed, EvalDirectory run) {
        List<Scoring.Answered> answered = new ArrayList<>();
        for (Item item : items) {
            run.book()
                    .answer(item.id(), seed)
                    .ifPresent(answer ->
                            answered.add(
                                    new Scoring.Answered(one.style().present(item, seed), answer)));
        }
        return answered;
    }

    private BenchmarkResult.Counts counts(List<List<Scoring.Answered>> answered) {
        long asked = one.items().size();
        List<Answer> answers =
                answered.stream().flatMap(List::stream).map(Scoring.Answered::answer).toList();
        var mass =
                answers.stream()
                        .filter(answer -> answer.mass().isPresent())
                        .mapToDouble(answer -> answer.mass().getAsDouble())
                        .summaryStatistics();
        return new BenchmarkResult.Counts(
                one.all(),
                one.all() - asked,
                answers.size(),
                asked * request.seeds().size() - answers.size(),
                answers.stream().filter(Answer::cut).count(),
                mass.getCount(),
                mass.getCount() == 0 ? Double.NaN : mass.getAverage());
    }

    private List<ScoreLine> lines(
            List<Long> seeds, List<List<Scoring.Answered>> answered, Assessment assessment) {
        List<Rule> rules = one.rules();
        List<ScoreLine> lines = new ArrayList<>();
        for (int s = 0; s < seeds.size(); s++) {
            for (int i = 0; i < answered.get(s).size(); i++) {
                Scoring.Answered reply = answered.get(s).get(i);
                SequencedMap<String, ScoreLine.Given> given = new LinkedHashMap<>();
                for (int rule = 0; rule < rules.size(); rule++) {
                    Mark mark = assessment.scorings().get(rule).get(s).marked().get(i).mark();
                    given.put(
                            rules.get(rule).name(),
                            new ScoreLine.Given(mark.parsed(), mark.score()));
                }
                lines.add(
                        new ScoreLine(
                                reply.item().id(),
                                seeds.get(s),
                                reply.item().place(),
                                reply.item().task().right(),
                                reply.answer().reply(),
                                cluster(reply.item()),
                                given));
            }
        }
        return lines;
    }

    private @Nullable String cluster(Item item) {
        String cluster = one.rules().getFirst().cluster(item);
        return cluster.equals(item.id()) ? null : cluster;
    }
}
