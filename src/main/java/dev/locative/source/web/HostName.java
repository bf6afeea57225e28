package dev.locative.source.web;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one spelling of a URL's host, as the WHATWG URL standard's host parser finds it (sections
/// 3.5 and 3.6): what looks like a number anywhere is an address and nothing else, so no resolver
/// gets to read `0x7f.1` in its own way.
final class HostName {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]+");
    private static final int LONGEST = 253;

    private HostName() {}

    /// @param host as it stands in the URL, an IPv6 address in brackets
    /// @return lower case, in ASCII, without a dot at the end; `127.0.0.1` for `0x7f.1`, IPv6
    ///   without brackets, and an IPv4 address for an IPv6 address that is mapped from it
    static String canonical(String host) throws BadUrl {
        if (host.startsWith("[")) {
            return ipv6(host);
        }
        String name = ascii(host);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new BadUrl("\"" + host + "\" is no host name");
        }
        String last = name.substring(name.lastIndexOf('.') + 1);
        return NUMBER.matcher(last).matches() ? ipv4(name) : name;
    }

    /// The address that a canonical host spells out; null for a name.
    static @Nullable InetAddress literal(String canonical) {
        return canonical.indexOf(':') >= 0 || canonical.matches("\\d+\\.\\d+\\.\\d+\\.\\d+")
                ? InetAddress.ofLiteral(canonical)
                : null;
    }

    private static String ascii(String host) throws BadUrl {
        try {
            String decoded =
                    host.indexOf('%') < 0
                            ? host
                            : URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
            return IDN.toASCII(decoded, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BadUrl("\"" + host + "\" is no host name: " + e.getMessage());
        }
    }

    private static String ipv6(String host) throws BadUrl {
        String inner = host.endsWith("]") ? host.substring(1, host.length() - 1) : "";
        try {
            if (IPV6.matcher(inner).matches() && inner.indexOf(':') >= 0) {
                return Inet6Address.ofLiteral(inner).getHostAddress();
            }
        } catch (IllegalArgumentException e) {
            throw new BadUrl("\"" + host + "\" is no IPv6 address: " + e.getMessage());
        }
        throw new BadUrl("\"" + host + "\" is no IPv6 address");
    }

    /// One to four numbers, decimal, octal (`0177`) or hexadecimal (`0x7f`); the last one fills all
    /// bytes that are left.
    private static String ipv4(String name) throws BadUrl {
        String[] parts = name.split("\\.", -1);
        if (parts.length > 4) {
            throw new BadUrl("\"" + name + "\" is no IPv4 address");
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int bits = last ? 8 * (5 - parts.length) : 8;
            long part = number(parts[i]);
            if (part < 0 || part >= 1L << bits) {
                throw new BadUrl("\"" + name + "\" is no IPv4 address");
            }
            address = address << bits | part;
        }
        return "%d.%d.%d.%d"
                .formatted(address >> 24, address >> 16 & 255, address >> 8 & 255, address & 255);
    }

    /// The number, or -1.
    private static long number(String part) {
        try {
            if (part.startsWith("0x")) {
                return part.length() == 2 ? 0 : Long.parseUnsignedLong(part.substring(2), 16);
            }
            boolean octal = part.length() > 1 && part.startsWith("0");
            return Long.parseLong(part, octal ? 8 : 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
