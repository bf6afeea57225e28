package dev.locative.report;

import dev.locative.page.Excerpt;
import dev.locative.page.Numbers;
import dev.locative.review.Agreement;
import dev.locative.review.Label;
import dev.locative.review.Rate;
import dev.locative.review.ReviewStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A review as the cells of tables: the same for a terminal and a page.
final class ReviewTables {
    private static final int NAME = 40;

    /// What error tables begin with.
    static final List<String> ERRORS =
            List.of("wrong", "of", "rate", "interval", "unclear", "unresolved");

    private final ReviewStanding review;

    ReviewTables(ReviewStanding review) {
        this.review = review;
    }

    /// What was drawn, and how, in one line.
    String drawn() {
        String by =
                switch (review.stratify()) {
                    case NONE -> "";
                    case RELATION -> ", by relation";
                    case SOURCE -> ", by source";
                };
        return "%s of %s kept pairs, drawn %s by seed %d%s: \u00b1%s points at %s"
                .formatted(
                        Numbers.count(review.size()),
                        Numbers.count(review.population()),
                        review.drawn(),
                        review.seed(),
                        by,
                        Numbers.tenth(100 * review.marginReached()),
                        Numbers.exactPercent(review.confidence()));
    }

    /// What to know of the rates; empty where they are plain shares.
    String weighted() {
        return switch (review.stratify()) {
            case NONE -> "";
            case RELATION, SOURCE ->
                    "rates are weighted: each %s counts by its part of the kept pairs"
                            .formatted(review.stratify().label());
        };
    }

    /// "95 % interval".
    String interval() {
        return Numbers.exactPercent(review.confidence()) + " interval";
    }

    /// Name, judged, then each label.
    List<List<String>> reviewers() {
        List<List<String>> rows = new ArrayList<>();
        for (ReviewStanding.Count reviewer : review.reviewers()) {
            List<String> row = new ArrayList<>(List.of(reviewer.name()));
            row.add(Numbers.count(reviewer.judged()));
            for (Label label : Label.values()) {
                row.add(Numbers.count(reviewer.labels().getOrDefault(label, 0)));
            }
            rows.add(row);
        }
        return rows;
    }

    static List<String> reviewersHead() {
        List<String> head = new ArrayList<>(List.of("reviewer", "judged"));
        for (Label label : Label.values()) {
            head.add(label.label().replace('_', ' '));
        }
        return head;
    }

    /// Two names, items that both judged, share of the same label, kappa or why there is none.
    List<List<String>> agreement() {
        return review.agreement().stream()
                .map(a ->
                        List.of(
                                a.a() + ", " + a.b(),
                                Numbers.count(a.both()),
                                Numbers.percent(a.same()),
                                kappa(a)))
                .toList();
    }

    private static String kappa(Agreement agreement) {
        Double kappa = agreement.kappa();
        return kappa == null
                ? "none: " + agreement.undefined()
                : String.format(Locale.ROOT, "%.2f", kappa);
    }

    List<List<String>> overall() {
        return rows(
                Stream.concat(
                        Stream.of(review.rates().overall()),
                        review.rates().byKind().stream().filter(kind -> kind.wrong() > 0)));
    }

    List<List<String>> relations() {
        return rows(review.rates().byRelation().stream());
    }

    List<List<String>> sources() {
        return rows(review.rates().bySource().stream());
    }

    private static List<List<String>> rows(Stream<Rate> rates) {
        return rates.map(rate ->
                        List.of(
                                Excerpt.line(rate.name(), NAME),
                                Numbers.count(rate.wrong()),
                                Numbers.count(rate.decided()),
                                Numbers.percent(rate.rate()),
                                interval(rate.low(), rate.high()),
                                Numbers.count(rate.unclear()),
                                Numbers.count(rate.unresolved())))
                .toList();
    }

    private static String interval(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null
                ? "-"
                : String.format(Locale.ROOT, "%.1f to %.1f %%", 100 * low, 100 * high);
    }
}
