package dev.locative.app.runs;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Work that waits for its turn: so much at once, in the order in which it came. Thread-safe.
public final class JobQueue {
    private static final System.Logger LOG = System.getLogger(JobQueue.class.getName());

    private final int limit;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private int running;
    private boolean closed;

    /// @param limit how much may wait, besides what is at work
    JobQueue(int atOnce, int limit) {
        this.limit = limit;
        for (int i = 0; i < atOnce; i++) {
            threads.add(Thread.ofPlatform().daemon().name("run-" + i).unstarted(this::work));
        }
    }

    /// Begins with what waits.
    void start() {
        threads.forEach(Thread::start);
    }

    /// @throws Refusal when the service ends
    synchronized void requireOpen() {
        if (closed) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "the service is shutting down");
        }
    }

    /// Lets no more in than may wait.
    ///
    /// @throws Refusal when there is no room, or the service ends
    synchronized void requireRoom() {
        requireOpen();
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
            } catch (RuntimeException | Error e) { // the next one has done nothing wrong
                LOG.log(Level.ERROR, "a job broke", e);
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

    /// Begins nothing more; what is at work goes on until somebody tells it to end.
    synchronized void end() {
        closed = true;
        notifyAll();
    }

    /// Waits for what is at work.
    ///
    /// @return whether it came to its end within that time
    synchronized boolean await(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos();
                    running > 0 && left > 0;
                    left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return running == 0;
    }
}
