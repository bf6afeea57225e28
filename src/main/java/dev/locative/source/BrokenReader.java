package dev.locative.source;

import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import java.util.List;
import java.util.NoSuchElementException;

/// A shard that cannot be read at all: one reject.
final class BrokenReader implements Reader {
    private final Shard shard;
    private final String reason;
    private boolean told;

    BrokenReader(Shard shard, String reason) {
        this.shard = shard;
        this.reason = reason;
    }

    @Override
    public boolean hasNext() {
        return !told;
    }

    @Override
    public Batch next() {
        if (told) {
            throw new NoSuchElementException();
        }
        told = true;
        return new Told(new Entry.Rejected(shard.name(), 1, 0, null, reason), shard.bytes());
    }

    @Override
    public void close() {
        told = true;
    }

    private record Told(Entry.Rejected rejected, long bytes) implements Batch {
        @Override
        public List<Entry> entries() {
            return List.of(rejected);
        }
    }
}
