package dev.locative.llm.remote;

import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// How long to wait before a request is sent again: twice as long each time, by chance up to half
/// less so that not all come back at once, and never less than the server asks for. Thread-safe.
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final SplittableRandom random;

    Backoff(long seed) {
        random = new SplittableRandom(seed);
    }

    /// @param failures how often the request has failed, 1 or more
    /// @param asked what the server asked for
    Duration after(int failures, @Nullable Duration asked) {
        Duration most = doubled(FIRST, failures - 1, LONGEST);
        Duration chosen = most.minusNanos((long) (most.toNanos() / 2.0 * chance()));
        return asked == null || asked.compareTo(chosen) < 0
                ? chosen
                : asked.plusMillis((long) (chance() * 1000));
    }

    static Duration doubled(Duration first, int times, Duration longest) {
        Duration time = first.multipliedBy(1L << Math.clamp(times, 0, 20));
        return time.compareTo(longest) < 0 ? time : longest;
    }

    private synchronized double chance() {
        return random.nextDouble();
    }
}
