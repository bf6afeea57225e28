package dev.locative.llm.remote;

import dev.locative.data.LaneUse;
import dev.locative.data.Meter;
import dev.locative.data.Usage;
import dev.locative.llm.Asker;
import dev.locative.llm.ChatAsker;
import dev.locative.llm.Question;
import dev.locative.llm.Reply;
import dev.locative.llm.Shape;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Askers of test servers that write down how long they would have waited instead of waiting.
final class Chats implements AutoCloseable {
    final List<String> said = new CopyOnWriteArrayList<>();
    final List<Duration> waited = new CopyOnWriteArrayList<>();
    private final Meter meter = new Meter();
    private final Asker asker;

    Chats(RemoteOptions options) {
        this(options, false);
    }

    private Chats(RemoteOptions options, boolean mayBeEmpty) {
        RemoteChat chat = new RemoteChat(options, mayBeEmpty, said::add, waited::add);
        asker = new ChatAsker("toy", chat, chat, () -> new LaneUse("toy", 0, 0, 0, 0));
    }

    static Chats of(TestServer... servers) {
        return new Chats(options(servers));
    }

    /// Replies may be empty.
    static Chats examined(TestServer... servers) {
        return new Chats(options(servers), true);
    }

    static RemoteOptions options(TestServer... servers) {
        return RemoteOptions.of(uris(servers), "toy");
    }

    static List<URI> uris(TestServer... servers) {
        return Arrays.stream(servers).map(TestServer::uri).toList();
    }

    static RemoteOptions key(RemoteOptions o, String key) {
        return new RemoteOptions(
                o.endpoints(),
                o.model(),
                key,
                o.idle(),
                o.total(),
                o.attempts(),
                o.schema(),
                o.loops(),
                o.seed());
    }

    static RemoteOptions patience(RemoteOptions o, long idleMillis, long totalMillis) {
        return new RemoteOptions(
                o.endpoints(),
                o.model(),
                o.apiKey(),
                Duration.ofMillis(idleMillis),
                Duration.ofMillis(totalMillis),
                2,
                o.schema(),
                o.loops(),
                o.seed());
    }

    static RemoteOptions without(RemoteOptions o, boolean schema, boolean loops) {
        return new RemoteOptions(
                o.endpoints(),
                o.model(),
                o.apiKey(),
                o.idle(),
                o.total(),
                o.attempts(),
                schema,
                loops,
                o.seed());
    }

    Reply ask() {
        return ask(Shape.FREE, 500);
    }

    Reply ask(Shape shape, int most) {
        return ask(new Question("train_1", "Where is the cup?", shape, most));
    }

    Reply ask(Question question) {
        return meter.during(() -> asker.ask(question));
    }

    Usage usage() {
        return meter.usage();
    }

    @Override
    public void close() {
        asker.close();
    }
}
