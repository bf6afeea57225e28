package dev.locative.source.web;

import dev.locative.net.Loopback;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A real HTTP server on 127.0.0.1 that answers every path as it is told, well or badly.
final class WebServer implements AutoCloseable {
    /// Writes a whole response, or whatever it likes; the connection is closed when it throws.
    interface Answer {
        void to(OutputStream out) throws IOException;
    }

    private final Loopback server = new Loopback(this::answer);
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    private final Queue<List<String>> asked = new ConcurrentLinkedQueue<>();

    /// @param all one after the other; the last one for ever
    WebServer at(String path, Answer... all) {
        answers.put(path, new ConcurrentLinkedQueue<>(List.of(all)));
        return this;
    }

    int port() {
        return server.port();
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

    private void answer(Loopback.Request request, OutputStream out) throws IOException {
        asked.add(request.lines());
        Queue<Answer> all = answers.getOrDefault(request.path(), new ConcurrentLinkedQueue<>());
        Answer next = all.size() > 1 ? all.poll() : all.peek();
        (next == null ? status(404) : next).to(out);
    }

    @Override
    public void close() {
        server.close();
    }
}
