package dev.locative.app.web.guard;

import dev.locative.data.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Browsers that showed the key: each has a token in a cookie, of which only the digest is kept.
/// Thread-safe; the oldest goes where one is too many.
final class Sessions {
    static final int SECONDS = 12 * 3600;

    private static final long LIFE = TimeUnit.SECONDS.toNanos(SECONDS);
    private static final int TOKEN_BYTES = 32;

    private final LongSupplier clock;
    private final int most;
    private final SecureRandom random = new SecureRandom();

    /// When each began, in nanoseconds, the oldest first.
    private final Map<Sha256, Long> began = new LinkedHashMap<>();

    /// @param clock nanoseconds that only grow
    /// @param most that are open at once
    Sessions(LongSupplier clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /// @return the token of a new one
    synchronized String open() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        if (began.size() >= most) {
            began.remove(began.keySet().iterator().next());
        }
        began.put(Sha256.of(text), clock.getAsLong());
        return text;
    }

    synchronized boolean has(String token) {
        Sha256 digest = Sha256.of(token);
        Long since = began.get(digest);
        if (since != null && clock.getAsLong() - since >= LIFE) {
            began.remove(digest);
            return false;
        }
        return since != null;
    }

    synchronized void close(String token) {
        began.remove(Sha256.of(token));
    }
}
