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
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A Parquet file, read by DuckDB. Images stay in it.
record ParquetTable(Path path) implements TableFile {
    /// @param picture what reads the column's images; null for any other column
    private record Column(
            String name, String expression, boolean list, @Nullable ParquetImages picture) {}

    static Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        properties.setProperty("threads", "1");
        properties.setProperty("memory_limit", "512MB");
        return DriverManager.getConnection("jdbc:duckdb:", properties);
    }

    static IllegalArgumentException damaged(Path path, SQLException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new IllegalArgumentException(
                "%s cannot be read as Parquet (%s): fetch it again".formatted(path, reason), e);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public Stream<Row> rows() {
        try {
            Connection duck = connect();
            try {
                return new Rows(duck).stream();
            } catch (SQLException e) {
                duck.close();
                throw e;
            }
        } catch (SQLException e) {
            throw damaged(path, e);
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
                throw damaged(path, e);
            }
        }

        private @Nullable Cell cell(Column column, int place, long number) throws SQLException {
            if (column.picture() != null) {
                return new Cell.Stored(column.picture().image(number, found.getString(place)));
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
                throw damaged(path, e);
            }
        }
    }
}
