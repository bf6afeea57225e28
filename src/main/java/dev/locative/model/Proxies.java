package dev.locative.model;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Proxies as other command line tools take them from the environment: `https_proxy`, `http_proxy`,
/// `all_proxy` and `no_proxy`, in small or (but for `HTTP_PROXY`) capital letters. Where none is
/// set, Java's own settings hold.
final class Proxies extends ProxySelector {
    private final Map<String, String> environment;

    Proxies(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String proxy = value(uri.getScheme().toLowerCase(Locale.ROOT) + "_proxy");
        String any = proxy == null ? value("all_proxy") : proxy;
        if (any == null) {
            ProxySelector java = ProxySelector.getDefault();
            return java == null ? List.of(Proxy.NO_PROXY) : java.select(uri);
        }
        if (isDirect(uri.getHost())) {
            return List.of(Proxy.NO_PROXY);
        }
        URI address =
                Uris.parse(any.contains("://") ? any : "http://" + any, "the proxy's address");
        int port = address.getPort() < 0 ? 80 : address.getPort();
        return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), port)));
    }

    private boolean isDirect(String host) {
        String none = value("no_proxy");
        String name = host.toLowerCase(Locale.ROOT);
        return none != null
                && Arrays.stream(none.toLowerCase(Locale.ROOT).split(","))
                        .map(one -> one.strip().replaceFirst("^\\*?\\.", ""))
                        .filter(one -> !one.isEmpty())
                        .anyMatch(one ->
                                one.equals("*") || name.equals(one) || name.endsWith("." + one));
    }

    private @Nullable String value(String name) {
        String small = environment.get(name);
        String value =
                small != null || name.equals("http_proxy")
                        ? small
                        : environment.get(name.toUpperCase(Locale.ROOT));
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException why) {
        // the request itself fails and is told
    }
}
