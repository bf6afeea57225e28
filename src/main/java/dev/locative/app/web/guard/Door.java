package dev.locative.app.web.guard;

import dev.locative.app.runs.Access;
import dev.locative.app.runs.ApiKey;
import io.vertx.core.MultiMap;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Asks for the key. An address that showed too many wrong ones in a minute is not listened to, a
/// right key of it neither, so that guessing is slow; sessions that are open go on. Thread-safe.
final class Door {
    private static final System.Logger LOG = System.getLogger(Door.class.getName());
    private static final int ADDRESSES = 10_000;
    private static final int SESSIONS = 1_000;
    private static final String BEARER = "Bearer ";

    private final @Nullable ApiKey key;
    private final Failures failures;
    private final Sessions sessions;

    /// @param clock nanoseconds that only grow
    Door(Access access, LongSupplier clock) {
        key = access.key();
        failures = new Failures(clock, ADDRESSES);
        sessions = new Sessions(clock, SESSIONS);
    }

    /// Why the request is not taken; null when it may pass.
    @Nullable Refused refusal(Asked asked) {
        if (key == null || Routes.isOpen(asked)) {
            return null;
        }
        String shown = shown(asked);
        if (shown != null) {
            return refusal(shown, asked.address());
        }
        Optional<String> session = session(asked.headers(), asked.port());
        return session.isPresent() && sessions.has(session.get())
                ? null
                : unknown(
                        session.isPresent()
                                ? "the session is over; show the key again"
                                : "this service asks for a key: Authorization: Bearer KEY, or X-API-Key: KEY, or a session by POST /v1/session");
    }

    /// A key in the open.
    private @Nullable Refused refusal(String shown, String address) {
        ApiKey right = key;
        int wait = failures.secondsLeft(address);
        if (wait > 0) {
            return new Refused(
                    429,
                    "too many wrong keys from this address; try again in %d seconds"
                            .formatted(wait),
                    Map.of("Retry-After", String.valueOf(wait)));
        }
        if (right == null || right.matches(shown)) {
            return null;
        }
        if (failures.add(address)) {
            LOG.log(
                    Level.WARNING,
                    "{0} wrong keys from {1}: not listened to for a minute",
                    Failures.MOST,
                    address);
        }
        return unknown("this is not the key");
    }

    private static Refused unknown(String detail) {
        return new Refused(401, detail, Map.of("WWW-Authenticate", "Bearer realm=\"locative\""));
    }

    private static @Nullable String shown(Asked asked) {
        String authorization = asked.header("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, 7)) {
            return authorization.substring(7).strip();
        }
        return asked.header("X-API-Key");
    }

    /// The cookie's name: the port stands in it, since browsers give cookies to all ports of a
    /// host.
    static String cookie(int port) {
        return "locative-" + port;
    }

    private static Optional<String> session(MultiMap headers, int port) {
        String name = cookie(port) + "=";
        return headers.getAll("Cookie").stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(each -> each.startsWith(name))
                .map(each -> each.substring(name.length()))
                .findFirst();
    }

    /// What came of showing the key for a session.
    sealed interface Entry {
        /// @param token for the cookie
        record Opened(String token) implements Entry {}

        record Shut(Refused why) implements Entry {}
    }

    Entry enter(String shown, String address) {
        Refused why = refusal(shown, address);
        return why == null ? new Entry.Opened(sessions.open()) : new Entry.Shut(why);
    }

    void leave(Asked asked) {
        session(asked.headers(), asked.port()).ifPresent(sessions::close);
    }
}
