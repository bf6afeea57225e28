package dev.locative.source.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// A host with an address that may not be asked.
final class ForbiddenAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddress(String host, InetAddress address) {
        super(
                host.equals(address.getHostAddress())
                        ? host + " is not on the public internet"
                        : host
                                + " is at "
                                + address.getHostAddress()
                                + ", which is not on the public internet");
    }
}
