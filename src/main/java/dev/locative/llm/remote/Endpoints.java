package dev.locative.llm.remote;

import dev.locative.data.LaneUse;
import dev.locative.net.Backoff;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The servers that share the requests: each request goes to the one with the fewest in flight. One
/// that refuses connections, asks for time or fails several times in a row rests, longer each time,
/// while others serve. Thread-safe.
final class Endpoints {
    /// So many failures in a row make a server rest.
    static final int FAILURES = 3;

    private static final Duration FIRST_REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);

    private static final class Place {
        private final Endpoint endpoint;
        private int inFlight;
        private long taken;
        private int failures;
        private int rests;
        private long restsUntil;

        private Place(Endpoint endpoint, long now) {
            this.endpoint = endpoint;
            this.restsUntil = now;
        }

        private boolean rests(long now) {
            return restsUntil - now > 0;
        }
    }

    private final List<Place> places;
    private final LongSupplier nanos;

    /// @param nanos a clock as [System#nanoTime()]
    Endpoints(List<Endpoint> endpoints, LongSupplier nanos) {
        this.places = endpoints.stream().map(e -> new Place(e, nanos.getAsLong())).toList();
        this.nanos = nanos;
    }

    /// Takes the server for one request; it has to be given back by [#served] or [#failed]. Where
    /// all rest it is the one that wakes first.
    ///
    /// @param failed where the request has just failed: taken again only if there is no other
    synchronized Endpoint take(@Nullable Endpoint failed) {
        long now = nanos.getAsLong();
        Place place =
                places.stream()
                        .min(
                                Comparator.<Place, Boolean>comparing(p -> p.rests(now))
                                        .thenComparing(p -> p.rests(now) ? p.restsUntil - now : 0)
                                        .thenComparing(p -> p.endpoint == failed)
                                        .thenComparing(p -> p.inFlight)
                                        .thenComparing(p -> p.taken))
                        .orElseThrow();
        place.inFlight++;
        place.taken++;
        return place.endpoint;
    }

    synchronized void served(Endpoint endpoint) {
        Place place = place(endpoint);
        place.inFlight--;
        place.failures = 0;
        place.rests = 0;
        place.restsUntil = nanos.getAsLong();
    }

    /// Gives a server back that had no reply.
    ///
    /// @return whether the request can go to another at once
    synchronized boolean failed(Endpoint endpoint, @Nullable ServerFailure failure) {
        Place place = place(endpoint);
        place.inFlight--;
        if (failure == null || !failure.passes()) {
            return false;
        }
        place.failures++;
        long now = nanos.getAsLong();
        Duration asked = failure.retryAfter();
        boolean away =
                failure.kind() == ServerFailure.Kind.UNREACHABLE || place.failures >= FAILURES;
        if ((away || asked != null) && !place.rests(now)) {
            Duration rest = Backoff.doubled(FIRST_REST, place.rests, LONGEST_REST);
            place.rests += away ? 1 : 0;
            place.restsUntil =
                    now
                            + (asked != null && (!away || asked.compareTo(rest) > 0) ? asked : rest)
                                    .toNanos();
        }
        return place.rests(now) && places.stream().anyMatch(p -> !p.rests(now));
    }

    /// Requests at all servers; none waits here.
    synchronized LaneUse use() {
        int inFlight = places.stream().mapToInt(place -> place.inFlight).sum();
        long taken = places.stream().mapToLong(place -> place.taken).sum();
        return new LaneUse("llm-server", 0, inFlight, taken, taken);
    }

    private Place place(Endpoint endpoint) {
        return places.stream().filter(p -> p.endpoint == endpoint).findFirst().orElseThrow();
    }
}
