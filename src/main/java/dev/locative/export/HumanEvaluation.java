package dev.locative.export;

import dev.locative.page.Numbers;
import dev.locative.review.Agreement;
import dev.locative.review.Rate;
import dev.locative.review.ReviewStanding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What people found in a sample of the pairs, for the card. Names no reviewer.
record HumanEvaluation(ReviewStanding review) {
    void write(Markdown card) {
        card.heading("Human evaluation");
        card.line(
                "Of the run's %s kept pairs %s were drawn at random (seed %d%s), and %s of them judged by %s."
                        .formatted(
                                Numbers.count(review.population()),
                                Numbers.count(review.size()),
                                review.seed(),
                                divided(),
                                Numbers.count(review.judged()),
                                people(review.reviewers().size())));
        card.line("").line(overall() + weighted());
        agreement(card);
        rates(card, "what is wrong", review.rates().byKind(), true);
        rates(card, "relation", review.rates().byRelation(), false);
        if (review.rates().bySource().size() > 1) {
            rates(card, "source", review.rates().bySource(), false);
        }
        if (review.outdated()) {
            card.line("")
                    .line("The run went on after the sample was drawn: later pairs are not in it.");
        }
    }

    private String divided() {
        return switch (review.stratify()) {
            case NONE -> "";
            case RELATION -> ", divided by relation";
            case SOURCE -> ", divided by source";
        };
    }

    private String weighted() {
        return switch (review.stratify()) {
            case NONE -> "";
            case RELATION, SOURCE ->
                    " Shares are weighted: each %s counts by its part of the run."
                            .formatted(review.stratify().label());
        };
    }

    private static String people(int n) {
        return n == 1 ? "one person" : Numbers.count(n) + " people";
    }

    private String overall() {
        Rate all = review.rates().overall();
        String undecided =
                " %s could not be told, and on %s as many said right as wrong."
                        .formatted(Numbers.count(all.unclear()), Numbers.count(all.unresolved()));
        return all.decided() == 0
                ? "None of them could be decided:" + undecided
                : "**%s of %s that could be decided are wrong: %s** (%s).%s"
                        .formatted(
                                Numbers.count(all.wrong()),
                                Numbers.count(all.decided()),
                                Numbers.percent(all.rate()),
                                interval(all),
                                undecided);
    }

    private String interval(Rate rate) {
        return String.format(
                Locale.ROOT,
                "%s interval by Wilson %.1f to %.1f %%",
                Numbers.exactPercent(review.confidence()),
                100 * Objects.requireNonNull(rate.low()),
                100 * Objects.requireNonNull(rate.high()));
    }

    private void agreement(Markdown card) {
        if (review.agreement().isEmpty()) {
            return;
        }
        List<String> names = review.reviewers().stream().map(ReviewStanding.Count::name).toList();
        Map<String, String> rows = new LinkedHashMap<>();
        for (Agreement a : review.agreement()) {
            Double kappa = a.kappa();
            rows.put(
                    "%d and %d".formatted(names.indexOf(a.a()) + 1, names.indexOf(a.b()) + 1),
                    kappa == null
                            ? "none: " + a.undefined()
                            : String.format(
                                    Locale.ROOT,
                                    "%.2f over %s pairs, the same label on %s",
                                    kappa,
                                    Numbers.count(a.both()),
                                    Numbers.percent(a.same())));
        }
        card.line("").table("reviewers", "Cohen's kappa", rows);
    }

    private void rates(Markdown card, String first, List<Rate> rates, boolean onlyFound) {
        List<Rate> shown = new ArrayList<>(rates);
        shown.removeIf(rate -> rate.decided() == 0 || onlyFound && rate.wrong() == 0);
        Map<String, String> rows = new LinkedHashMap<>();
        for (Rate rate : shown) {
            rows.put(
                    rate.name().replace('_', ' '),
                    "%s of %s, %s (%s)"
                            .formatted(
                                    Numbers.count(rate.wrong()),
                                    Numbers.count(rate.decided()),
                                    Numbers.percent(rate.rate()),
                                    interval(rate)));
        }
        if (!rows.isEmpty()) {
            card.line("").table(first, "wrong", rows);
        }
    }
}
