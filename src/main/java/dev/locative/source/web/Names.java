package dev.locative.source.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Finds a host's addresses.
@FunctionalInterface
interface Names {
    /// @throws UnknownHostException when there are none
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /// As the machine is set up to.
    static Names system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
