package dev.locative.eval.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A benchmark's file as published, or its shards ("x-00000-of-00003.parquet") as one table. Read
/// row by row; nothing is kept. Thread-safe.
public final class Table {
    /// Records in JSON can leave columns out: those of so many make the table's.
    private static final int LOOKED_AT = 100;

    private final Path path;
    private final List<TableFile> files;
    private final Map<String, List<String>> others;
    private final List<String> columns;

    private Table(
            Path path,
            List<TableFile> files,
            Map<String, List<String>> others,
            List<String> columns) {
        this.path = path;
        this.files = files;
        this.others = others;
        this.columns = columns;
    }

    /// @param path a file in JSON (lines, an array, or an object with "data"), CSV, TSV or Parquet,
    ///   the texts also packed by gzip; of shards any one stands for all
    /// @throws IllegalArgumentException when it has no rows or another format, or a shard is
    ///   missing
    /// @throws java.io.UncheckedIOException when it cannot be read
    public static Table open(Path path) {
        return of(path, ShardNames.all(path).stream().map(Formats::of).toList());
    }

    /// Lines of cells between tabs, without header and without quotes. Cells that a line lacks at
    /// its end are empty.
    ///
    /// @param names of the columns
    /// @throws IllegalArgumentException when it has no lines
    public static Table plain(Path path, String... names) {
        TextFile file = Formats.open(path);
        return of(path, List.of(new DelimitedFile(file, (byte) '\t', List.of(names))));
    }

    private static Table of(Path path, List<TableFile> files) {
        Set<String> columns = new LinkedHashSet<>();
        Table table = new Table(path, files, Map.of(), List.of());
        try (Stream<Row> rows = table.rows()) {
            rows.limit(LOOKED_AT).forEach(row -> columns.addAll(row.columns()));
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    path + ": the table has no rows; fetch the file again");
        }
        return new Table(path, files, Map.of(), List.copyOf(columns));
    }

    /// The file that was asked for.
    public Path path() {
        return path;
    }

    /// As the file names them, in order.
    public List<String> columns() {
        return columns;
    }

    /// The rows from the first on, read as they are asked for. To be closed.
    ///
    /// @throws IllegalArgumentException at a row that is broken, naming file, row and line
    public Stream<Row> rows() {
        return new ShardRows(files, others).stream();
    }

    /// The same table, if it has these columns.
    ///
    /// @param names of columns; "answer|label" stands for the first of these that is there, and is
    ///   asked for as "answer"
    /// @throws IllegalArgumentException naming the columns that are missing and those that are
    ///   there
    public Table require(String... names) {
        Map<String, List<String>> known = new HashMap<>(others);
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            List<String> same = Arrays.asList(name.split("\\|"));
            if (same.stream().noneMatch(columns::contains)) {
                missing.add(
                        same.stream()
                                .map(one -> '"' + one + '"')
                                .collect(Collectors.joining(" or ")));
            }
            known.put(same.getFirst(), List.copyOf(same.subList(1, same.size())));
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no column %s; its columns are %s. Is it the right file?"
                            .formatted(path, String.join(", ", missing), Columns.shown(columns)));
        }
        return new Table(path, files, Map.copyOf(known), columns);
    }
}
