package dev.locative.report;

import dev.locative.data.QaPair;
import dev.locative.data.Span;
import dev.locative.data.Verdict;
import dev.locative.page.Excerpt;
import dev.locative.page.Html;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Pairs with the part of the caption that they rest on, and why they were dropped.
final class PairCards {
    private static final int AROUND = 110;

    private PairCards() {}

    static String html(List<PairSamples.Shown> pairs) {
        StringBuilder out = new StringBuilder("<div class=\"pairs\">");
        for (PairSamples.Shown shown : pairs) {
            card(out, shown);
        }
        return out.append("</div>").toString();
    }

    private static void card(StringBuilder out, PairSamples.Shown shown) {
        QaPair pair = shown.judged().pair();
        out.append("<div class=\"pair")
                .append(shown.judged().kept() ? "" : " dropped")
                .append("\"><div class=\"q\">")
                .append(Html.text(pair.question()))
                .append("</div><div class=\"a\">")
                .append(Html.text(pair.answer()))
                .append("</div>");
        for (Verdict verdict : shown.judged().verdicts()) {
            if (verdict instanceof Verdict.Drop drop) {
                out.append("<p class=\"why\">")
                        .append(Html.text(drop.check() + score(drop.score())))
                        .append(": ")
                        .append(Html.text(Excerpt.line(drop.reason(), 300)))
                        .append("</p>");
            }
        }
        String caption = shown.sample().caption();
        if (caption != null) {
            out.append("<p class=\"c\">").append(excerpt(caption, pair.evidence())).append("</p>");
        }
        out.append("<p class=\"tag\">")
                .append(Html.text(String.join(", ", pair.relations())))
                .append(" \u00b7 frame ")
                .append(pair.frame().label())
                .append(" \u00b7 ")
                .append(Html.text(Excerpt.line(shown.sample().id(), 60)))
                .append("</p></div>");
    }

    private static String score(@Nullable Double score) {
        return score == null ? "" : String.format(Locale.ROOT, " (%.2f)", score);
    }

    /// The evidence in its surroundings, or the caption's beginning.
    private static String excerpt(String caption, @Nullable Span evidence) {
        if (evidence == null || evidence.end() > caption.length()) {
            return Html.text(Excerpt.line(caption, 2 * AROUND));
        }
        int from = Math.max(0, evidence.start() - AROUND);
        int to = Math.min(caption.length(), evidence.end() + AROUND);
        return (from > 0 ? "\u2026" : "")
                + Html.text(caption.substring(from, evidence.start()))
                + "<mark>"
                + Html.text(evidence.of(caption))
                + "</mark>"
                + Html.text(caption.substring(evidence.end(), to))
                + (to < caption.length() ? "\u2026" : "");
    }
}
