package dev.locative.source;

import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A Parquet shard, streamed by DuckDB in the file's order with only the wanted columns. Broken
/// UTF-8 costs its row; a page that cannot be decoded costs the rest of its row group.
final class ParquetReader implements Reader {
    private static final int ROWS = 512;

    private final Shard shard;
    private final Shape shape;
    private final ParquetFile file;
    private final List<String> columns = new ArrayList<>();
    private final List<ParquetBatch.Column> kinds = new ArrayList<>();
    private @Nullable PreparedStatement query;
    private @Nullable ResultSet rows;
    private long row;
    private long lenientTo;
    private Set<Long> broken = Set.of();
    private long told;
    private boolean ended;

    private ParquetReader(Shard shard, Shape shape, ParquetFile file) throws SQLException {
        this.shard = shard;
        this.shape = shape;
        this.file = file;
        ended = file.rows() == 0;
        chooseColumns(file.schema());
    }

    /// A shard that cannot be opened is one reject.
    static Reader open(Shard shard, Shape shape) {
        try {
            ParquetFile file = ParquetFile.open(shard.path().toString());
            try {
                return new ParquetReader(shard, shape, file);
            } catch (SQLException e) {
                file.close();
                throw e;
            }
        } catch (SQLException e) {
            String reason = "the Parquet file is damaged (" + firstLine(e) + "): fetch it again";
            return new BrokenReader(shard, reason);
        }
    }

    /// The columns' names; none when the file is damaged.
    static List<String> columns(Shard shard) {
        try (ParquetFile file = ParquetFile.open(shard.path().toString())) {
            return List.copyOf(file.schema().keySet());
        } catch (SQLException e) {
            return List.of(); // opening it as a source tells the damage
        }
    }

    /// Each wanted field as a text; of a structure (an image with its bytes) its path.
    private void chooseColumns(Map<String, String> schema) {
        for (String field : shape.fields()) {
            String type = schema.get(field);
            String name = '"' + field.replace("\"", "\"\"") + '"';
            if (type == null) {
                columns.add("NULL");
                kinds.add(new ParquetBatch.Column(field, Values.Kind.ABSENT, ""));
            } else if (type.equals("VARCHAR")) {
                columns.add(name);
                kinds.add(new ParquetBatch.Column(field, Values.Kind.TEXT, type));
            } else if (type.startsWith("STRUCT") && type.contains("path VARCHAR")) {
                columns.add(name + ".path");
                kinds.add(new ParquetBatch.Column(field, Values.Kind.TEXT, type));
            } else {
                boolean whole = type.contains("INT") && !type.endsWith("]");
                columns.add("CAST(" + name + " AS VARCHAR)");
                kinds.add(
                        new ParquetBatch.Column(
                                field, whole ? Values.Kind.INTEGER : Values.Kind.OTHER, type));
            }
        }
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Batch next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        List<ParquetBatch.Row> read = new ArrayList<>(ROWS);
        Entry.Rejected damage = null;
        try {
            fill(read);
        } catch (SQLException e) {
            closeQuery();
            damage = row < lenientTo ? skipGroup() : turnLenient();
        }
        return new ParquetBatch(shard, shape, kinds, read, share(), damage);
    }

    private void fill(List<ParquetBatch.Row> read) throws SQLException {
        ResultSet open = rows == null ? query() : rows;
        while (read.size() < ROWS && !ended) {
            if (open.next()) {
                read.add(read(open));
                row++;
            } else if (row >= file.rows()) {
                ended = true;
            } else {
                closeQuery();
                open = query();
            }
        }
    }

    private ResultSet query() throws SQLException {
        query = file.rowsFrom(columns, row, row < lenientTo);
        rows = query.executeQuery();
        return rows;
    }

    private ParquetBatch.Row read(ResultSet open) throws SQLException {
        @Nullable String[] cells = new String[kinds.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = kinds.get(i).kind() == Values.Kind.ABSENT ? null : open.getString(i + 1);
        }
        return new ParquetBatch.Row(row + 1, cells, broken.contains(row));
    }

    /// Reads the rest of the row group again, knowing the rows with broken UTF-8.
    private Entry.@Nullable Rejected turnLenient() {
        try {
            broken = file.broken(columns, row);
            lenientTo = file.groupEnd(row);
            return null;
        } catch (SQLException e) {
            return skipGroup();
        }
    }

    /// Goes on with the row group after the one that cannot be decoded further.
    private Entry.Rejected skipGroup() {
        long first = row + 1;
        row = file.groupEnd(row);
        ended = row >= file.rows();
        return new Entry.Rejected(
                shard.name(),
                first,
                -1,
                null,
                "rows %d to %d cannot be decoded: the Parquet file is damaged; fetch it again"
                        .formatted(first, row));
    }

    private long share() {
        long done = ended ? shard.bytes() : shard.bytes() * row / file.rows();
        long share = done - told;
        told = done;
        return share;
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private void closeQuery() {
        try (PreparedStatement _ = query;
                ResultSet _ = rows) {
            query = null;
            rows = null;
        } catch (SQLException e) {
            throw unclosed(e);
        }
    }

    private UncheckedIOException unclosed(SQLException e) {
        return new UncheckedIOException(
                "cannot close " + shard.name() + ": " + firstLine(e), new IOException(e));
    }

    @Override
    public void close() {
        ended = true;
        try (file) {
            closeQuery();
        } catch (SQLException e) {
            throw unclosed(e);
        }
    }
}
