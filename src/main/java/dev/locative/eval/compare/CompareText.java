package dev.locative.eval.compare;

import dev.locative.eval.report.Figures;
import dev.locative.page.Excerpt;
import dev.locative.page.TextTable;
import java.util.List;

/// Comparisons as lines for a terminal; of the changed items the first ten of each kind.
public final class CompareText {
    private static final int FIRST = 10;
    private static final int REPLY = 60;

    private CompareText() {}

    /// The lines, each with a line feed.
    public static String of(List<Comparison> comparisons) {
        StringBuilder out = new StringBuilder();
        for (Comparison comparison : comparisons) {
            out.append(out.isEmpty() ? "" : "\n");
            one(out, comparison);
        }
        return out.toString();
    }

    private static void one(StringBuilder out, Comparison comparison) {
        out.append(comparison.benchmark())
                .append(", rule ")
                .append(comparison.rule())
                .append(": A ")
                .append(comparison.contestantA())
                .append(", B ")
                .append(comparison.contestantB())
                .append('\n');
        comparison.notes().forEach(note -> out.append("  ! ").append(note).append('\n'));
        TextTable table = new TextTable("all replies", "A", "B", "B - A");
        Figures figures = new Figures(comparison.benchmark());
        for (Comparison.Figure figure : comparison.figures()) {
            if (figure.headline()) {
                table.row(Sentences.cells(figure, figures).toArray(String[]::new));
            }
        }
        out.append(table.text().indent(2));
        Sentences.of(comparison).forEach(line -> out.append("  ").append(line).append('\n'));
        changes(out, "right -> wrong", comparison.changed(false));
        changes(out, "wrong -> right", comparison.changed(true));
    }

    private static void changes(StringBuilder out, String what, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        out.append("  ")
                .append(what)
                .append(changes.size() > FIRST ? ", the first %d".formatted(FIRST) : "")
                .append(":\n");
        TextTable table = TextTable.ofWords("item", "place", "right", "A said", "B said");
        for (Change change : changes.subList(0, Math.min(FIRST, changes.size()))) {
            table.row(
                    Excerpt.line(change.item(), REPLY),
                    Excerpt.line(change.place(), REPLY),
                    Excerpt.line(change.gold(), REPLY),
                    Excerpt.line(change.replyA(), REPLY),
                    Excerpt.line(change.replyB(), REPLY));
        }
        out.append(table.text().indent(4));
    }
}
