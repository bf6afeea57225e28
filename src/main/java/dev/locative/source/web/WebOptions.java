package dev.locative.source.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/// How images are fetched and kept.
///
/// @param cache the directory that keeps them; several processes may share it
/// @param cacheBytes how large it may become; the images that were not used for the longest time go
/// @param maxBytes how large one image may be
/// @param forget asks also what is remembered as dead or failing
/// @param offline asks nothing; what is in the cache is there
/// @param allowed hosts, addresses and blocks (`10.0.0.0/8`) that may be asked although they are
///   not on the public internet
/// @param userAgent what every request says of who asks
public record WebOptions(
        Path cache,
        long cacheBytes,
        long maxBytes,
        Limits limits,
        Times times,
        boolean forget,
        boolean offline,
        Set<String> allowed,
        String userAgent) {
    /// What fits into one array.
    private static final long LARGEST = Integer.MAX_VALUE - 16;

    /// @param connections requests at once
    /// @param perHost requests at once to one host
    /// @param redirects how many are followed for one image
    /// @param tries how often one address is asked while its failure may pass, 1 or more
    public record Limits(int connections, int perHost, int redirects, int tries) {
        public static final Limits DEFAULT = new Limits(64, 4, 5, 3);

        public Limits {
            if (connections < 1 || perHost < 1 || tries < 1 || redirects < 0) {
                throw new IllegalArgumentException(
                        "%d connections, %d per host, %d tries, %d redirects: 1 or more are wanted, of redirects 0 or more"
                                .formatted(connections, perHost, tries, redirects));
            }
        }
    }

    /// @param connect the longest time until a connection stands
    /// @param silence the longest time without a byte
    /// @param whole the longest time for one request
    /// @param pause the longest wait between two tries; a server that asks for more is given up
    /// @param dead how long a dead URL is not asked again
    /// @param doubted how long a URL that failed in a way that may pass is not asked again by the
    ///   same process; the next one asks at once
    public record Times(
            Duration connect,
            Duration silence,
            Duration whole,
            Duration pause,
            Duration dead,
            Duration doubted) {
        public static final Times DEFAULT =
                new Times(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(30),
                        Duration.ofDays(30),
                        Duration.ofMinutes(15));
    }

    public WebOptions {
        if (cacheBytes < 0 || maxBytes < 1 || maxBytes > LARGEST) {
            throw new IllegalArgumentException(
                    "a cache of %d bytes for images of up to %d bytes: 0 or more are wanted, and 1 to %d"
                            .formatted(cacheBytes, maxBytes, LARGEST));
        }
        allowed = AddressGuard.checked(allowed);
    }

    /// The defaults: a cache of 20 GiB, images of up to 50 MiB, public addresses only.
    public static WebOptions in(Path cache) {
        return new WebOptions(
                cache,
                20L << 30,
                50L << 20,
                Limits.DEFAULT,
                Times.DEFAULT,
                false,
                false,
                Set.of(),
                "Locative (fetches the images of a data set)");
    }

    public WebOptions withCacheBytes(long bytes) {
        return new WebOptions(
                cache, bytes, maxBytes, limits, times, forget, offline, allowed, userAgent);
    }

    public WebOptions withMaxBytes(long bytes) {
        return new WebOptions(
                cache, cacheBytes, bytes, limits, times, forget, offline, allowed, userAgent);
    }

    public WebOptions withLimits(Limits other) {
        return new WebOptions(
                cache, cacheBytes, maxBytes, other, times, forget, offline, allowed, userAgent);
    }

    public WebOptions withTimes(Times other) {
        return new WebOptions(
                cache, cacheBytes, maxBytes, limits, other, forget, offline, allowed, userAgent);
    }

    public WebOptions withForget(boolean on) {
        return new WebOptions(
                cache, cacheBytes, maxBytes, limits, times, on, offline, allowed, userAgent);
    }

    public WebOptions withOffline(boolean on) {
        return new WebOptions(
                cache, cacheBytes, maxBytes, limits, times, forget, on, allowed, userAgent);
    }

    public WebOptions withAllowed(Set<String> others) {
        return new WebOptions(
                cache, cacheBytes, maxBytes, limits, times, forget, offline, others, userAgent);
    }
}
