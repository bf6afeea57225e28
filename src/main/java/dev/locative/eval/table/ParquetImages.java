package dev.locative.eval.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The images of a column of a Parquet file, each read when it is asked for. Thread-safe.
final class ParquetImages {
    private final Path file;
    private final String column;
    private final String bytes;
    private @Nullable BitSet filled;

    /// @param bytes the SQL expression for an image's bytes
    ParquetImages(Path file, String column, String bytes) {
        this.file = file;
        this.column = column;
        this.bytes = bytes;
    }

    /// @param row zero-based, of the file
    /// @param path what the file says of the image's name, or null
    ItemImage image(long row, @Nullable String path) {
        return new InRow(row, path);
    }

    private final class InRow implements ItemImage {
        private final long row;
        private final @Nullable String path;

        InRow(long row, @Nullable String path) {
            this.row = row;
            this.path = path;
        }

        @Override
        public String name() {
            String place = "%s, row %d, column \"%s\"".formatted(file.getFileName(), row, column);
            return path == null ? place : place + " (" + path + ")";
        }

        @Override
        public boolean present() {
            return path != null || filled().get((int) row);
        }

        @Override
        public byte[] bytes() {
            byte[] image = read(row);
            if (image == null || image.length == 0) {
                throw new UncheckedIOException(
                        new IOException(
                                name() + " holds no image: fetch the file with images in it"));
            }
            return image;
        }
    }

    private byte @Nullable [] read(long row) {
        String sql =
                "SELECT %s FROM read_parquet(?, file_row_number = true) WHERE file_row_number = ?"
                        .formatted(bytes);
        try (Connection duck = ParquetTable.connect();
                PreparedStatement query = duck.prepareStatement(sql)) {
            query.setString(1, file.toString());
            query.setLong(2, row);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw ParquetTable.damaged(file, e);
        }
    }

    /// The rows with an image; asks once for the whole column.
    private synchronized BitSet filled() {
        if (filled == null) {
            BitSet rows = new BitSet();
            String sql =
                    "SELECT file_row_number FROM read_parquet(?, file_row_number = true) WHERE %s IS NOT NULL"
                            .formatted(bytes);
            try (Connection duck = ParquetTable.connect();
                    PreparedStatement query = duck.prepareStatement(sql)) {
                query.setString(1, file.toString());
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        rows.set((int) found.getLong(1));
                    }
                }
            } catch (SQLException e) {
                throw ParquetTable.damaged(file, e);
            }
            filled = rows;
        }
        return filled;
    }
}
