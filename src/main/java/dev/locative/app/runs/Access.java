package dev.locative.app.runs;

import dev.locative.source.web.Cidr;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may ask.
///
/// @param key what requests must know; null where only this machine can ask and none is wanted
/// @param host where it listens, as whoever started it says
/// @param local whether that is this machine only
/// @param origins web origins, besides its own, whose pages may ask
/// @param proxies addresses whose word on where a request comes from is believed
public record Access(
        @Nullable ApiKey key,
        String host,
        boolean local,
        List<Origin> origins,
        List<Cidr> proxies) {
    /// This machine, without a key.
    public static final Access USUAL = new Access(null, "127.0.0.1", true, List.of(), List.of());

    public Access {
        origins = List.copyOf(origins);
        proxies = List.copyOf(proxies);
        if (!local && key == null) {
            throw new IllegalArgumentException(
                    "--host %s lets other machines ask, so a key is needed: set LOCATIVE_SERVE_KEY, or name a file with --key-file; 'openssl rand -hex 24' makes one"
                            .formatted(host));
        }
    }

    /// @param host a name or an address
    /// @throws IllegalArgumentException when the host is unknown, or other machines could ask and
    ///   there is no key
    public static Access of(
            @Nullable ApiKey key, String host, List<Origin> origins, List<Cidr> proxies) {
        return new Access(key, host, isLocal(host), origins, proxies);
    }

    private static boolean isLocal(String host) {
        try {
            String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            return Arrays.stream(InetAddress.getAllByName(bare))
                    .allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "--host %s: no such host; give an address of this machine, such as 127.0.0.1 or 0.0.0.0"
                            .formatted(host),
                    e);
        }
    }
}
