package dev.locative.pipeline;

import dev.locative.data.Sample;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One pass over a dump in its order: records that are no sample and ids seen before are rejected,
/// and it ends after `limit` samples. Batches are decoded ahead on other threads.
final class DumpPass {
    private final Source source;
    private final long limit;
    private final int decoders;
    private final IdTable seen = new IdTable(1 << 12);
    private volatile long bytes;
    private volatile long accepted;
    private volatile long rejected;

    DumpPass(Source source, long limit, int decoders) {
        this.source = source;
        this.limit = limit;
        this.decoders = decoders;
    }

    /// Bytes of the dump on disk behind this pass, within a batch by the share of its records.
    long bytes() {
        return bytes;
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected;
    }

    /// @param sink takes each sample; false ends the pass
    void run(Consumer<Entry.Rejected> bad, Predicate<Sample> sink) {
        Queue<Future<List<Entry>>> ahead = new ArrayDeque<>();
        Queue<Batch> batches = new ArrayDeque<>();
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        decoders, Thread.ofPlatform().daemon().name("decode-", 1).factory());
        try (Stream<Batch> stream = source.open()) {
            Iterator<Batch> more = stream.iterator();
            while (accepted < limit) {
                while (ahead.size() <= decoders && more.hasNext()) {
                    Batch batch = more.next();
                    batches.add(batch);
                    ahead.add(pool.submit(batch::entries));
                }
                Future<List<Entry>> next = ahead.poll();
                if (next == null || !take(decoded(next), batches.remove().bytes(), bad, sink)) {
                    return;
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private boolean take(
            List<Entry> entries, long size, Consumer<Entry.Rejected> bad, Predicate<Sample> sink) {
        long before = bytes;
        int taken = 0;
        for (Entry entry : entries) {
            bytes = before + size * taken++ / entries.size();
            switch (entry) {
                case Entry.Rejected broken -> {
                    rejected++;
                    bad.accept(broken);
                }
                case Entry.Accepted good -> {
                    if (!seen.add(TextHash.of(good.sample().id()))) {
                        rejected++;
                        bad.accept(good.duplicate());
                        continue;
                    }
                    accepted++;
                    if (!sink.test(good.sample()) || accepted >= limit) {
                        return false;
                    }
                }
            }
        }
        bytes = before + size;
        return true;
    }

    private static List<Entry> decoded(Future<List<Entry>> entries) {
        try {
            return entries.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("cannot decode a batch: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the dump", e);
        }
    }
}
