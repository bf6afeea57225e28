package dev.locative.model;

import dev.locative.net.Loopback;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A real server of one file's bytes, well or badly: each request takes the next answer, the last
/// one for ever. A connection serves one request.
final class FileServer implements AutoCloseable {
    /// @param path as it was asked for
    record Asked(String path, Map<String, String> headers) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /// The first byte that is wanted, 0 for the whole file.
        int from() {
            String range = header("Range");
            return range.isEmpty() ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
        }
    }

    /// Writes a whole response, or whatever it likes.
    interface Answer {
        void to(Asked asked, OutputStream out) throws IOException;
    }

    private final Loopback server = new Loopback(this::answer);
    private final Queue<Answer> answers;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    FileServer(Answer... answers) {
        this.answers = new ConcurrentLinkedQueue<>(List.of(answers));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// The file, all of it or the range that is asked for while the version is the same.
    static Answer file(byte[] content, String etag) {
        return upTo(content, etag, content.length);
    }

    /// The same, but the connection ends before the byte of that number.
    static Answer upTo(byte[] content, String etag, int end) {
        return (asked, out) -> {
            String version = asked.header("If-Range");
            int from = version.isEmpty() || version.equals(etag) ? asked.from() : 0;
            if (from >= content.length) {
                head(out, 416, "Content-Range: bytes */" + content.length, "Content-Length: 0");
                return;
            }
            List<String> lines =
                    new ArrayList<>(List.of("Content-Length: " + (content.length - from)));
            if (!etag.isEmpty()) {
                lines.add("ETag: " + etag);
            }
            if (from > 0) {
                lines.add(
                        "Content-Range: bytes %d-%d/%d"
                                .formatted(from, content.length - 1, content.length));
            }
            head(out, from > 0 ? 206 : 200, lines.toArray(String[]::new));
            out.write(content, from, Math.max(0, end - from));
        };
    }

    /// A server that knows no ranges.
    static Answer whole(byte[] content, String... headers) {
        return (_, out) -> {
            String[] lines = Arrays.copyOf(headers, headers.length + 1);
            lines[headers.length] = "Content-Length: " + content.length;
            head(out, 200, lines);
            out.write(content);
        };
    }

    static Answer status(int status, String... headers) {
        return (_, out) -> {
            String[] lines = Arrays.copyOf(headers, headers.length + 1);
            lines[headers.length] = "Content-Length: 0";
            head(out, status, lines);
        };
    }

    static void head(OutputStream out, int status, String... headers) throws IOException {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " so\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        out.write((text + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private void answer(Loopback.Request request, OutputStream connection) throws IOException {
        Asked one = new Asked(request.path(), request.headers());
        asked.add(one);
        OutputStream out = new BufferedOutputStream(connection);
        Answer next = answers.size() > 1 ? answers.poll() : answers.peek();
        (next == null ? status(404) : next).to(one, out);
        out.flush();
        throw new IOException("a connection serves one request");
    }

    @Override
    public void close() {
        server.close();
    }
}
