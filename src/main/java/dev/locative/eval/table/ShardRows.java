package dev.locative.eval.table;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of one shard after another, numbered through. One shard is open at a time.
final class ShardRows extends RowStream {
    private final Iterator<TableFile> files;
    private final Map<String, List<String>> others;
    private @Nullable Stream<Row> open;
    private @Nullable Spliterator<Row> rows;
    private @Nullable Row read;

    /// @param others other names of columns, by the name that rows are asked with
    ShardRows(List<TableFile> files, Map<String, List<String>> others) {
        this.files = files.iterator();
        this.others = others;
    }

    @Override
    @Nullable Row next(long number) {
        while (rows == null || !rows.tryAdvance(row -> read = row)) {
            close();
            if (!files.hasNext()) {
                return null;
            }
            open = files.next().rows();
            rows = open.spliterator();
        }
        return read == null ? null : read.as(number, others);
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
