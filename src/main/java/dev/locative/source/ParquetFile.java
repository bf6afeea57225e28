package dev.locative.source;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// A Parquet file open in DuckDB. Not thread-safe.
///
/// @param groups 0-based number of the row after each row group, in order
record ParquetFile(Connection connection, String path, List<Long> groups) implements AutoCloseable {
    /// @throws SQLException when it is no Parquet file
    static ParquetFile open(String path) throws SQLException {
        var properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        properties.setProperty("threads", "1");
        properties.setProperty("memory_limit", "512MB");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
        try {
            return new ParquetFile(connection, path, groups(connection, path));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static List<Long> groups(Connection connection, String path) throws SQLException {
        String sql =
                "SELECT DISTINCT row_group_id, row_group_num_rows FROM parquet_metadata(?) ORDER BY 1";
        List<Long> groups = new ArrayList<>();
        try (PreparedStatement ask = asking(connection, sql, path);
                ResultSet found = ask.executeQuery()) {
            long end = 0;
            while (found.next()) {
                end += found.getLong(2);
                groups.add(end);
            }
        }
        return groups;
    }

    private static PreparedStatement asking(Connection connection, String sql, String path)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, path);
        return statement;
    }

    long rows() {
        return groups.isEmpty() ? 0 : groups.getLast();
    }

    /// Where the row group ends that holds the 0-based row.
    long groupEnd(long row) {
        return groups.stream().filter(end -> end > row).findFirst().orElse(rows());
    }

    /// Each column's type, in order.
    Map<String, String> schema() throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (PreparedStatement ask =
                        asking(connection, "DESCRIBE SELECT * FROM read_parquet(?)", path);
                ResultSet found = ask.executeQuery()) {
            while (found.next()) {
                columns.put(found.getString(1), found.getString(2));
            }
        }
        return columns;
    }

    /// The rows of the row group that holds a 0-based row, from that row on. Only one query can be
    /// open at a time.
    ///
    /// @param columns SQL expressions
    /// @param lenient whether broken UTF-8 comes as question marks instead of failing the query
    PreparedStatement rowsFrom(List<String> columns, long row, boolean lenient)
            throws SQLException {
        String sql =
                "SELECT %s FROM %s WHERE file_row_number BETWEEN ? AND ?"
                        .formatted(
                                String.join(", ", columns), rows(lenient ? "replace" : "strict"));
        PreparedStatement query = asking(connection, sql, path);
        query.setLong(2, row);
        query.setLong(3, groupEnd(row) - 1);
        return query;
    }

    /// The 0-based rows of a row group, from one on, whose texts hold broken UTF-8: those that read
    /// differently with question marks for it than with nothing.
    Set<Long> broken(List<String> columns, long row) throws SQLException {
        String hashed =
                "(SELECT file_row_number AS n, hash(%s) AS h FROM %%s WHERE n BETWEEN ? AND ?)"
                        .formatted(String.join(", ", columns));
        String sql =
                "SELECT n FROM %s a JOIN %s b USING (n) WHERE a.h <> b.h"
                        .formatted(
                                hashed.formatted(rows("replace")),
                                hashed.formatted(rows("ignore")));
        Set<Long> broken = new HashSet<>();
        try (PreparedStatement query = asking(connection, sql, path)) {
            for (int half = 0; half < 2; half++) {
                query.setString(3 * half + 1, path);
                query.setLong(3 * half + 2, row);
                query.setLong(3 * half + 3, groupEnd(row) - 1);
            }
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    broken.add(found.getLong(1));
                }
            }
        }
        return broken;
    }

    private static String rows(String validation) {
        return "read_parquet(?, file_row_number = true, utf8_validation = '" + validation + "')";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
