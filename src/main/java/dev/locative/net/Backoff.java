package dev.locative.net;

import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// How long to wait before a server is asked again: twice as long each time, by chance up to half
/// less so that not all come back at once, and never less than the server asks for. Thread-safe.
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final Duration spread;
    private final SplittableRandom random;

    /// @param first the longest wait after one failure
    /// @param longest the longest wait that a server did not ask for
    /// @param spread what chance adds at most to what a server asks for
    /// @param seed equal seeds wait equally
    public Backoff(Duration first, Duration longest, Duration spread, long seed) {
        this.first = first;
        this.longest = longest;
        this.spread = spread;
        random = new SplittableRandom(seed);
    }

    /// @param failures in a row, 1 or more
    /// @param asked what the server asks for, null when it does not
    public Duration after(int failures, @Nullable Duration asked) {
        Duration most = doubled(first, failures - 1, longest);
        Duration chosen = most.minus(part(most.dividedBy(2)));
        return asked == null || asked.compareTo(chosen) < 0 ? chosen : asked.plus(part(spread));
    }

    /// The first time, doubled so often, but no longer than the longest.
    public static Duration doubled(Duration first, int times, Duration longest) {
        Duration time = first.multipliedBy(1L << Math.clamp(times, 0, 20));
        return time.compareTo(longest) < 0 ? time : longest;
    }

    private synchronized Duration part(Duration most) {
        return Duration.ofNanos((long) (most.toNanos() * random.nextDouble()));
    }
}
