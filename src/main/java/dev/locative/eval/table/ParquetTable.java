package dev.locative.eval.table;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A Parquet file, read by DuckDB. Images stay in it.
record ParquetTable(Path path) implements TableFile {
    /// @param picture what reads the column's images; null for any other column
    private record Column(
            String name, String expression, boolean list, @Nullable ParquetImages picture) {}

    /// One whose results come while they are read. Why a query failed is not always said by it.
    private static Connection connect() throws SQLException {
        return connect(Map.of("jdbc_stream_results", "true", "memory_limit", "512MB"));
    }

    /// One that may hold a page of images, packed and unpacked.
    static Connection connectForImages() throws SQLException {
        return connect(Map.of("memory_limit", "4GB"));
    }

    private static Connection connect(Map<String, String> settings) throws SQLException {
        var properties = new Properties();
        properties.putAll(settings);
        properties.setProperty("threads", "1");
        return DriverManager.getConnection("jdbc:duckdb:", properties);
    }

    static String reason(Path path, SQLException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return reason.contains("Out of Memory")
                ? "%s needs more memory than there is (%s): write it anew in smaller row groups"
                        .formatted(path, reason)
                : "%s cannot be read as Parquet (%s): fetch it again".formatted(path, reason);
    }

    private IllegalArgumentException damaged(SQLException e) {
        return new IllegalArgumentException(reason(path, e), e);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public Stream<Row> rows() {
        try {
            return open(connect()).stream();
        } catch (SQLException e) {
            throw damaged(cause(e));
        }
    }

    private Rows open(Connection duck) throws SQLException {
        try {
            return new Rows(duck);
        } catch (SQLException e) {
            duck.close();
            throw e;
        }
    }

    /// Why reading failed: what a query says whose results are not streamed.
    private SQLException cause(SQLException streamed) {
        try (Rows _ = open(connectForImages())) {
            return streamed;
        } catch (SQLException e) {
            return e;
        }
    }

    private List<Column> columns(Connection duck) throws SQLException {
        List<Column> columns = new ArrayList<>();
        String sql = "DESCRIBE SELECT * FROM read_parquet(?)";
        try (PreparedStatement ask = duck.prepareStatement(sql)) {
            ask.setString(1, path.toString());
            try (ResultSet found = ask.executeQuery()) {
                while (found.next()) {
                    columns.add(column(found.getString(1), found.getString(2)));
                }
            }
        }
        return columns;
    }

    private Column column(String name, String type) {
        String own = quoted(name);
        if (type.equals("BLOB")) {
            return new Column(name, "NULL", false, new ParquetImages(path, name, own));
        }
        if (type.startsWith("STRUCT") && !type.endsWith("]") && type.contains("bytes BLOB")) {
            String where = type.contains("path VARCHAR") ? own + ".path" : "NULL";
            return new Column(name, where, false, new ParquetImages(path, name, own + ".bytes"));
        }
        if (type.contains("BLOB")) {
            return new Column(name, "NULL", false, null);
        }
        boolean list = type.endsWith("[]");
        String cast = "CAST(%s AS VARCHAR%s)".formatted(own, list ? "[]" : "");
        return new Column(name, cast, list, null);
    }

    private final class Rows extends RowStream {
        private final Connection duck;
        private final List<Column> wanted;
        private final Columns columns;
        private final PreparedStatement query;
        private final ResultSet found;

        Rows(Connection duck) throws SQLException {
            this.duck = duck;
            wanted = columns(duck);
            columns = Columns.of(wanted.stream().map(Column::name).toList());
            String expressions =
                    String.join(", ", wanted.stream().map(Column::expression).toList());
            query = duck.prepareStatement("SELECT " + expressions + " FROM read_parquet(?)");
            query.setString(1, path.toString());
            found = query.executeQuery();
        }

        @Override
        @Nullable Row next(long number) {
            try {
                if (!found.next()) {
                    return null;
                }
                @Nullable Cell[] cells = new Cell[wanted.size()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = cell(wanted.get(i), i + 1, number);
                }
                return new Row(number, path, 0, columns, cells);
            } catch (SQLException e) {
                throw damaged(e);
            }
        }

        private @Nullable Cell cell(Column column, int place, long number) throws SQLException {
            if (column.picture() != null) {
                return new Cell.Stored(column.picture().at(number, found.getString(place)));
            }
            if (column.list()) {
                Array list = found.getArray(place);
                return list == null ? null : items(list);
            }
            String text = found.getString(place);
            return text == null ? null : new Cell.Text(text);
        }

        private static Cell items(Array list) throws SQLException {
            List<String> items =
                    Arrays.stream((Object[]) list.getArray()).map(String::valueOf).toList();
            return new Cell.Items(items, JsonRecords.array(items));
        }

        @Override
        public void close() {
            try (duck;
                    query;
                    found) {
                // closed in the other order
            } catch (SQLException e) {
                throw damaged(e);
            }
        }
    }
}
