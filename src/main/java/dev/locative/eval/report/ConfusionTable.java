package dev.locative.eval.report;

import dev.locative.page.Html;
import dev.locative.page.Numbers;
import java.util.Locale;

/// Right answers against those read, shaded by their share of the row.
final class ConfusionTable {
    private ConfusionTable() {}

    static String html(Confusion confusion) {
        StringBuilder out =
                new StringBuilder(
                        "<h3>Right answers and those read</h3><div class=\"scroll\"><table class=\"confusion\"><tr><th>right \\ read</th>");
        confusion
                .said()
                .forEach(said -> out.append("<th>").append(Html.text(said)).append("</th>"));
        out.append("</tr>");
        for (String gold : confusion.golds()) {
            out.append("<tr><td>").append(Html.text(gold)).append("</td>");
            for (String said : confusion.said()) {
                long count = confusion.count(gold, said);
                out.append(
                                String.format(
                                        Locale.ROOT,
                                        "<td class=\"%s\" style=\"--share:%.0f%%\">",
                                        gold.equals(said) ? "hit" : "miss",
                                        55.0 * count / Math.max(1, confusion.of(gold))))
                        .append(Numbers.count(count))
                        .append("</td>");
            }
            out.append("</tr>");
        }
        return out.append("</table></div>").toString();
    }
}
