package dev.locative.eval.compare;

import dev.locative.eval.report.Figures;
import dev.locative.page.Excerpt;
import dev.locative.page.Html;
import dev.locative.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Comparisons as one page for a browser, every changed item among them.
public final class ComparePage {
    private static final int LONG = 1000;
    private final StringBuilder out = new StringBuilder();

    private ComparePage() {}

    /// @param title as plain text
    public static String of(String title, List<Comparison> comparisons) {
        ComparePage page = new ComparePage();
        page.out.append("<h1>").append(Html.text(title)).append("</h1>\n");
        comparisons.forEach(page::one);
        return Page.html(title, Page.resource(Figures.class, "eval.css"), page.out.toString());
    }

    private void one(Comparison comparison) {
        out.append("<section><h2>")
                .append(Html.text(comparison.benchmark()))
                .append("</h2><p class=\"facts\"><span>A <b>")
                .append(Html.text(comparison.contestantA()))
                .append("</b></span> <span>B <b>")
                .append(Html.text(comparison.contestantB()))
                .append("</b></span> <span>rule <b>")
                .append(Html.text(comparison.rule()))
                .append("</b></span></p>");
        comparison
                .notes()
                .forEach(note ->
                        out.append("<p class=\"gap\">").append(Html.text(note)).append(".</p>"));
        Figures figures = new Figures(comparison.benchmark());
        out.append("<div class=\"scroll\"><table class=\"metrics\"><tr>");
        List.of("all replies", "A", "B", "B - A")
                .forEach(cell -> out.append("<th>").append(cell).append("</th>"));
        out.append("</tr>");
        for (Comparison.Figure figure : comparison.figures()) {
            out.append(figure.headline() ? "<tr class=\"headline\">" : "<tr>");
            Sentences.cells(figure, figures)
                    .forEach(cell -> out.append("<td>").append(Html.text(cell)).append("</td>"));
            out.append("</tr>");
        }
        out.append("</table></div><ul class=\"note\">");
        Sentences.of(comparison)
                .forEach(line -> out.append("<li>").append(Html.text(line)).append("</li>"));
        out.append("</ul>");
        changes("Right in A, wrong in B", comparison.changed(false));
        changes("Wrong in A, right in B", comparison.changed(true));
        out.append("</section>\n");
    }

    private void changes(String what, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        out.append("<details><summary>")
                .append(what)
                .append(" <b>")
                .append(changes.size())
                .append("</b></summary><div class=\"pairs\">");
        for (Change change : changes) {
            out.append(change.better() ? "<div class=\"pair\">" : "<div class=\"pair wrong\">")
                    .append("<dl><dt>right</dt><dd>")
                    .append(text(change.gold()))
                    .append("</dd>");
            said("A", change.replyA(), change.readA());
            said("B", change.replyB(), change.readB());
            out.append("</dl><p class=\"tag\">")
                    .append(Html.text(change.place()))
                    .append(" \u00b7 item ")
                    .append(Html.text(change.item()))
                    .append(" \u00b7 seed ")
                    .append(change.seed())
                    .append("</p></div>");
        }
        out.append("</div></details>");
    }

    private void said(String who, String reply, @Nullable String read) {
        out.append("<dt>")
                .append(who)
                .append("</dt><dd class=\"reply\">")
                .append(reply.isBlank() ? "<i>nothing</i>" : text(reply))
                .append(" <small>read: ")
                .append(read == null ? "no answer" : text(read))
                .append("</small></dd>");
    }

    private static String text(String text) {
        return "<bdi>" + Html.text(Excerpt.cut(text, LONG)) + "</bdi>";
    }
}
