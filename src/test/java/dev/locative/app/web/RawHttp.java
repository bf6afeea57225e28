package dev.locative.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A connection without a client's good manners.
final class RawHttp implements AutoCloseable {
    static final String JSON = "Content-Type: application/json\r\n";
    static final String FORM = "Content-Type: multipart/form-data; boundary=b\r\n";
    static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int SILENCE = -2;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Socket socket = new Socket();

    RawHttp(URI server) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MILLIS);
    }

    /// @param head all of it, to the empty line; empty where nothing came before the end
    record Answer(String head, String body) {
        int status() {
            return head.isEmpty() ? 0 : Integer.parseInt(head.split(" ", 3)[1]);
        }

        JsonNode problem() throws IOException {
            if (!head.contains("application/problem+json")) {
                throw new AssertionError("no problem: " + head + body);
            }
            return MAPPER.readTree(body);
        }
    }

    /// The head of a request that this machine's browsers would send.
    static String head(String method, String path, String headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    static Answer ask(URI server, String request) throws IOException {
        try (RawHttp raw = new RawHttp(server)) {
            return raw.send(request).answer();
        }
    }

    RawHttp send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return this;
    }

    /// Sends as long as the other side takes it.
    ///
    /// @return bytes that it took, a hundred times the wish at most
    long sendEndlessly(String piece, long wish) {
        long sent = 0;
        try {
            while (sent < 100 * wish) {
                send(piece);
                sent += piece.length();
            }
        } catch (IOException e) {
            return sent;
        }
        return sent;
    }

    /// One answer, whose length its head tells; what there is of it where the connection ends.
    Answer answer() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = read(in);
            if (next < 0) {
                return new Answer(head.toString(StandardCharsets.ISO_8859_1), "");
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int length =
                text.lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                        .findFirst()
                        .orElse(0);
        return new Answer(text, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static int read(InputStream in) {
        try {
            return in.read();
        } catch (IOException e) {
            return -1; // reset
        }
    }

    /// Sends a piece each second until the other side ends the connection.
    ///
    /// @return what it said
    String trickle(String piece) throws IOException {
        StringBuilder said = new StringBuilder();
        socket.setSoTimeout(1_000);
        try {
            for (int seconds = 0; seconds < PATIENCE_MILLIS / 1_000; seconds++) {
                int next = next();
                if (next == SILENCE) {
                    send(piece);
                } else if (next < 0) {
                    return said.toString();
                } else {
                    said.append((char) next);
                }
            }
        } catch (SocketException e) {
            return said.toString(); // reset
        }
        throw new AssertionError("the connection does not end; it said: " + said);
    }

    private int next() throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketTimeoutException e) {
            return SILENCE;
        }
    }

    /// Waits until the other side ends the connection.
    void awaitEnd() throws IOException {
        while (read(socket.getInputStream()) >= 0) {
            continue;
        }
    }

    /// Goes without a goodbye.
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
