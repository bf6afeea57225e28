package dev.locative.app.cli;

import dev.locative.app.Projection;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Entry;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// An outcome for the eye: the caption, then each pair with what dropped it.
final class Preview {
    private Preview() {}

    static void print(Outcome outcome, PrintStream out) {
        Sample sample = outcome.sample();
        out.println(sample.id());
        out.println("  " + (sample.caption() == null ? "(no caption)" : sample.caption().strip()));
        switch (outcome) {
            case Outcome.Refused(_, Verdict.Drop why, _) ->
                    out.println("  refused by " + why.check() + ": " + why.reason());
            case Outcome.Failed(_, String stage, String error, _) ->
                    out.println("  failed at " + stage + ": " + error);
            case Outcome.Answered(_, List<Judged> pairs, _) -> {
                pairs.forEach(judged -> print(judged, out));
                if (pairs.isEmpty()) {
                    out.println("  no pair");
                }
            }
        }
        out.println();
    }

    static void print(Entry.Rejected bad, PrintStream err) {
        err.println("%s:%d rejected: %s".formatted(bad.file(), bad.line(), bad.reason()));
    }

    static void print(Projection whole, PrintStream err) {
        err.printf(
                Locale.ROOT,
                "projected from %,d samples: about %,d samples, %,d tokens in, %,d tokens out, %s one"
                        + " after the other%s%n",
                whole.tried(),
                whole.samples(),
                whole.tokensIn(),
                whole.tokensOut(),
                duration(whole.seconds()),
                whole.cost() > 0
                        ? ", cost "
                                + String.format(
                                        Locale.ROOT,
                                        whole.cost() < 1 ? "%.4f" : "%,.2f",
                                        whole.cost())
                        : "");
    }

    private static String duration(double seconds) {
        return seconds < 120
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : seconds < 7200
                        ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }

    private static void print(Judged judged, PrintStream out) {
        out.println("  %s Q: %s".formatted(judged.kept() ? "+" : "-", judged.pair().question()));
        out.println("    A: " + judged.pair().answer());
        for (Verdict verdict : judged.verdicts()) {
            if (verdict instanceof Verdict.Drop drop) {
                out.println("    dropped by " + drop.check() + ": " + drop.reason());
            }
        }
    }
}
