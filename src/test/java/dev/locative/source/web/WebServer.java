package dev.locative.source.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A real HTTP server on 127.0.0.1 that answers every path as it is told, well or badly.
final class WebServer implements AutoCloseable {
    /// Writes a whole response, or whatever it likes; the connection is closed when it throws.
    interface Answer {
        void to(OutputStream out) throws IOException;
    }

    private final ServerSocket socket;
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    private final Queue<List<String>> asked = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    WebServer() {
        try {
            socket = new ServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// @param all one after the other; the last one for ever
    WebServer at(String path, Answer... all) {
        answers.put(path, new ConcurrentLinkedQueue<>(List.of(all)));
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /// The paths that were asked for, in order.
    List<String> paths() {
        return asked.stream().map(lines -> lines.getFirst().split(" ")[1]).toList();
    }

    /// The requests' lines, header by header.
    List<List<String>> asked() {
        return List.copyOf(asked);
    }

    static Answer image(byte[] content) {
        return ok("image/png", content);
    }

    static Answer ok(String type, byte[] content) {
        return out -> {
            head(out, "200 OK", "Content-Type: " + type, "Content-Length: " + content.length);
            out.write(content);
        };
    }

    static Answer status(int code, String... headers) {
        return out -> {
            List<String> all = new ArrayList<>(List.of(headers));
            all.add("Content-Length: 0");
            head(out, code + " Status", all.toArray(String[]::new));
        };
    }

    static Answer moved(String location) {
        return status(302, "Location: " + location);
    }

    static Answer raw(String text) {
        return out -> {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            throw new IOException("enough");
        };
    }

    static void head(OutputStream out, String status, String... headers) throws IOException {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + "\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        text.append("\r\n");
        out.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                open.add(connection);
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
                List<String> request = request(in);
                asked.add(request);
                answer(request.getFirst().split(" ")[1]).to(out);
                out.flush();
            }
        } catch (IOException e) {
            open.remove(connection);
        }
    }

    private Answer answer(String path) {
        Queue<Answer> all = answers.getOrDefault(path, new ConcurrentLinkedQueue<>());
        Answer next = all.size() > 1 ? all.poll() : all.peek();
        return next == null ? status(404) : next;
    }

    private static List<String> request(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); ; c = in.read()) {
            if (c < 0) {
                throw new IOException("closed");
            }
            if (c == '\n' && line.isEmpty()) {
                return lines;
            }
            if (c == '\n') {
                lines.add(line.toString());
                line.setLength(0);
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
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
