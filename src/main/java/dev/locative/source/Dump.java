package dev.locative.source;

import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Source;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Shards of one shape, read one after the other; each is opened when the one before is done.
record Dump(String name, List<Shard> shards, Function<Shard, Reader> opener) implements Source {
    Dump {
        shards = List.copyOf(shards);
    }

    @Override
    public Stream<Batch> open() {
        var batches = new Batches();
        var split = Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED);
        return StreamSupport.stream(split, false).onClose(batches::close);
    }

    @Override
    public long bytes() {
        return shards.stream().mapToLong(Shard::bytes).sum();
    }

    private final class Batches implements Iterator<Batch> {
        private final Iterator<Shard> left = shards.iterator();
        private @Nullable Reader reader;

        @Override
        public boolean hasNext() {
            while (reader == null || !reader.hasNext()) {
                close();
                if (!left.hasNext()) {
                    return false;
                }
                reader = opener.apply(left.next());
            }
            return true;
        }

        @Override
        public Batch next() {
            if (!hasNext() || reader == null) {
                throw new NoSuchElementException();
            }
            return reader.next();
        }

        void close() {
            if (reader != null) {
                Reader done = reader;
                reader = null;
                done.close();
            }
        }
    }
}
