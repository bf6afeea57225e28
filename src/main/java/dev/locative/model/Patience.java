package dev.locative.model;

import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// How long and how often a download puts up with its server.
///
/// @param attempts failures in a row, without progress between, after which it gives up
/// @param silence no byte for so long is a broken connection
/// @param longest the longest pause; a server that asks for more is told to the user
record Patience(int attempts, Duration silence, Duration longest) {
    static final Patience USUAL = new Patience(6, Duration.ofSeconds(60), Duration.ofMinutes(5));

    /// Twice as long each time, up to half less so that not all come back at once, and never less
    /// than the server asks for.
    ///
    /// @param failures in a row, 1 or more
    /// @param seed of the half that is left to chance
    Duration pause(int failures, @Nullable Duration asked, long seed) {
        Duration most = Duration.ofSeconds(1L << Math.clamp(failures - 1L, 0, 5));
        double chance = new SplittableRandom(seed + failures).nextDouble();
        Duration chosen = most.minusNanos((long) (most.toNanos() / 2.0 * chance));
        return asked == null || asked.compareTo(chosen) < 0 ? chosen : asked;
    }
}
