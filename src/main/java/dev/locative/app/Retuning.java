package dev.locative.app;

import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.Verdict;
import dev.locative.filter.Filters;
import dev.locative.pipeline.Cutoffs;
import dev.locative.pipeline.Retuned;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.RunManifest;
import dev.locative.pipeline.Summary;
import dev.locative.pipeline.Tally;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Judges a run's pairs again by the scores in its ledger, without any model.
final class Retuning {
    private final RetuneRequest request;
    private final Cutoffs cutoffs;
    private final Retuned.Count count;

    private Retuning(RetuneRequest request, RunManifest manifest) {
        this.request = request;
        cutoffs = new Cutoffs(request.cutoffs(), Filters::dropsAbove);
        count = new Retuned.Count(Retuned.filters(manifest));
    }

    static RetuneSummary run(RetuneRequest request) {
        RunManifest manifest = RunDirectory.manifest(request.run());
        if (request.cutoffs().isEmpty()) {
            throw new IllegalArgumentException(
                    "no cut-off given, for example --cutoff grounded=0.8");
        }
        if (same(request.run(), request.out())) {
            throw new IllegalArgumentException(
                    "--out is the run itself; give another directory, the run stays as it is");
        }
        requireScores(request);
        return new Retuning(request, manifest).write(manifest);
    }

    private static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /// Every check named must have given a score at least once. Usually the first outcomes show it.
    private static void requireScores(RetuneRequest request) {
        Set<String> missing = new TreeSet<>(request.cutoffs().keySet());
        Set<String> scored = new TreeSet<>();
        try (Stream<Outcome> outcomes = RunDirectory.outcomes(request.run())) {
            boolean all =
                    outcomes.flatMap(Retuning::verdicts)
                            .filter(verdict -> verdict.score() != null)
                            .anyMatch(verdict -> {
                                scored.add(verdict.check());
                                missing.remove(verdict.check());
                                return missing.isEmpty();
                            });
            if (!all) {
                throw new IllegalArgumentException(
                        "%s holds no score of %s; the checks with scores are: %s"
                                .formatted(
                                        request.run(),
                                        String.join(", ", missing),
                                        scored.isEmpty() ? "none" : String.join(", ", scored)));
            }
        }
    }

    private static Stream<Verdict> verdicts(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(_, List<Judged> pairs, _) ->
                    pairs.stream().flatMap(judged -> judged.verdicts().stream());
            case Outcome.Refused(_, Verdict.Drop why, _) -> Stream.of(why);
            case Outcome.Failed _ -> Stream.of();
        };
    }

    private RetuneSummary write(RunManifest old) {
        RunManifest manifest =
                new RunManifest(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        Version.CURRENT,
                        old.inputs(),
                        old.options(),
                        old.taxonomy(),
                        old.prompts(),
                        new RunManifest.Derivation(
                                request.run().normalize().toString(),
                                new TreeMap<>(request.cutoffs())));
        Tally before = new Tally();
        Tally after = new Tally();
        long start = System.nanoTime();
        try (Interruption interruption = new Interruption();
                RunDirectory run = RunDirectory.open(request.out(), manifest);
                Stream<Outcome> outcomes = RunDirectory.outcomes(request.run())) {
            run.unfinish();
            outcomes.takeWhile(_ -> !interruption.getAsBoolean())
                    .forEach(outcome -> {
                        before.add(outcome);
                        Outcome again = again(outcome);
                        after.add(again);
                        if (!run.ledger().has(again.sample().id())) {
                            run.ledger().append(again);
                        }
                    });
            double seconds = (System.nanoTime() - start) / 1e9;
            long rejected =
                    RunDirectory.summary(request.run())
                            .map(summary -> summary.samples().rejected())
                            .orElse(0L);
            Summary now = after.summary(rejected, 0, 0, seconds);
            if (interruption.getAsBoolean()) {
                throw new IllegalStateException("interrupted; the same command goes on from there");
            }
            run.finish(now);
            Retuned retuned = count.result();
            return new RetuneSummary(
                    request.out(),
                    before.summary(rejected, 0, 0, 0),
                    now,
                    retuned.gained(),
                    retuned.lost(),
                    retuned.unasked(),
                    retuned.later(),
                    retuned.admitted());
        }
    }

    private Outcome again(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(var sample, List<Judged> pairs, var usage) ->
                    new Outcome.Answered(sample, pairs.stream().map(this::again).toList(), usage);
            case Outcome.Refused(_, Verdict.Drop why, _) -> {
                if (cutoffs.again(why) instanceof Verdict.Keep) {
                    count.admit();
                }
                yield outcome;
            }
            case Outcome.Failed _ -> outcome;
        };
    }

    private Judged again(Judged judged) {
        Judged now = cutoffs.again(judged);
        count.pair(judged, now);
        return now;
    }
}
