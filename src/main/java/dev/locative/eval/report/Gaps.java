package dev.locative.eval.report;

import dev.locative.eval.score.BenchmarkResult;
import dev.locative.page.Numbers;
import java.util.ArrayList;
import java.util.List;

/// What is missing from a result, in words: it must not be overlooked.
final class Gaps {
    /// Less of the answers' probability than this makes a choice by probabilities doubtful.
    private static final double LEAST_MASS = 0.5;

    /// A share of replies without an answer that needs to be told.
    private static final double FEW = 0.01;

    private Gaps() {}

    /// A sentence each; empty when nothing is missing.
    static List<String> of(BenchmarkResult result) {
        BenchmarkResult.Counts counts = result.counts();
        List<String> gaps = new ArrayList<>();
        if (counts.noImage() > 0) {
            gaps.add(
                    "%s of %s items were left out, since an image of theirs is missing: the figures are of the rest"
                            .formatted(
                                    Numbers.count(counts.noImage()),
                                    Numbers.count(counts.items())));
        }
        if (counts.unanswered() > 0) {
            gaps.add(
                    "%s questions have no answer, and the figures are of the %s that have one; the same command again asks the rest"
                            .formatted(
                                    Numbers.count(counts.unanswered()),
                                    Numbers.count(counts.answered())));
        }
        long unparsed = result.chosen().unparsed();
        if (unparsed > FEW * counts.answered()) {
            gaps.add(
                    "in %s of %s replies (%s %%) the rule '%s' found no answer"
                            .formatted(
                                    Numbers.count(unparsed),
                                    Numbers.count(counts.answered()),
                                    Numbers.tenth(100.0 * unparsed / counts.answered()),
                                    result.chosen().rule()));
        }
        if (counts.cut() > 0) {
            gaps.add(
                    "%s replies were cut off at the most tokens allowed; more may change what is read from them"
                            .formatted(Numbers.count(counts.cut())));
        }
        if (counts.byProbability() > 0 && counts.mass() < LEAST_MASS) {
            gaps.add(
                    "the possible answers had only %s %% of the probability: the model would rather have said something else"
                            .formatted(Numbers.tenth(100 * counts.mass())));
        }
        return gaps;
    }
}
