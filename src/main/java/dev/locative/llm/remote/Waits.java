package dev.locative.llm.remote;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Waiting that ends at once when the thread is interrupted or the model closed.
final class Waits implements Pause {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closing = lock.newCondition();
    private boolean closed;

    @Override
    public void await(Duration time) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = time.toNanos();
            while (left > 0 && !closed) {
                left = closing.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            closing.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// As "90 s" or "250 ms".
    static String shown(Duration time) {
        return time.compareTo(Duration.ofSeconds(10)) < 0 && time.toMillisPart() != 0
                ? time.toMillis() + " ms"
                : time.toSeconds() + " s";
    }
}
