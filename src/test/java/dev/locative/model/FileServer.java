package dev.locative.model;

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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
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

    private final ServerSocket socket;
    private final Queue<Answer> answers;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    FileServer(Answer... answers) {
        this.answers = new ConcurrentLinkedQueue<>(List.of(answers));
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
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

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
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
            Asked request = request(new BufferedInputStream(connection.getInputStream()));
            asked.add(request);
            OutputStream out = new BufferedOutputStream(connection.getOutputStream());
            Answer next = answers.size() > 1 ? answers.poll() : answers.peek();
            (next == null ? status(404) : next).to(request, out);
            out.flush();
        } catch (IOException e) {
            return; // the client went away, or the answer wanted the connection to break
        }
    }

    private static Asked request(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            lines.add(line);
        }
        if (lines.isEmpty()) {
            throw new IOException("no request");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Asked(lines.getFirst().split(" ")[1], headers);
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
