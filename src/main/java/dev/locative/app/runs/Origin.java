package dev.locative.app.runs;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a page comes from, as browsers write it in the header `Origin`.
///
/// @param scheme `http` or `https`
/// @param authority host, and port where it is not the scheme's own, in lower case
public record Origin(String scheme, String authority) {
    private static final Pattern SHAPE =
            Pattern.compile("(https?)://([a-z0-9._-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");

    /// @throws IllegalArgumentException when it is none, or stands for several
    public static Origin parse(String text) {
        Matcher parts = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "no web origin: \"%s\"; write one as https://tools.example.org or http://localhost:3000, without a path"
                            .formatted(text));
        }
        String port = parts.group(3) == null ? "" : parts.group(3);
        String own = parts.group(1).equals("https") ? ":443" : ":80";
        return new Origin(parts.group(1), parts.group(2) + (port.equals(own) ? "" : port));
    }

    /// Its host without the port.
    public String host() {
        return hostOf(authority);
    }

    /// The host of an authority, an IPv6 address in brackets.
    public static String hostOf(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    @Override
    public String toString() {
        return scheme + "://" + authority;
    }
}
