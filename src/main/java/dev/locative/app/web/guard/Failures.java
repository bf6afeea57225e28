package dev.locative.app.web.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Counts wrong keys by address, a minute from the first one. IPv6 addresses count by their /64,
/// which one household has to itself. Thread-safe; remembers so many addresses and no more.
final class Failures {
    /// Wrong keys in a minute that are still looked at.
    static final int MOST = 10;

    private static final long WINDOW = TimeUnit.MINUTES.toNanos(1);

    /// @param since when the first one came, in nanoseconds
    private record Count(long since, int failures) {}

    private final LongSupplier clock;
    private final int addresses;

    /// The oldest first.
    private final Map<String, Count> counts = new LinkedHashMap<>();

    /// @param clock nanoseconds that only grow
    /// @param addresses the most that are remembered
    Failures(LongSupplier clock, int addresses) {
        this.clock = clock;
        this.addresses = addresses;
    }

    /// How long nothing of this address is looked at any more.
    ///
    /// @return seconds, from 1; 0 when it may go on
    synchronized int secondsLeft(String address) {
        Count count = counts.get(block(address));
        long left = count == null ? 0 : count.since + WINDOW - clock.getAsLong();
        return count == null || count.failures < MOST || left <= 0
                ? 0
                : (int) Math.ceilDiv(left, TimeUnit.SECONDS.toNanos(1));
    }

    /// @return whether the address is kept out from now on
    synchronized boolean add(String address) {
        long now = clock.getAsLong();
        forget(now);
        Count before = counts.get(block(address));
        Count count =
                before == null ? new Count(now, 1) : new Count(before.since, before.failures + 1);
        counts.put(block(address), count);
        return count.failures == MOST;
    }

    synchronized int remembered() {
        return counts.size();
    }

    private void forget(long now) {
        Iterator<Count> oldest = counts.values().iterator();
        while (oldest.hasNext()) {
            boolean over = now - oldest.next().since >= WINDOW;
            if (!over && counts.size() < addresses) {
                return;
            }
            oldest.remove();
        }
    }

    private static String block(String address) {
        InetAddress literal = InetAddress.ofLiteral(address);
        return literal instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), 8))
                : address;
    }
}
