package dev.locative.source.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Hosts that do not answer at all: datasets name thousands of images of hosts that are gone, and
/// each would be waited for in vain. Thread-safe.
final class Silence {
    private static final int IN_A_ROW = 5;
    private static final Duration LEFT_ALONE = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Map<String, Failures> hosts = new HashMap<>();

    /// @param row URLs that failed since the host last answered
    private record Failures(int row, Instant last) {}

    Silence(InstantSource clock) {
        this.clock = clock;
    }

    /// Whether five URLs in a row got no answer, the last one less than ten minutes ago.
    synchronized boolean of(String host) {
        Failures failures = hosts.get(host);
        return failures != null
                && failures.row() >= IN_A_ROW
                && clock.instant().isBefore(failures.last().plus(LEFT_ALONE));
    }

    /// A URL was tried as often as is allowed, and nothing came.
    synchronized void unanswered(String host) {
        Failures before = hosts.get(host);
        hosts.put(host, new Failures(before == null ? 1 : before.row() + 1, clock.instant()));
    }

    synchronized void answered(String host) {
        hosts.remove(host);
    }
}
