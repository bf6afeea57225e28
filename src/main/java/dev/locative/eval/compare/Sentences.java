package dev.locative.eval.compare;

import dev.locative.eval.report.Figures;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A comparison in words.
final class Sentences {
    private static final double LEAST_P = 0.0001;

    private Sentences() {}

    /// Name, A's figure, B's and the difference.
    static List<String> cells(Comparison.Figure figure, Figures figures) {
        return List.of(
                figure.metric(),
                text(figure.metric(), figure.a(), figures),
                text(figure.metric(), figure.b(), figures),
                difference(figure, figures));
    }

    private static String text(String metric, @Nullable Double value, Figures figures) {
        return value == null ? "-" : figures.text(metric, value);
    }

    private static String difference(Comparison.Figure figure, Figures figures) {
        Double difference = figure.difference();
        return difference == null ? "-" : signed(figures.printed(figure.metric(), difference));
    }

    static String signed(double number) {
        String text = String.format(Locale.ROOT, "%+.1f", number);
        return text.equals("-0.0") ? "+0.0" : text;
    }

    /// What the pairs tell.
    static List<String> of(Comparison comparison) {
        Comparison.Pairs pairs = comparison.pairs();
        String alone =
                pairs.onlyA() + pairs.onlyB() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; %,d replies are in A only and %,d in B only, and are left out here",
                                pairs.onlyA(),
                                pairs.onlyB());
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%,d pairs of replies to the same item with the same seed%s",
                        pairs.count(),
                        alone),
                String.format(
                        Locale.ROOT,
                        "wholly right: A %,d, B %,d; mean score: A %.1f %%, B %.1f %%, B - A %s points, 95 %% [%s, %s]",
                        pairs.rightA(),
                        pairs.rightB(),
                        100 * pairs.scoreA(),
                        100 * pairs.scoreB(),
                        signed(100 * (pairs.scoreB() - pairs.scoreA())),
                        signed(100 * pairs.difference().low()),
                        signed(100 * pairs.difference().high())),
                String.format(
                        Locale.ROOT,
                        "right -> wrong: %,d; wrong -> right: %,d; McNemar, exact, two-sided: %s",
                        pairs.worse(),
                        pairs.better(),
                        p(pairs.p())));
    }

    private static String p(double p) {
        return p < LEAST_P
                ? String.format(Locale.ROOT, "p = %.1e", p)
                : String.format(Locale.ROOT, "p = %.4f", p);
    }
}
