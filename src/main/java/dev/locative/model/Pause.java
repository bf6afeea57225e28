package dev.locative.model;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Waits before something is tried again.
@FunctionalInterface
interface Pause {
    void await(Duration time) throws InterruptedException;

    /// Real time.
    static Pause real() {
        ReentrantLock lock = new ReentrantLock();
        Condition never = lock.newCondition();
        return time -> {
            lock.lockInterruptibly();
            try {
                long left = time.toNanos();
                while (left > 0) {
                    left = never.awaitNanos(left);
                }
            } finally {
                lock.unlock();
            }
        };
    }
}
