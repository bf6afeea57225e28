package dev.locative.report;

import dev.locative.page.Html;
import dev.locative.page.HtmlTable;
import dev.locative.review.ReviewStanding;
import java.util.ArrayList;
import java.util.List;

/// A run's review in its page.
final class ReviewHtml {
    private final ReviewStanding review;
    private final ReviewTables tables;

    ReviewHtml(ReviewStanding review) {
        this.review = review;
        tables = new ReviewTables(review);
    }

    /// What was drawn, as plain text.
    String note() {
        return tables.drawn()
                + ". "
                + (review.begun()
                        ? "An item is right or wrong by most of those who judged it"
                                + (tables.weighted().isEmpty()
                                        ? "."
                                        : "; " + tables.weighted() + ".")
                        : "Nobody has judged any yet.");
    }

    String html() {
        StringBuilder out = new StringBuilder();
        for (String note : review.notes()) {
            out.append("<p class=\"note\">").append(Html.text(note)).append("</p>");
        }
        if (!review.begun()) {
            return out.toString();
        }
        errors(out, "Errors", tables.overall());
        errors(out, "By relation", tables.relations());
        errors(out, "By source", tables.sources());
        table(out, "Reviewers", ReviewTables.reviewersHead(), tables.reviewers());
        table(
                out,
                "Agreement",
                List.of("two reviewers", "both judged", "same label", "kappa"),
                tables.agreement());
        return out.toString();
    }

    private void errors(StringBuilder out, String heading, List<List<String>> rows) {
        List<String> head = new ArrayList<>(List.of(""));
        ReviewTables.ERRORS.forEach(
                name -> head.add(name.equals("interval") ? tables.interval() : name));
        table(out, heading, head, rows);
    }

    private static void table(
            StringBuilder out, String heading, List<String> head, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            HtmlTable table = new HtmlTable(head.toArray(String[]::new));
            rows.forEach(row -> table.row("", row.toArray(String[]::new)));
            out.append("<h3>").append(heading).append("</h3>").append(table.html());
        }
    }
}
