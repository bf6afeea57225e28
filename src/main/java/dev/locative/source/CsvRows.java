package dev.locative.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds and splits the rows of a CSV or TSV text (RFC 4180; quotes within an unquoted cell stand
/// for themselves). A row whose quotes don't close costs its first line only.
///
/// @param separator between cells
record CsvRows(byte separator) {
    /// How far a quoted cell may reach before its opening quote is taken for a stray one.
    static final int MAX_ROW = 4 << 20;

    /// @param end offset after the row and its line end
    /// @param fault what is wrong with its quotes, or null; then the row ends with its first line
    record Row(int end, @Nullable String fault) {}

    /// The row that begins at `from`; null when it isn't complete within `to`.
    ///
    /// @param last whether the text ends at `to`
    @Nullable Row row(byte[] data, int from, int to, boolean last) {
        boolean quoted = false;
        boolean cellStart = true;
        for (int at = from; at < to; at++) {
            byte b = data[at];
            if (quoted) {
                if (b == '"') {
                    if (at + 1 == to && !last) {
                        return null;
                    }
                    if (at + 1 < to && data[at + 1] == '"') {
                        at++;
                    } else if (at + 1 < to && !endsCell(data, at + 1, to)) {
                        return faulty(data, from, to, "text after a closing quote");
                    } else {
                        quoted = false;
                    }
                }
            } else if (b == '\n') {
                return new Row(at + 1, null);
            } else if (b == '"' && cellStart) {
                quoted = true;
                cellStart = false;
            } else {
                cellStart = b == separator;
            }
        }
        if (last || to - from > MAX_ROW) {
            return quoted
                    ? faulty(data, from, to, "a quote that is opened and not closed")
                    : last ? new Row(to, null) : null;
        }
        return null;
    }

    private boolean endsCell(byte[] data, int at, int to) {
        return data[at] == separator
                || data[at] == '\n'
                || (data[at] == '\r' && (at + 1 == to || data[at + 1] == '\n'));
    }

    private static Row faulty(byte[] data, int from, int to, String fault) {
        int end = from;
        while (end < to && data[end] != '\n') {
            end++;
        }
        return new Row(Math.min(end + 1, to), fault);
    }

    /// Where the last complete row ends.
    int cut(byte[] data, int length, boolean last) {
        int end = 0;
        for (Row row = row(data, 0, length, last);
                row != null && row.end() > end;
                row = row(data, end, length, last)) {
            end = row.end();
            if (end == length) {
                break;
            }
        }
        return end;
    }

    /// The block without its first row.
    Block withoutFirst(Block block) {
        Row first = row(block.data(), 0, block.length(), true);
        int end = first == null ? 0 : first.end();
        long lines = 0;
        for (int i = 0; i < end; i++) {
            lines += block.data()[i] == '\n' ? 1 : 0;
        }
        return new Block(
                Arrays.copyOfRange(block.data(), end, block.length()),
                block.length() - end,
                block.line() + lines,
                block.offset() + end,
                block.onDisk(),
                block.damage());
    }

    /// The cells of a row without fault, in valid UTF-8.
    List<String> cells(byte[] data, int from, int rowEnd) {
        int to = rowEnd;
        while (to > from && (data[to - 1] == '\n' || data[to - 1] == '\r')) {
            to--;
        }
        List<String> cells = new ArrayList<>();
        int start = from;
        while (start <= to) {
            boolean quoted = start < to && data[start] == '"';
            int end = quoted ? closing(data, start + 1, to) : start;
            while (end < to && data[end] != separator) {
                end++;
            }
            cells.add(quoted ? unquoted(data, start, end) : text(data, start, end));
            start = end + 1;
        }
        return cells;
    }

    private static int closing(byte[] data, int from, int to) {
        int at = from;
        while (at < to) {
            if (data[at] == '"') {
                if (at + 1 >= to || data[at + 1] != '"') {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        return to;
    }

    private static String unquoted(byte[] data, int start, int end) {
        return text(data, start + 1, Math.max(start + 1, end - 1)).replace("\"\"", "\"");
    }

    private static String text(byte[] data, int from, int to) {
        return new String(data, from, to - from, StandardCharsets.UTF_8);
    }
}
