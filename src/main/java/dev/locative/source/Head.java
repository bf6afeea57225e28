package dev.locative.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The beginning of a shard: what kind of file it is and which fields its first records have.
///
/// @param records the fields of each of the first records that could be read; one for a table
/// @param columns a table's columns in order, empty otherwise
/// @param separator between a text table's cells
/// @param start offset of the first byte after a byte order mark
record Head(
        Format format,
        List<Set<String>> records,
        List<String> columns,
        byte separator,
        long start) {
    private static final int PEEK = 1 << 20;
    private static final int RECORDS = 20;

    /// How a file is written.
    enum Format {
        JSON_LINES,
        /// CSV or TSV.
        TEXT_TABLE,
        PARQUET,
        /// One JSON array, which cannot be read line by line.
        JSON_ARRAY,
        EMPTY
    }

    Head {
        records = List.copyOf(records);
        columns = List.copyOf(columns);
    }

    /// @param asked whether the user said what it is, so that a first line which is no JSON is not
    ///   taken for the names of columns
    /// @throws UncheckedIOException when the file cannot be read
    static Head of(Shard shard, boolean asked) {
        byte[] data;
        try (Bytes bytes = Bytes.open(shard.path())) {
            data = peek(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read " + shard.name() + ": " + e.getMessage(), e);
        }
        if (Bytes.starts(data, 'P', 'A', 'R', '1')) {
            List<String> columns = ParquetReader.columns(shard);
            List<Set<String>> records =
                    columns.isEmpty() ? List.of() : List.of(new LinkedHashSet<>(columns));
            return new Head(Format.PARQUET, records, columns, (byte) ',', 0);
        }
        if (Utf8.isUtf16(data)) {
            return new Head(Format.JSON_LINES, List.of(), List.of(), (byte) ',', 0);
        }
        int start = Bytes.starts(data, 0xef, 0xbb, 0xbf) ? 3 : 0;
        int first = start;
        while (first < data.length && data[first] <= ' ' && data[first] >= 0) {
            first++;
        }
        if (first == data.length) {
            return new Head(Format.EMPTY, List.of(), List.of(), (byte) ',', start);
        }
        String name = shard.name().toLowerCase(Locale.ROOT);
        boolean table = name.contains(".csv") || name.contains(".tsv");
        if (!table && data[first] == '[') {
            return new Head(Format.JSON_ARRAY, List.of(), List.of(), (byte) ',', start);
        }
        boolean json = name.contains(".json") || name.contains(".ndjson");
        if (!table && (json || data[first] == '{')) {
            return new Head(Format.JSON_LINES, objects(data, first), List.of(), (byte) ',', start);
        }
        return table(data, start, name.contains(".tsv"));
    }

    /// What can be read of the first megabyte; a broken file gives what comes before the break.
    private static byte[] peek(Bytes bytes) throws IOException {
        byte[] data = new byte[PEEK];
        int at = 0;
        try {
            for (int read = 0; read >= 0 && at < PEEK; at += Math.max(read, 0)) {
                read = bytes.content().read(data, at, PEEK - at);
            }
        } catch (IOException e) {
            if (bytes.packing().isEmpty()) {
                throw e;
            }
        }
        return java.util.Arrays.copyOf(data, at);
    }

    private static List<Set<String>> objects(byte[] data, int first) {
        List<Set<String>> records = new ArrayList<>();
        int from = first;
        while (from < data.length && records.size() < RECORDS) {
            int to = from;
            while (to < data.length && data[to] != '\n') {
                to++;
            }
            Set<String> names = new LinkedHashSet<>();
            try {
                JsonRecords.names(data, from, to, names::add);
            } catch (BadRecord e) {
                names = to == data.length ? names : Set.of();
            }
            if (!names.isEmpty()) {
                records.add(names);
            }
            from = to + 1;
        }
        return records;
    }

    private static Head table(byte[] data, int start, boolean tabs) {
        int end = start;
        while (end < data.length && data[end] != '\n') {
            end++;
        }
        byte separator = (byte) (tabs || contains(data, start, end, '\t') ? '\t' : ',');
        if (separator == ',' && !contains(data, start, end, ',')) {
            separator = (byte) (contains(data, start, end, ';') ? ';' : ',');
        }
        CsvRows rows = new CsvRows(separator);
        CsvRows.Row row = rows.row(data, start, data.length, true);
        List<String> columns =
                row == null || row.fault() != null
                        ? List.of()
                        : rows.cells(data, start, row.end()).stream().map(String::strip).toList();
        return new Head(
                Format.TEXT_TABLE,
                List.of(new LinkedHashSet<>(columns)),
                columns,
                separator,
                start);
    }

    private static boolean contains(byte[] data, int from, int to, char wanted) {
        for (int i = from; i < to; i++) {
            if (data[i] == wanted) {
                return true;
            }
        }
        return false;
    }
}
