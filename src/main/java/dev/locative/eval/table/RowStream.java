package dev.locative.eval.table;

import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What the formats' readers have in common: one row after another until there is none. It is
/// closed after the last row, or with its stream.
abstract class RowStream extends AbstractSpliterator<Row> implements AutoCloseable {
    private long number;

    RowStream() {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    }

    /// The row of this number; null after the last one.
    abstract @Nullable Row next(long number);

    @Override
    public abstract void close();

    Stream<Row> stream() {
        return StreamSupport.stream(this, false).onClose(this::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Row> action) {
        Row row = next(number);
        if (row == null) {
            close();
            return false;
        }
        number++;
        action.accept(row);
        return true;
    }
}
