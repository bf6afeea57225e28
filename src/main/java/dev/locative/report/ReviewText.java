package dev.locative.report;

import dev.locative.page.Numbers;
import dev.locative.page.TextTable;
import dev.locative.review.ReviewStanding;
import java.util.ArrayList;
import java.util.List;

/// How it stands with a run's review, as tables for a terminal of 100 columns.
public final class ReviewText {
    private final ReviewStanding review;
    private final ReviewTables tables;

    public ReviewText(ReviewStanding review) {
        this.review = review;
        tables = new ReviewTables(review);
    }

    public String text() {
        StringBuilder out = new StringBuilder("Review by people\n");
        out.append("  ").append(tables.drawn()).append('\n');
        out.append("  ")
                .append(Numbers.count(review.judged()))
                .append(" of them judged, by ")
                .append(Numbers.count(review.reviewers().size()))
                .append(review.reviewers().size() == 1 ? " reviewer\n" : " reviewers\n");
        if (review.begun() && !tables.weighted().isEmpty()) {
            out.append("  ").append(tables.weighted()).append('\n');
        }
        table(out, ReviewTables.reviewersHead(), tables.reviewers());
        table(out, List.of("agreement", "both judged", "same label", "kappa"), tables.agreement());
        if (review.begun()) {
            errors(out, "errors", tables.overall());
            errors(out, "relation", tables.relations());
            errors(out, "source", tables.sources());
        }
        review.notes().forEach(note -> out.append("  note: ").append(note).append('\n'));
        return out.toString();
    }

    private void errors(StringBuilder out, String first, List<List<String>> rows) {
        List<String> head = new ArrayList<>(List.of(first));
        ReviewTables.ERRORS.forEach(
                name -> head.add(name.equals("interval") ? tables.interval() : name));
        table(out, head, rows);
    }

    private static void table(StringBuilder out, List<String> head, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            TextTable table = new TextTable(head.toArray(String[]::new));
            rows.forEach(row -> table.row(row.toArray(String[]::new)));
            out.append('\n').append(table.text().indent(2));
        }
    }
}
