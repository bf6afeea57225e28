package dev.locative.eval.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The images of a column of a Parquet file, read when they are asked for. Whatever image is read,
/// its whole page must be unpacked, and pages of images can be as large as the file: so some
/// neighbours come with each, and are let go of when memory is short. Thread-safe.
final class ParquetImages {
    /// Bytes that are read at once, and images.
    private static final long BLOCK = 32 << 20;

    private static final long MOST = 64;
    private static final int KEPT = 2;

    private final Path file;
    private final String column;
    private final String bytes;
    private final Map<Long, SoftReference<List<byte @Nullable []>>> blocks =
            new LinkedHashMap<>(KEPT * 2, 0.75f, true);
    private long blockRows;
    private @Nullable BitSet filled;

    /// @param bytes the SQL expression for an image's bytes
    ParquetImages(Path file, String column, String bytes) {
        this.file = file;
        this.column = column;
        this.bytes = bytes;
    }

    /// The image of a row.
    ///
    /// @param row zero-based, of the file
    /// @param path what the file says of the image's name, or null
    ItemImage at(long row, @Nullable String path) {
        return new ParquetImage(this, row, path);
    }

    String name(long row) {
        return "%s, row %d, column \"%s\"".formatted(file.getFileName(), row, column);
    }

    /// An image's bytes, the caller's own; null when there is none.
    ///
    /// @throws UncheckedIOException when the file is damaged
    synchronized byte @Nullable [] read(long row) {
        try {
            blockRows = blockRows == 0 ? blockRows() : blockRows;
            long block = row / blockRows;
            SoftReference<List<byte @Nullable []>> kept = blocks.get(block);
            List<byte @Nullable []> images = kept == null ? null : kept.get();
            if (images == null) {
                images = block(block * blockRows);
                blocks.put(block, new SoftReference<>(images));
                if (blocks.size() > KEPT) {
                    blocks.remove(blocks.keySet().iterator().next());
                }
            }
            int place = (int) (row % blockRows);
            byte[] image = place < images.size() ? images.get(place) : null;
            return image == null ? null : image.clone();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private long blockRows() throws SQLException {
        String sql =
                """
                SELECT sum(total_uncompressed_size) // greatest(sum(row_group_num_rows), 1)
                FROM parquet_metadata(?)
                WHERE path_in_schema = ? OR path_in_schema = ? || ', bytes'
                """;
        try (Connection duck = ParquetTable.connectForImages();
                PreparedStatement query = duck.prepareStatement(sql)) {
            query.setString(1, file.toString());
            query.setString(2, column);
            query.setString(3, column);
            try (ResultSet found = query.executeQuery()) {
                long size = found.next() ? Math.max(found.getLong(1), 1) : BLOCK;
                return Math.clamp(BLOCK / size, 1, MOST);
            }
        }
    }

    private List<byte @Nullable []> block(long first) throws SQLException {
        List<byte @Nullable []> images = new ArrayList<>();
        String sql =
                """
                SELECT %s FROM read_parquet(?, file_row_number = true)
                WHERE file_row_number BETWEEN ? AND ? ORDER BY file_row_number
                """
                        .formatted(bytes);
        try (Connection duck = ParquetTable.connectForImages();
                PreparedStatement query = duck.prepareStatement(sql)) {
            query.setString(1, file.toString());
            query.setLong(2, first);
            query.setLong(3, first + blockRows - 1);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    images.add(found.getBytes(1));
                }
            }
        }
        return images;
    }

    /// Whether a row has an image; asks once for the whole column.
    ///
    /// @throws UncheckedIOException when the file is damaged
    synchronized boolean filled(long row) {
        if (filled == null) {
            filled = filledRows();
        }
        return filled.get((int) row);
    }

    private BitSet filledRows() {
        BitSet rows = new BitSet();
        String sql =
                "SELECT file_row_number FROM read_parquet(?, file_row_number = true) WHERE %s IS NOT NULL"
                        .formatted(bytes);
        try (Connection duck = ParquetTable.connectForImages();
                PreparedStatement query = duck.prepareStatement(sql)) {
            query.setString(1, file.toString());
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.set((int) found.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
        return rows;
    }

    private UncheckedIOException unreadable(SQLException e) {
        return new UncheckedIOException(new IOException(ParquetTable.reason(file, e), e));
    }
}
