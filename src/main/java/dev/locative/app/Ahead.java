package dev.locative.app;

import dev.locative.pipeline.Batch;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/// Works on batches with all cores and takes the results in the dump's order, a few batches ahead,
/// so that memory stays flat.
final class Ahead {
    /// Takes one result; false when no more are wanted.
    interface Taker<T> {
        boolean take(T result) throws IOException;
    }

    private Ahead() {}

    static <T> void inOrder(Stream<Batch> stream, Function<Batch, T> work, Taker<T> taker)
            throws IOException {
        inOrder(stream, Runtime.getRuntime().availableProcessors(), work, taker);
    }

    /// @param width how many are worked on at once
    static <I, T> void inOrder(Stream<I> stream, int width, Function<I, T> work, Taker<T> taker)
            throws IOException {
        Queue<Future<T>> ahead = new ArrayDeque<>();
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        width, Thread.ofPlatform().daemon().name("batch-", 1).factory());
        try {
            Iterator<I> inputs = stream.iterator();
            boolean more = true;
            while (more) {
                while (ahead.size() < 2 * width && inputs.hasNext()) {
                    I input = inputs.next();
                    ahead.add(pool.submit(() -> work.apply(input)));
                }
                Future<T> next = ahead.poll();
                more = next != null && taker.take(result(next));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /// Waits for one result, and throws what the work threw.
    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("cannot work on a batch: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
