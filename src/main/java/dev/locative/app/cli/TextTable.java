package dev.locative.app.cli;

import dev.locative.model.Bytes;
import java.util.ArrayList;
import java.util.List;

/// A table for the eye: columns as wide as their widest cell, two blanks between.
final class TextTable {
    private final List<String[]> rows = new ArrayList<>();

    TextTable(String... head) {
        rows.add(head);
    }

    /// @param cells as many as the head has
    void add(String... cells) {
        rows.add(cells);
    }

    String text() {
        int[] widths = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row[i]).repeat(' ', widths[i] - row[i].length() + 2);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    static String size(long bytes, boolean exact) {
        return bytes < 0 ? "?" : exact ? Bytes.shown(bytes) : "about " + Bytes.shown(bytes);
    }
}
