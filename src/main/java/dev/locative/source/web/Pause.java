package dev.locative.source.web;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Waits before a URL is asked again.
@FunctionalInterface
interface Pause {
    /// Returns after the time, or before it when nobody waits for the answer any longer.
    void await(Duration time) throws InterruptedException;

    /// Ends all waiting.
    default void close() {}

    /// Waits by the clock.
    final class Timed implements Pause {
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
    }
}
