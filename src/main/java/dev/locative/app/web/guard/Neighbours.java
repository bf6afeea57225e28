package dev.locative.app.web.guard;

import dev.locative.app.runs.Access;
import dev.locative.app.runs.Origin;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which pages in a browser may ask: the service's own, and those of the origins that whoever
/// started it names. Keeps out pages of other sites, also where a name of theirs is made to lead to
/// this machine (DNS rebinding).
final class Neighbours {
    /// An address is nobody's to redirect.
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}|\\[::1]");

    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final String METHODS = "GET, HEAD, POST, PUT, DELETE";
    private static final String HEADERS = "Authorization, X-API-Key, Content-Type, Idempotency-Key";

    /// What pages of other origins may read of an answer's headers.
    private static final String SHOWN = "Location, Retry-After, Content-Disposition";

    private final boolean keyed;
    private final Set<Origin> origins;

    /// By what a browser may call the service, in lower case.
    private final Set<String> hosts;

    Neighbours(Access access) {
        keyed = access.key() != null;
        origins = Set.copyOf(access.origins());
        hosts =
                Stream.concat(
                                Stream.of("localhost", access.host().toLowerCase(Locale.ROOT)),
                                origins.stream().map(Origin::host))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// Why the request is not taken; null when it may pass.
    @Nullable Refused refusal(Asked asked) {
        String host = asked.header("Host");
        if (!keyed && !isOurs(host)) {
            return new Refused(
                    421,
                    "this service is not known by the name in the header Host; ask it as localhost, or start it with --origin for the address under which a proxy offers it");
        }
        String from = asked.header("Origin");
        if (from != null) {
            return isOwn(from, host) || isAllowed(from)
                    ? null
                    : new Refused(
                            403,
                            "pages of other origins may not ask; start the service with --origin to allow one");
        }
        return isStrange(asked)
                ? new Refused(403, "pages of other sites may not ask; open the address itself")
                : null;
    }

    private boolean isOurs(@Nullable String header) {
        if (header == null) {
            return false;
        }
        String host = Origin.hostOf(header.toLowerCase(Locale.ROOT));
        return hosts.contains(host) || LOOPBACK.matcher(host).matches();
    }

    /// Its scheme is not looked at: a proxy may have taken the encryption off.
    private static boolean isOwn(String from, @Nullable String host) {
        int scheme = from.indexOf("://");
        return scheme > 0 && from.substring(scheme + 3).equalsIgnoreCase(host);
    }

    private boolean isAllowed(String from) {
        try {
            return !origins.isEmpty() && origins.contains(Origin.parse(from));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// A page of another site embeds or calls an address; a link to it is followed all the same.
    private static boolean isStrange(Asked asked) {
        String site = asked.header("Sec-Fetch-Site");
        boolean link =
                asked.isReading()
                        && "navigate".equals(asked.header("Sec-Fetch-Mode"))
                        && "document".equals(asked.header("Sec-Fetch-Dest"));
        return site != null && !OWN.contains(site) && !link;
    }

    /// Headers by which the browser lets a page of an allowed origin read the answer. Cookies are
    /// not among what such a page may send.
    Map<String, String> shown(Asked asked) {
        String from = asked.header("Origin");
        return from != null && isAllowed(from)
                ? Map.of(
                        "Access-Control-Allow-Origin", from, "Access-Control-Expose-Headers", SHOWN)
                : Map.of();
    }

    /// Whether answers differ by origin, which caches must know.
    boolean varies() {
        return !origins.isEmpty();
    }

    /// The answer to a browser that asks whether a page of an allowed origin may ask; null when
    /// this is no such question.
    @Nullable Map<String, String> preflight(Asked asked) {
        return asked.method().equals("OPTIONS")
                        && asked.header("Access-Control-Request-Method") != null
                        && !shown(asked).isEmpty()
                ? Map.of(
                        "Access-Control-Allow-Methods",
                        METHODS,
                        "Access-Control-Allow-Headers",
                        HEADERS,
                        "Access-Control-Max-Age",
                        "600")
                : null;
    }
}
