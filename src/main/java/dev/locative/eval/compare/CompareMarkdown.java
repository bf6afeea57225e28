package dev.locative.eval.compare;

import dev.locative.eval.report.Figures;
import dev.locative.page.Markdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Comparisons in Markdown, every changed item among them.
public final class CompareMarkdown {
    private static final int REPLY = 300;
    private final StringBuilder out = new StringBuilder();

    private CompareMarkdown() {}

    /// @param title as plain text
    public static String of(String title, List<Comparison> comparisons) {
        CompareMarkdown page = new CompareMarkdown();
        page.out.append("# ").append(Markdown.text(title)).append('\n');
        comparisons.forEach(page::one);
        return page.out.toString();
    }

    private void one(Comparison comparison) {
        out.append("\n## ")
                .append(Markdown.text(comparison.benchmark()))
                .append("\n\n")
                .append(
                        Markdown.text(
                                "A: %s. B: %s. Rule: %s."
                                        .formatted(
                                                comparison.contestantA(),
                                                comparison.contestantB(),
                                                comparison.rule())))
                .append('\n');
        comparison
                .notes()
                .forEach(note ->
                        out.append("\n> **Note:** ").append(Markdown.text(note)).append(".\n"));
        out.append('\n').append(Markdown.head(List.of("all replies", "A", "B", "B - A")));
        Figures figures = new Figures(comparison.benchmark());
        for (Comparison.Figure figure : comparison.figures()) {
            out.append(
                    Markdown.row(
                            Sentences.cells(figure, figures).stream()
                                    .map(Markdown::text)
                                    .toList()));
        }
        out.append('\n');
        Sentences.of(comparison)
                .forEach(line -> out.append("- ").append(Markdown.text(line)).append('\n'));
        changes("Right in A, wrong in B", comparison.changed(false));
        changes("Wrong in A, right in B", comparison.changed(true));
    }

    private void changes(String what, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        out.append("\n### ").append(what).append(" (").append(changes.size()).append(")\n\n");
        for (Change change : changes) {
            out.append("- item ")
                    .append(Markdown.text(change.item()))
                    .append(" (")
                    .append(Markdown.text(change.place()))
                    .append("; seed ")
                    .append(change.seed())
                    .append("), right: ")
                    .append(Markdown.text(change.gold()))
                    .append("\n  A: ")
                    .append(said(change.replyA(), change.readA()))
                    .append("\n  B: ")
                    .append(said(change.replyB(), change.readB()))
                    .append('\n');
        }
    }

    private static String said(String reply, @Nullable String read) {
        return Markdown.code(reply, REPLY)
                + ", read: "
                + (read == null ? "nothing" : Markdown.code(read, REPLY));
    }
}
