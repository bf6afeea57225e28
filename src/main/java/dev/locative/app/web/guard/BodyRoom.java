package dev.locative.app.web.guard;

import dev.locative.app.runs.Refusal;
import java.util.concurrent.atomic.AtomicLong;

/// The memory that all bodies together may take while their requests are answered. Thread-safe.
final class BodyRoom {
    /// A body of so many bytes is always taken.
    static final long SMALL = 64_000;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    /// @param most bytes of all bodies that are not small
    BodyRoom(long most) {
        this.most = most;
    }

    /// One request's part.
    final class Share {
        private long bytes;
        private long counted;
        private boolean over;

        /// @throws Refusal when there is no room for more
        synchronized void add(long more) {
            bytes += more;
            if (bytes <= SMALL || over) {
                return;
            }
            long step = bytes - counted;
            if (held.addAndGet(step) > most) {
                held.addAndGet(-step);
                throw new Refusal(
                        Refusal.Kind.FULL,
                        "too many large requests at once; try again in a few seconds");
            }
            counted = bytes;
        }

        /// The request is answered.
        synchronized void end() {
            over = true;
            held.addAndGet(-counted);
            counted = 0;
        }
    }

    Share share() {
        return new Share();
    }

    long held() {
        return held.get();
    }
}
