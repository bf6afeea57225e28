package dev.locative.llm.remote;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A real HTTP server that answers as it is told, well or badly.
final class TestServer implements AutoCloseable {
    /// One request.
    record Asked(String line, Map<String, String> headers, String body) {}

    /// Writes a whole response, or whatever it likes; the connection is closed when it throws.
    interface Answer {
        void to(Asked asked, OutputStream out) throws IOException;
    }

    private final ServerSocket socket;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Answer models = Answers.status(404, "");

    /// @param answers to requests for replies, one after the other; the last one for ever
    TestServer(Answer... answers) {
        this.answers.addAll(List.of(answers));
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    TestServer models(Answer answer) {
        models = answer;
        return this;
    }

    URI uri() {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    /// The requests for replies.
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    int connections() {
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
            OutputStream out = new BufferedOutputStream(connection.getOutputStream());
            while (true) {
                Asked request = request(in);
                answer(request).to(request, out);
                out.flush();
            }
        } catch (IOException e) {
            open.remove(connection);
        }
    }

    private Answer answer(Asked request) {
        if (request.line().startsWith("GET /v1/models ")) {
            return models;
        }
        if (!request.line().startsWith("POST /v1/chat/completions ")) {
            return Answers.status(404, "no such page");
        }
        asked.add(request);
        Answer next = answers.size() > 1 ? answers.poll() : answers.peek();
        return next == null ? Answers.status(500, "nothing to say") : next;
    }

    private static Asked request(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            lines.add(line);
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Asked(lines.getFirst(), headers, body);
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
