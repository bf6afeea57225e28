package dev.locative.net;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A real HTTP server on 127.0.0.1, whose answers may be as bad as a test likes. Connections serve
/// one request after the other.
public final class Loopback implements AutoCloseable {
    /// @param lines the request's line and its headers
    /// @param headers by small letters
    public record Request(List<String> lines, Map<String, String> headers, String body) {
        public String path() {
            return lines.getFirst().split(" ")[1];
        }
    }

    /// Writes a whole response, or whatever it likes; the connection is closed when it throws.
    @FunctionalInterface
    public interface Handler {
        void answer(Request request, OutputStream out) throws IOException;
    }

    private final Handler handler;
    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    public Loopback(Handler handler) {
        this.handler = handler;
        try {
            socket = new ServerSocket(0, 200, address());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    private static InetAddress address() {
        return InetAddress.ofLiteral("127.0.0.1");
    }

    /// Keeps a port at which nobody listens.
    public static Socket refusing() throws IOException {
        Socket bound = new Socket();
        bound.bind(new InetSocketAddress(address(), 0));
        return bound;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// How many there were.
    public int connections() {
        return connections.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                open.add(connection);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            while (true) {
                handler.answer(request(in), out);
                out.flush();
            }
        } catch (IOException e) {
            open.remove(connection); // the client went away, or the handler wanted it to break
        }
    }

    private static Request request(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (!lines.isEmpty()) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            lines.add(line);
        }
        if (lines.isEmpty()) {
            throw new IOException("no request");
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Request(lines, headers, body);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
