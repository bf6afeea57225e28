package dev.locative.app.runs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Work that waits for its turn: so much at once, in the order in which it came. Thread-safe.
final class JobQueue implements AutoCloseable {
    /// How long work in flight may take to come to an end when the service does.
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final int limit;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private int running;
    private boolean closed;

    /// @param limit how much may wait, besides what is at work
    JobQueue(int atOnce, int limit) {
        this.limit = limit;
        for (int i = 0; i < atOnce; i++) {
            threads.add(Thread.ofPlatform().daemon().name("run-" + i).start(this::work));
        }
    }

    /// Lets no more in than may wait.
    ///
    /// @throws Refusal when there is no room, or the service ends
    synchronized void requireRoom() {
        if (closed) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "the service is shutting down");
        }
        if (waiting.size() + running >= limit + threads.size()) {
            throw new Refusal(
                    Refusal.Kind.FULL,
                    "%d runs wait already, and no more may (--queue); try again later"
                            .formatted(waiting.size()));
        }
    }

    synchronized void add(Runnable job) {
        waiting.addLast(job);
        notifyAll();
    }

    /// @return whether it waited until now
    synchronized boolean remove(Runnable job) {
        return waiting.remove(job);
    }

    /// @return from 1; 0 when it does not wait
    synchronized int place(Runnable job) {
        int place = 1;
        for (Runnable other : waiting) {
            if (other == job) {
                return place;
            }
            place++;
        }
        return 0;
    }

    synchronized Standing standing() {
        return new Standing(running, waiting.size(), limit);
    }

    /// @param limit how much may wait
    public record Standing(int running, int waiting, int limit) {}

    private void work() {
        for (Runnable job = next(); job != null; job = next()) {
            try {
                job.run();
            } finally {
                done();
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        try {
            while (waiting.isEmpty() && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        if (closed) {
            return null;
        }
        running++;
        return waiting.pollFirst();
    }

    private synchronized void done() {
        running--;
        notifyAll();
    }

    /// Begins nothing more and waits for what is at work, which has to be told to end before.
    @Override
    public void close() {
        long until = System.nanoTime() + PATIENCE;
        synchronized (this) {
            closed = true;
            notifyAll();
            try {
                for (long left = PATIENCE;
                        running > 0 && left > 0;
                        left = until - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
