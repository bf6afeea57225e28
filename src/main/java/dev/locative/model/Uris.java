package dev.locative.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Addresses on the web: which are taken, which are the same server, how they are shown.
final class Uris {
    private Uris() {}

    /// @param what whose address it is, for the message
    /// @throws IllegalArgumentException when it is no http or https address, or holds a password
    static URI parse(String text, String what) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(what + " is no address", e);
        }
        String wrong = wrong(uri);
        if (wrong != null) {
            throw new IllegalArgumentException(what + " " + wrong);
        }
        return uri;
    }

    /// What forbids to ask for it, null when nothing does.
    static @Nullable String wrong(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return "is no http or https address";
        }
        if (uri.getHost() == null) {
            return "names no host";
        }
        return uri.getRawUserInfo() == null ? null : "holds a user name or password";
    }

    static boolean sameServer(URI a, URI b) {
        return a.getScheme().equalsIgnoreCase(b.getScheme())
                && a.getHost().equalsIgnoreCase(b.getHost())
                && port(a) == port(b);
    }

    /// Whether what is sent there stays unread on the way: https, or this very machine.
    static boolean isPrivate(URI uri) {
        return isHttps(uri)
                || uri.getHost().equalsIgnoreCase("localhost")
                || uri.getHost().startsWith("127.")
                || uri.getHost().equals("[::1]");
    }

    static boolean isHttps(URI uri) {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /// Without what follows a question mark, which may be a signature that opens the file.
    static String shown(URI uri) {
        String text = uri.toString();
        int end = text.indexOf('?');
        return end < 0 ? text : text.substring(0, end);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isHttps(uri) ? 443 : 80;
    }
}
