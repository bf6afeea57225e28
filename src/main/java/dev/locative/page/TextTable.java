package dev.locative.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Rows of text in columns as wide as their widest cell: the first to the left, the others to the
/// right.
public final class TextTable {
    private static final String GAP = "  ";
    private final List<List<String>> rows = new ArrayList<>();
    private final IntPredicate left;

    public TextTable(String... head) {
        this(false, head);
    }

    /// @param lastLeft whether the last column is prose
    public TextTable(boolean lastLeft, String... head) {
        this(c -> c == 0 || lastLeft && c == head.length - 1, head);
    }

    private TextTable(IntPredicate left, String... head) {
        this.left = left;
        rows.add(List.of(head));
    }

    /// All columns to the left.
    public static TextTable ofWords(String... head) {
        return new TextTable(_ -> true, head);
    }

    /// @param cells as many as the head has
    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    public boolean isEmpty() {
        return rows.size() < 2;
    }

    /// The lines, each with a line feed.
    public String text() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.size(); c++) {
                String pad = " ".repeat(widths[c] - row.get(c).length());
                boolean toLeft = left.test(c);
                line.append(c == 0 ? "" : GAP).append(toLeft ? "" : pad).append(row.get(c));
                line.append(toLeft ? pad : "");
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
