package dev.locative.app.cli;

import io.quarkus.runtime.QuarkusBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;

/// Sees that the service can listen where it is told to, before anything is loaded for it.
final class ListeningPlace {
    private ListeningPlace() {}

    /// @param port 0 for any that is free
    /// @throws IllegalArgumentException when it cannot listen there
    static void require(String host, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("--port " + port + ": a port is 0 to 65535");
        }
        InetSocketAddress place = new InetSocketAddress(host, port);
        if (place.isUnresolved()) {
            throw new IllegalArgumentException(
                    "--host " + host + ": no such name; give an address of this machine");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(place);
        } catch (SocketException e) {
            throw isTaken(e)
                    ? taken(host, port, e)
                    : new IllegalArgumentException(
                            "cannot listen at port %d of %s: %s"
                                    .formatted(port, host, e.getMessage()),
                            e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether that is why something could not listen.
    static boolean isTaken(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof QuarkusBindException
                    || e instanceof BindException
                            && String.valueOf(e.getMessage()).contains("in use")) {
                return true;
            }
        }
        return false;
    }

    static IllegalArgumentException taken(String host, int port, Throwable why) {
        return new IllegalArgumentException(
                "port %d of %s is taken by another program: end that one, or give another --port (0 takes any that is free)"
                        .formatted(port, host),
                why);
    }
}
