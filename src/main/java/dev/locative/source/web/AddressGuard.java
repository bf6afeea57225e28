package dev.locative.source.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which addresses may be asked for an image: those of the public internet, by IANA's registries of
/// special-purpose addresses (RFC 6890), and what the user allows besides.
public final class AddressGuard {
    private static final List<Cidr> CLOSED_4 =
            blocks(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // behind carriers' NAT, some clouds' metadata
                    "127.0.0.0/8", // loopback
                    "168.63.129.16/32", // Azure's metadata and agents
                    "169.254.0.0/16", // link-local, most clouds' metadata
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocols, Oracle's metadata
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4"); // reserved, broadcast

    /// All that was ever given out for use on the public internet; outside lie loopback, unique
    /// local, link-local, site-local, multicast, mapped and compatible addresses.
    private static final Cidr GLOBAL_6 = Cidr.of("2000::/3");

    private static final List<Cidr> CLOSED_6 =
            blocks(
                    "2001::/23", // protocols, Teredo, benchmarks, ORCHID
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4: an IPv4 address in disguise
                    "3fff::/20"); // documentation

    private static final Cidr NAT64 = Cidr.of("64:ff9b::/96");

    private final Set<String> hosts = new HashSet<>();
    private final List<Cidr> blocks;

    /// @param allowed hosts (all their addresses), addresses and blocks (`10.0.0.0/8`) that may be
    ///   asked although they are not public
    /// @throws IllegalArgumentException when one is none of these
    public AddressGuard(Collection<String> allowed) {
        blocks = allowed.stream().map(this::block).flatMap(Stream::ofNullable).toList();
    }

    /// @throws IllegalArgumentException when one is neither host, address nor block
    static Set<String> checked(Collection<String> allowed) {
        new AddressGuard(allowed);
        return Set.copyOf(allowed);
    }

    /// The block, or null when the entry is a host.
    private @Nullable Cidr block(String entry) {
        try {
            if (entry.indexOf('/') >= 0 || entry.indexOf(':') >= 0) {
                return Cidr.of(entry);
            }
            String host = HostName.canonical(entry);
            InetAddress literal = HostName.literal(host);
            if (literal == null) {
                hosts.add(host);
                return null;
            }
            return Cidr.of(host);
        } catch (BadUrl | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot be allowed: a host, an address or a block such as 10.0.0.0/8 is wanted"
                            .formatted(entry),
                    e);
        }
    }

    /// @param host the canonical name that the address was found for
    boolean allows(String host, InetAddress address) {
        byte[] bytes = plain(address.getAddress());
        return hosts.contains(host)
                || blocks.stream().anyMatch(block -> block.contains(bytes))
                || isPublic(bytes);
    }

    private static boolean isPublic(byte[] bytes) {
        if (bytes.length == 4) {
            return CLOSED_4.stream().noneMatch(block -> block.contains(bytes));
        }
        if (NAT64.contains(bytes)) {
            return isPublic(Arrays.copyOfRange(bytes, 12, 16));
        }
        return GLOBAL_6.contains(bytes)
                && CLOSED_6.stream().noneMatch(block -> block.contains(bytes))
                && !(isIsatap(bytes) && !isPublic(Arrays.copyOfRange(bytes, 12, 16)));
    }

    /// An IPv4 address behind `0:5efe` or `200:5efe` (RFC 5214).
    private static boolean isIsatap(byte[] bytes) {
        return (bytes[8] & 0xfd) == 0
                && bytes[9] == 0
                && bytes[10] == 0x5e
                && bytes[11] == (byte) 0xfe;
    }

    /// The IPv4 address of one that is mapped from it (`::ffff:127.0.0.1`).
    private static byte[] plain(byte[] bytes) {
        boolean mapped = bytes.length == 16 && bytes[10] == -1 && bytes[11] == -1;
        for (int i = 0; mapped && i < 10; i++) {
            mapped = bytes[i] == 0;
        }
        return mapped ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    }

    private static List<Cidr> blocks(String... blocks) {
        return Stream.of(blocks).map(Cidr::of).toList();
    }
}
