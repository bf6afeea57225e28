package dev.locative.app.web.guard;

import dev.locative.source.web.Cidr;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the guard looks at of a request.
///
/// @param path as it was sent, percent signs and all
/// @param headers whose names are the same in any case
/// @param address where it comes from: an IP address
/// @param https whether the asker's connection is encrypted
/// @param port where it arrived
record Asked(
        String method, String path, MultiMap headers, String address, boolean https, int port) {
    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F:.]+");

    /// @param proxies whose word on address and encryption is believed
    static Asked of(HttpServerRequest request, List<Cidr> proxies) {
        String peer = request.connection().remoteAddress().hostAddress();
        boolean believed = isOneOf(proxies, peer);
        String scheme = request.getHeader("X-Forwarded-Proto");
        String path = request.path();
        return new Asked(
                request.method().name(),
                path == null ? "" : path,
                request.headers(),
                believed
                        ? client(request.headers().getAll("X-Forwarded-For"), proxies, peer)
                        : peer,
                believed && scheme != null && last(scheme).equalsIgnoreCase("https"),
                request.connection().localAddress().port());
    }

    /// From the end, since a proxy adds there and the asker may have written the beginning.
    static String client(List<String> forwarded, List<Cidr> proxies, String peer) {
        List<String> hops = List.of(String.join(",", forwarded).split(",")).reversed();
        String nearest = peer;
        for (String hop : hops) {
            String address = hop.strip();
            if (!isAddress(address)) {
                return nearest;
            }
            nearest = address;
            if (!isOneOf(proxies, address)) {
                return address;
            }
        }
        return nearest;
    }

    private static String last(String list) {
        return list.substring(list.lastIndexOf(',') + 1).strip();
    }

    private static boolean isOneOf(List<Cidr> blocks, String address) {
        return !blocks.isEmpty()
                && isAddress(address)
                && blocks.stream()
                        .anyMatch(block ->
                                block.contains(InetAddress.ofLiteral(address).getAddress()));
    }

    private static boolean isAddress(String text) {
        if (!NUMERIC.matcher(text).matches()) {
            return false;
        }
        try {
            return InetAddress.ofLiteral(text).getAddress().length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Nullable String header(String name) {
        return headers.get(name);
    }

    boolean hasBody() {
        String length = header("Content-Length");
        return header("Transfer-Encoding") != null || length != null && !length.equals("0");
    }

    boolean isReading() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
