package dev.locative.app;

import dev.locative.eval.Answer;
import dev.locative.eval.Benchmark;
import dev.locative.eval.Contestant;
import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Rule;
import dev.locative.eval.Style;
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

/// Scores the replies of a benchmark's run.
///
/// @param rules the chosen one first
record EvalScoring(
        EvalRequest request,
        Benchmark benchmark,
        List<Rule> rules,
        Contestant contestant,
        Style style) {

    /// @param all how many items there are, those without an image among them
    /// @param items those that were asked
    /// @return empty when nothing was answered
    Optional<BenchmarkResult> of(int all, List<Item> items, EvalDirectory run) {
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
        Assessment assessment = Assessment.of(rules, answered);
        ScoreLine.write(run.dir(), lines(seeds, answered, assessment));
        return Optional.of(
                new BenchmarkResult(
                        benchmark.name(),
                        benchmark.title(),
                        contestant.name(),
                        style.name(),
                        request.asking().score(),
                        List.copyOf(seeds),
                        counts(all, items.size(), answered),
                        assessment.results(
                                new Bootstrap(request.bootstrap(), request.seeds().getFirst()))));
    }

    private List<Scoring.Answered> answered(List<Item> items, long seed, EvalDirectory run) {
        List<Scoring.Answered> answered = new ArrayList<>();
        for (Item item : items) {
            run.book()
                    .answer(item.id(), seed)
                    .ifPresent(answer ->
                            answered.add(new Scoring.Answered(style.present(item, seed), answer)));
        }
        return answered;
    }

    private BenchmarkResult.Counts counts(
            int all, int asked, List<List<Scoring.Answered>> answered) {
        List<Answer> answers =
                answered.stream().flatMap(List::stream).map(Scoring.Answered::answer).toList();
        var mass =
                answers.stream()
                        .filter(answer -> answer.mass().isPresent())
                        .mapToDouble(answer -> answer.mass().getAsDouble())
                        .summaryStatistics();
        return new BenchmarkResult.Counts(
                all,
                (long) all - asked,
                answers.size(),
                (long) asked * request.seeds().size() - answers.size(),
                answers.stream().filter(Answer::cut).count(),
                mass.getCount(),
                mass.getCount() == 0 ? Double.NaN : mass.getAverage());
    }

    private List<ScoreLine> lines(
            List<Long> seeds, List<List<Scoring.Answered>> answered, Assessment assessment) {
        List<ScoreLine> lines = new ArrayList<>();
        for (int s = 0; s < seeds.size(); s++) {
            for (int i = 0; i < answered.get(s).size(); i++) {
                Scoring.Answered one = answered.get(s).get(i);
                SequencedMap<String, ScoreLine.Given> given = new LinkedHashMap<>();
                for (int rule = 0; rule < rules.size(); rule++) {
                    Mark mark = assessment.scorings().get(rule).get(s).marked().get(i).mark();
                    given.put(
                            rules.get(rule).name(),
                            new ScoreLine.Given(mark.parsed(), mark.score()));
                }
                lines.add(
                        new ScoreLine(
                                one.item().id(),
                                seeds.get(s),
                                one.item().place(),
                                one.item().task().right(),
                                one.answer().reply(),
                                given));
            }
        }
        return lines;
    }
}
