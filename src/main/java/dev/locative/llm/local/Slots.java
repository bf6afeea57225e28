package dev.locative.llm.local;

import dev.locative.data.LaneUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Who uses which of the model's slots. A prompt gets the idle slot whose last prompt begins most
/// like it, since the slot keeps what it computed: so instructions are computed once a slot.
/// Thread-safe; waiting is first come, first served.
final class Slots {
    /// One slot. Belongs to whoever took it.
    static final class Slot {
        final int id;
        private int[] prompt = {};

        private Slot(int id) {
            this.id = id;
        }

        /// How many of the prompt's tokens this slot still knows. At least one is always computed.
        int known(int[] tokens) {
            return Math.min(shared(tokens), tokens.length - 1);
        }

        void computes(int[] tokens) {
            prompt = tokens;
        }

        /// After a failure nobody knows what it knows.
        void forget() {
            prompt = new int[0];
        }

        private int shared(int[] tokens) {
            int first = Arrays.mismatch(prompt, tokens);
            return first < 0 ? tokens.length : first;
        }
    }

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition given = lock.newCondition();
    private final List<Slot> idle = new ArrayList<>();
    private final int count;
    private long taken;
    private boolean closed;

    Slots(int count) {
        this.count = count;
        for (int id = 0; id < count; id++) {
            idle.add(new Slot(id));
        }
    }

    /// Waits for a slot.
    ///
    /// @throws IllegalStateException when the slots were closed
    Slot take(int[] tokens) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (idle.isEmpty() && !closed) {
                given.await();
            }
            if (closed) {
                throw new IllegalStateException("the model is closed");
            }
            Slot best = idle.getFirst();
            for (Slot slot : idle) {
                best = slot.shared(tokens) > best.shared(tokens) ? slot : best;
            }
            idle.remove(best);
            taken++;
            return best;
        } finally {
            lock.unlock();
        }
    }

    void give(Slot slot) {
        lock.lock();
        try {
            idle.add(slot);
            given.signalAll();
        } finally {
            lock.unlock();
        }
    }

    LaneUse use() {
        lock.lock();
        try {
            return new LaneUse(
                    "llm-local", lock.getWaitQueueLength(given), count - idle.size(), taken, taken);
        } finally {
            lock.unlock();
        }
    }

    boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// Lets nobody in any more and waits until all are out.
    ///
    /// @return whether this was the first call
    boolean close() {
        lock.lock();
        try {
            boolean first = !closed;
            closed = true;
            given.signalAll();
            while (idle.size() < count) {
                given.awaitUninterruptibly();
            }
            return first;
        } finally {
            lock.unlock();
        }
    }
}
