package dev.locative.report;

import dev.locative.data.Outcome;

/// Sums over one source.
final class SourceCounts {
    long refused;
    long answered;
    long failed;
    long kept;
    long words;
    long generated;
    long keptPairs;

    void add(Outcome outcome, int length) {
        switch (outcome) {
            case Outcome.Refused _ -> refused++;
            case Outcome.Failed _ -> failed++;
            case Outcome.Answered a -> {
                answered++;
                words += length;
                generated += a.pairs().size();
                long good = a.pairs().stream().filter(p -> p.kept()).count();
                keptPairs += good;
                kept += good > 0 ? 1 : 0;
            }
        }
    }

    RunStatistics.SourceView view(String source) {
        return new RunStatistics.SourceView(
                refused + answered + failed,
                refused,
                answered,
                failed,
                kept,
                answered == 0 ? 0 : (double) words / answered,
                generated,
                keptPairs,
                kept == 0 ? 0 : (double) keptPairs / kept,
                Table1.of(source));
    }
}
