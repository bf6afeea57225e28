package dev.locative.source.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An http or https URL in the one spelling in which it is asked and remembered, without user and
/// fragment.
///
/// @param scheme `http` or `https`
/// @param host as [HostName] spells it
/// @param port 1 to 65535
/// @param target path and query, percent-encoded, beginning with a slash
record WebUrl(String scheme, String host, int port, String target) {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
    private static final Pattern AUTHORITY = Pattern.compile("//([^/?#]*)");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final String KEPT = "-._~!$&'()*+,;=:@/?";
    private static final int LONGEST = 8000;

    /// Reads what datasets call a URL: spaces around it are dropped, and what a URL may not hold is
    /// percent-encoded, not refused.
    static WebUrl parse(String text) throws BadUrl {
        String url = text.strip();
        if (url.length() > LONGEST || url.chars().anyMatch(Character::isISOControl)) {
            throw new BadUrl("longer than " + LONGEST + " characters, or with control characters");
        }
        Matcher scheme = SCHEME.matcher(url);
        if (!scheme.lookingAt()) {
            throw new BadUrl("no scheme");
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        if (!name.equals("http") && !name.equals("https")) {
            throw new BadUrl(BadUrl.SCHEME, "only http and https are fetched");
        }
        Matcher authority = AUTHORITY.matcher(url).region(scheme.end(), url.length());
        if (!authority.lookingAt()) {
            throw new BadUrl("no host");
        }
        return of(name, authority.group(1), url.substring(authority.end()));
    }

    private static WebUrl of(String scheme, String authority, String rest) throws BadUrl {
        if (authority.indexOf('@') >= 0) {
            throw new BadUrl("it names a user; nothing is fetched with credentials");
        }
        int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        return new WebUrl(scheme, HostName.canonical(host), port(port, scheme), target(rest));
    }

    /// Where a redirect from here leads.
    ///
    /// @param location the header as the client reads it, byte for byte
    WebUrl resolve(String location) throws BadUrl {
        String to =
                new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                        .strip();
        if (SCHEME.matcher(to).lookingAt()) {
            return parse(to);
        }
        if (to.startsWith("//")) {
            return parse(scheme + ":" + to);
        }
        if (to.length() > LONGEST || to.chars().anyMatch(Character::isISOControl)) {
            throw new BadUrl("longer than " + LONGEST + " characters, or with control characters");
        }
        String there = encoded(withoutFragment(to));
        if (there.startsWith("?") || there.isEmpty()) {
            String path = target.split("\\?", 2)[0];
            return new WebUrl(scheme, host, port, there.isEmpty() ? target : path + there);
        }
        // a colon in the first segment would make it a scheme
        URI relative = URI.create(there.startsWith("/") ? there : "./" + there);
        URI all = URI.create("http://h" + target).resolve(relative);
        return new WebUrl(scheme, host, port, target(all.toASCIIString().substring(8)));
    }

    /// As it is asked; the port only where it is not the scheme's own.
    @Override
    public String toString() {
        String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return scheme + "://" + shown + (port == standard(scheme) ? "" : ":" + port) + target;
    }

    private static int standard(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static int port(String port, String scheme) throws BadUrl {
        if (port.isEmpty()) {
            return standard(scheme);
        }
        int number = PORT.matcher(port).matches() ? Integer.parseInt(port) : 0;
        if (number < 1 || number > 65535) {
            throw new BadUrl("\"" + port + "\" is no port");
        }
        return number;
    }

    private static String target(String rest) {
        String encoded = encoded(withoutFragment(rest));
        return encoded.startsWith("/") ? encoded : "/" + encoded;
    }

    private static String withoutFragment(String rest) {
        int fragment = rest.indexOf('#');
        return fragment < 0 ? rest : rest.substring(0, fragment);
    }

    /// Keeps what may stand in a URL, and every percent sign with two hexadecimal digits after it.
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 255);
            boolean letter = c < 128 && Character.isLetterOrDigit(c);
            boolean escape = c == '%' && hex(bytes, i + 1) && hex(bytes, i + 2);
            if (letter || escape || KEPT.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append("%%%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean hex(byte[] bytes, int at) {
        return at < bytes.length && Character.digit(bytes[at], 16) >= 0;
    }
}
