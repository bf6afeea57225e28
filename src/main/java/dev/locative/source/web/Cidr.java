package dev.locative.source.web;

import java.net.InetAddress;
import java.util.Arrays;

/// A block of addresses, such as `10.0.0.0/8` or `fc00::/7`.
///
/// @param bits how many leading bits count
public record Cidr(InetAddress base, int bits) {
    public Cidr {
        if (bits < 0 || bits > 8 * base.getAddress().length) {
            throw new IllegalArgumentException("/" + bits + " is no length of a prefix");
        }
    }

    /// @param text an address, or an address, a slash and a number of bits
    /// @throws IllegalArgumentException when it is neither
    public static Cidr of(String text) {
        int slash = text.indexOf('/');
        InetAddress base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int all = 8 * base.getAddress().length;
        return new Cidr(base, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
    }

    /// @param address 4 or 16 bytes
    public boolean contains(byte[] address) {
        byte[] prefix = base.getAddress();
        if (address.length != prefix.length) {
            return false;
        }
        int whole = bits / 8;
        int mask = bits % 8 == 0 ? 0 : 0xff << 8 - bits % 8 & 0xff;
        return Arrays.equals(prefix, 0, whole, address, 0, whole)
                && (mask == 0 || (prefix[whole] & mask) == (address[whole] & mask));
    }
}
