package dev.locative.llm.remote;

import dev.locative.net.Loopback;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A real HTTP server that answers as it is told, well or badly.
final class TestServer implements AutoCloseable {
    /// One request.
    record Asked(String line, Map<String, String> headers, String body) {}

    /// Writes a whole response, or whatever it likes; the connection is closed when it throws.
    interface Answer {
        void to(Asked asked, OutputStream out) throws IOException;
    }

    private final Loopback server = new Loopback(this::answer);
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private volatile Answer models = Answers.status(404, "");

    /// @param answers to requests for replies, one after the other; the last one for ever
    TestServer(Answer... answers) {
        this.answers.addAll(List.of(answers));
    }

    TestServer models(Answer answer) {
        models = answer;
        return this;
    }

    URI uri() {
        return URI.create("http://localhost:" + server.port());
    }

    /// The requests for replies.
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    int connections() {
        return server.connections();
    }

    private void answer(Loopback.Request request, OutputStream connection) throws IOException {
        Asked one = new Asked(request.lines().getFirst(), request.headers(), request.body());
        OutputStream out = new BufferedOutputStream(connection);
        answer(one).to(one, out);
        out.flush();
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

    @Override
    public void close() {
        server.close();
    }
}
