package dev.locative.source;

import dev.locative.pipeline.Batch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A Parquet shard, streamed by DuckDB in the file's order with only the wanted columns.
final class ParquetReader implements Reader {
    private static final int ROWS = 512;

    private final Shard shard;
    private final Shape shape;
    private final Connection connection;
    private final PreparedStatement query;
    private final ResultSet rows;
    private final List<Values.Kind> kinds = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final long total;
    private long row = 1;
    private long told;
    private @Nullable String broken;
    private boolean ended;

    private ParquetReader(Shard shard, Shape shape) throws SQLException {
        this.shard = shard;
        this.shape = shape;
        connection = connect();
        try {
            total = count();
            query = connection.prepareStatement(select());
            query.setString(1, shard.path().toString());
            rows = query.executeQuery();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// A shard that cannot be opened is one reject.
    static Reader open(Shard shard, Shape shape) {
        try {
            return new ParquetReader(shard, shape);
        } catch (SQLException e) {
            String reason = "the Parquet file is damaged (" + firstLine(e) + "): fetch it again";
            return new BrokenReader(shard, reason);
        }
    }

    /// The columns' names; none when the file is damaged.
    static List<String> columns(Shard shard) {
        try (Connection connection = connect()) {
            return List.copyOf(schema(connection, shard).keySet());
        } catch (SQLException e) {
            return List.of(); // opening it as a source tells the damage
        }
    }

    private static Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        properties.setProperty("threads", "1");
        properties.setProperty("memory_limit", "512MB");
        return DriverManager.getConnection("jdbc:duckdb:", properties);
    }

    private static Map<String, String> schema(Connection connection, Shard shard)
            throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (PreparedStatement describe =
                connection.prepareStatement("DESCRIBE SELECT * FROM read_parquet(?)")) {
            describe.setString(1, shard.path().toString());
            try (ResultSet found = describe.executeQuery()) {
                while (found.next()) {
                    columns.put(found.getString(1), found.getString(2));
                }
            }
        }
        return columns;
    }

    private long count() throws SQLException {
        try (PreparedStatement ask =
                connection.prepareStatement("SELECT num_rows FROM parquet_file_metadata(?)")) {
            ask.setString(1, shard.path().toString());
            try (ResultSet found = ask.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    /// Each wanted field as a text; of a structure (an image with its bytes) its path.
    private String select() throws SQLException {
        Map<String, String> schema = schema(connection, shard);
        List<String> columns = new ArrayList<>();
        for (String field : shape.fields()) {
            String type = schema.get(field);
            String name = '"' + field.replace("\"", "\"\"") + '"';
            boolean path =
                    type != null && type.startsWith("STRUCT") && type.contains("path VARCHAR");
            types.add(type == null ? "" : type);
            if (type == null) {
                kinds.add(Values.Kind.ABSENT);
                columns.add("NULL");
            } else if (type.equals("VARCHAR") || path) {
                kinds.add(Values.Kind.TEXT);
                columns.add(path ? name + ".path" : name);
            } else {
                kinds.add(
                        type.contains("INT") && !type.endsWith("]")
                                ? Values.Kind.INTEGER
                                : Values.Kind.OTHER);
                columns.add("CAST(" + name + " AS VARCHAR)");
            }
        }
        return "SELECT " + String.join(", ", columns) + " FROM read_parquet(?)";
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
        List<@Nullable String[]> read = new ArrayList<>(ROWS);
        long first = row;
        try {
            while (read.size() < ROWS && !ended) {
                if (rows.next()) {
                    read.add(cells(rows));
                    row++;
                } else {
                    ended = true;
                }
            }
        } catch (SQLException e) {
            ended = true;
            broken =
                    "the Parquet file is damaged at or after this row ("
                            + firstLine(e)
                            + "): fetch it again";
        }
        return new ParquetBatch(shard, shape, kinds, types, read, first, share(), broken);
    }

    private @Nullable String[] cells(ResultSet rows) throws SQLException {
        @Nullable String[] cells = new String[kinds.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = kinds.get(i) == Values.Kind.ABSENT ? null : rows.getString(i + 1);
        }
        return cells;
    }

    private long share() {
        long done = ended || total == 0 ? shard.bytes() : shard.bytes() * (row - 1) / total;
        long share = done - told;
        told = done;
        return share;
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        try (connection;
                query;
                rows) {
            ended = true;
        } catch (SQLException e) {
            throw new UncheckedIOException(
                    "cannot close " + shard.name() + ": " + firstLine(e), new IOException(e));
        }
    }
}
