package dev.locative.llm.remote;

import dev.locative.llm.remote.TestServer.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What servers say.
final class Answers {
    static final String STREAM = "text/event-stream; charset=utf-8";
    private static final Pattern MOST = Pattern.compile("\"max_tokens\"\\s*:\\s*(\\d+)");

    private Answers() {}

    /// A good reply of these pieces, no more than asked for, with 40 tokens in, 30 of them cached.
    static Answer reply(String... pieces) {
        return as("toy", pieces);
    }

    static Answer as(String model, String... pieces) {
        return (asked, out) -> {
            Matcher most = MOST.matcher(asked.body());
            int count = most.find() ? Math.min(Integer.parseInt(most.group(1)), pieces.length) : 0;
            start(out, STREAM);
            for (String piece : Arrays.copyOf(pieces, count)) {
                chunk(out, event(model, piece, null));
            }
            chunk(out, event(model, "", count < pieces.length ? "length" : "stop"));
            chunk(
                    out,
                    """
                    data: {"model":"%s","choices":[],"usage":{"prompt_tokens":40,"completion_tokens":%d,\
                    "total_tokens":%d,"prompt_tokens_details":{"cached_tokens":30}}}

                    """
                            .formatted(model, count, 40 + count));
            chunk(out, "data: [DONE]\n\n");
            chunk(out, "");
        };
    }

    static Answer status(int status, String body, String... headers) {
        return (_, out) -> {
            out.write(("HTTP/1.1 " + status + " Some\r\n").getBytes(StandardCharsets.US_ASCII));
            for (String header : headers) {
                out.write((header + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            out.write(
                    ("Content-Length: " + bytes.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
        };
    }

    /// Chunks of a body as they are, then its end.
    static Answer body(String type, String... chunks) {
        return (_, out) -> {
            start(out, type);
            for (String chunk : chunks) {
                chunk(out, chunk);
            }
            chunk(out, "");
        };
    }

    /// These pieces, then the connection closes.
    static Answer drops(String... pieces) {
        return (_, out) -> {
            start(out, STREAM);
            for (String piece : pieces) {
                chunk(out, event("toy", piece, null));
            }
            throw new IOException("dropped");
        };
    }

    static Answer closes() {
        return (_, _) -> {
            throw new IOException("closed without a word");
        };
    }

    /// Takes the request and never answers.
    static Answer silence() {
        return (_, _) -> forEver();
    }

    /// Starts to answer and never goes on.
    static Answer silenceAfter(String... pieces) {
        return (_, out) -> {
            start(out, STREAM);
            for (String piece : pieces) {
                chunk(out, event("toy", piece, null));
            }
            forEver();
        };
    }

    /// The same over and over, until the client goes away.
    static Answer endless(String chunk) {
        return (_, out) -> {
            start(out, STREAM);
            while (true) {
                chunk(out, chunk);
            }
        };
    }

    static String event(String model, String piece, String finish) {
        return """
        data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"%s","choices":[{"index":0,\
        "delta":{"content":"%s"},"finish_reason":%s}]}

        """
                .formatted(
                        model,
                        piece.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"),
                        finish == null ? "null" : "\"" + finish + "\"");
    }

    static void start(OutputStream out, String type) throws IOException {
        out.write(
                ("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
                                .formatted(type))
                        .getBytes(StandardCharsets.US_ASCII));
    }

    static void chunk(OutputStream out, String text) throws IOException {
        chunk(out, text.getBytes(StandardCharsets.UTF_8));
    }

    /// An empty chunk ends the body.
    static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void forEver() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
