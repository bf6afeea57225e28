package dev.locative.source.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/// Finds and checks at once: the client connects to exactly the addresses that this returns, so a
/// name that changes its address between two questions gains nothing.
final class GuardedNames implements DnsResolver {
    private final Names names;
    private final AddressGuard guard;

    GuardedNames(Names names, AddressGuard guard) {
        this.names = names;
        this.guard = guard;
    }

    /// @throws ForbiddenAddress when any of the addresses may not be asked
    private List<InetAddress> checked(String host) throws UnknownHostException {
        InetAddress literal = HostName.literal(host);
        List<InetAddress> addresses = literal == null ? names.resolve(host) : List.of(literal);
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host + ": no address");
        }
        for (InetAddress address : addresses) {
            if (!guard.allows(host, address)) {
                throw new ForbiddenAddress(host, address);
            }
        }
        return addresses;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return checked(host).stream().map(a -> new InetSocketAddress(a, port)).toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return checked(host).toArray(InetAddress[]::new);
    }

    /// Never asks: what a name server calls the host decides nothing here.
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
