package dev.locative.export;

import dev.locative.data.QaPair;
import dev.locative.data.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Parquet files of equal schema, compressed with zstd, written by an embedded DuckDB.
final class ParquetShards implements AutoCloseable {
    /// Rows of one row group; a multiple of DuckDB's vector of 2048.
    static final int GROUP_ROWS = 40_960;

    private static final String TABLE =
            """
            CREATE TABLE pairs (id VARCHAR NOT NULL, pair INTEGER NOT NULL, image VARCHAR,
              source VARCHAR NOT NULL, question VARCHAR NOT NULL, answer VARCHAR NOT NULL,
              reasoning VARCHAR, frame VARCHAR NOT NULL, relations VARCHAR[] NOT NULL,
              evidence STRUCT("start" INTEGER, "end" INTEGER, "text" VARCHAR))\
            """;

    /// One pair.
    record Row(
            String id,
            int number,
            @Nullable String image,
            String source,
            QaPair pair,
            String quote) {}

    private final Path dir;
    private final int limit;
    private final DuckDBConnection duck;
    private final List<Path> parts = new ArrayList<>();
    private @Nullable DuckDBAppender appender;
    private int rows;

    ParquetShards(Path dir, int limit) throws SQLException {
        this.dir = dir;
        this.limit = limit;
        duck = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        execute("SET threads = 2");
        execute("SET memory_limit = '512MB'");
        execute("SET temp_directory = " + quoted(dir.resolve("duckdb.part")));
        execute(TABLE);
    }

    boolean isEmpty() {
        return rows == 0 && parts.isEmpty();
    }

    void add(Row row) throws SQLException {
        if (rows == limit) {
            endPart();
        }
        DuckDBAppender to = appender == null ? duck.createAppender("pairs") : appender;
        appender = to;
        QaPair pair = row.pair();
        to.beginRow();
        to.append(row.id()).append(row.number());
        text(to, row.image());
        to.append(row.source());
        to.append(PlainText.wellFormed(pair.question()));
        to.append(PlainText.wellFormed(pair.answer()));
        text(to, pair.reasoning());
        to.append(pair.frame().label()).append(pair.relations());
        Span evidence = pair.evidence();
        if (evidence == null) {
            to.appendNull();
        } else {
            to.beginStruct();
            to.append(evidence.start()).append(evidence.end()).append(row.quote());
            to.endStruct();
        }
        to.endRow();
        rows++;
    }

    private static void text(DuckDBAppender to, @Nullable String text) throws SQLException {
        if (text == null) {
            to.appendNull();
        } else {
            to.append(PlainText.wellFormed(text));
        }
    }

    /// Writes the last shard and names them all, as [Shards#finish] does.
    List<String> finish() throws SQLException, IOException {
        endPart();
        return Shards.rename(parts, dir, "parquet");
    }

    private void endPart() throws SQLException {
        if (rows == 0) {
            return;
        }
        release();
        Path part = dir.resolve("part-" + parts.size());
        parts.add(part);
        execute(
                "COPY pairs TO "
                        + quoted(part)
                        + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE "
                        + GROUP_ROWS
                        + ")");
        execute("TRUNCATE pairs");
        rows = 0;
    }

    private void release() throws SQLException {
        DuckDBAppender open = appender;
        appender = null;
        if (open != null) {
            open.close();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException, IOException {
        try (duck) {
            release();
        }
        Files.deleteIfExists(dir.resolve("duckdb.part"));
    }
}
