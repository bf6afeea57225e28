package dev.locative.llm.remote;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/// Where servers are.
final class Addresses {
    private static final String CHAT = "/chat/completions";

    private Addresses() {}

    /// The address that /chat/completions is added to: what was given, and /v1 unless a version
    /// stands in it.
    ///
    /// @throws IllegalArgumentException when it is no http or https address
    static URI base(URI given) {
        String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
        if (given.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException(
                    "the endpoint "
                            + given.toString().replaceAll("[^/]*@", "")
                            + " is no address of a server; write it like http://localhost:8000/v1");
        }
        if (given.getRawUserInfo() != null
                || given.getRawQuery() != null
                || given.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the endpoint "
                            + shown(given)
                            + " must have no user, query or fragment; a key goes into "
                            + RemoteOptions.KEY);
        }
        String path = given.getRawPath() == null ? "" : given.getRawPath().replaceAll("/+$", "");
        if (path.endsWith(CHAT)) {
            path = path.substring(0, path.length() - CHAT.length());
        }
        if (Arrays.stream(path.split("/")).noneMatch(part -> part.matches("v\\d\\w*"))) {
            path += "/v1";
        }
        return URI.create(scheme + "://" + given.getRawAuthority() + path);
    }

    /// For messages: nothing in it that could be a secret.
    static String shown(URI address) {
        return address.getScheme()
                + "://"
                + address.getHost()
                + (address.getPort() < 0 ? "" : ":" + address.getPort())
                + address.getRawPath();
    }
}
