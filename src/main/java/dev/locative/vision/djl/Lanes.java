package dev.locative.vision.djl;

import dev.locative.data.LaneUse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/// Platform threads that compute what many callers ask for, together: each takes what waits, up to
/// a batch, and never waits for more.
///
/// @param <I> what is computed from
/// @param <O> what comes of it
final class Lanes<I, O> implements AutoCloseable {
    private record Item<I, O>(I input, CompletableFuture<O> output) {}

    private final String name;
    private final int batch;
    private final LongAdder begun = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder batches = new LongAdder();
    private final BlockingQueue<Item<I, O>> queue;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    /// @param waiting the most inputs that wait; callers with more wait themselves
    /// @param runs one a thread: gives an output for each input, in order
    Lanes(String name, int batch, int waiting, List<Function<List<I>, List<O>>> runs) {
        this.name = name;
        this.batch = batch;
        queue = new ArrayBlockingQueue<>(waiting);
        for (Function<List<I>, List<O>> run : runs) {
            threads.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name(name + "-" + threads.size())
                            .start(() -> work(run)));
        }
    }

    /// The outputs of `inputs`, in order; waits for them.
    ///
    /// @throws RuntimeException what the computation threw
    List<O> compute(List<I> inputs) {
        List<CompletableFuture<O>> outputs = new ArrayList<>(inputs.size());
        try {
            for (I input : inputs) {
                Item<I, O> item = new Item<>(input, new CompletableFuture<>());
                outputs.add(item.output());
                while (!closed && !queue.offer(item, 50, TimeUnit.MILLISECONDS)) {
                    // the lanes are busy
                }
                if (closed) {
                    item.output().cancel(false);
                    drop();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the vision model worked", e);
        }
        try {
            return outputs.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (CancellationException e) {
            throw new IllegalStateException("the vision model was closed", e);
        }
    }

    /// How many inputs no thread has taken yet.
    int waiting() {
        return queue.size();
    }

    LaneUse use() {
        long done = ended.sum(); // before begun, lest less than nothing be in work
        long items = begun.sum();
        return new LaneUse(name, waiting(), (int) (items - done), items, batches.sum());
    }

    private void work(Function<List<I>, List<O>> run) {
        try {
            List<Item<I, O>> items = new ArrayList<>(batch);
            while (!closed) {
                items.add(queue.take());
                queue.drainTo(items, batch - 1);
                batches.increment();
                begun.add(items.size());
                answer(run, items);
                ended.add(items.size());
                items.clear();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        drop();
    }

    private void answer(Function<List<I>, List<O>> run, List<Item<I, O>> items) {
        try {
            List<O> outputs = run.apply(items.stream().map(Item::input).toList());
            for (int i = 0; i < items.size(); i++) {
                items.get(i).output().complete(outputs.get(i));
            }
        } catch (RuntimeException | Error e) {
            items.forEach(item -> item.output().completeExceptionally(e));
        }
    }

    private void drop() {
        for (Item<I, O> item = queue.poll(); item != null; item = queue.poll()) {
            item.output().cancel(false);
        }
    }

    /// Waits for the batches in work, even when interrupted: what they use is closed next.
    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        }
        drop();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
