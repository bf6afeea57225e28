package dev.locative.llm.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.llm.LlmException;
import dev.locative.llm.Shape;
import dev.locative.net.Loopback;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadServersTest {
    private static final TestServer.Answer GOOD = Answers.reply("On", " the", " table.");
    private static final String KEY = "sk-very-secret-0123456789";

    /// The first answer is bad, the second good.
    private static void isTriedAgain(TestServer.Answer bad) {
        try (TestServer server = new TestServer(bad, GOOD);
                Chats chats = Chats.of(server)) {
            assertThat(chats.ask().text()).isEqualTo("On the table.");
            assertThat(chats.usage().retries()).isEqualTo(1);
            assertThat(chats.usage().calls()).isEqualTo(1);
            assertThat(chats.waited).hasSize(1);
            assertThat(server.asked()).hasSize(2);
        }
    }

    /// Every answer is bad.
    private static void fails(TestServer.Answer bad, String... words) {
        try (TestServer server = new TestServer(bad);
                Chats chats = new Chats(Chats.key(Chats.options(server), KEY))) {
            assertThatThrownBy(chats::ask)
                    .isExactlyInstanceOf(LlmException.class)
                    .hasMessageContaining(server.uri() + "/v1 gave no reply in 5 attempts")
                    .hasMessageContainingAll(words)
                    .hasMessageNotContaining(KEY);
            assertThat(server.asked()).hasSize(5);
            assertThat(chats.usage().retries()).isEqualTo(4);
            assertThat(chats.waited).hasSize(4).isSorted();
        }
    }

    /// Sent once and given up.
    private static void isNotTriedAgain(RemoteOptions options, TestServer server, String... words) {
        try (Chats chats = new Chats(options)) {
            assertThatThrownBy(chats::ask)
                    .isExactlyInstanceOf(LlmException.class)
                    .hasMessageContaining(server.uri().toString())
                    .hasMessageContainingAll(words)
                    .hasMessageNotContaining(KEY);
            assertThat(server.asked()).hasSize(1);
            assertThat(chats.usage().retries()).isZero();
            assertThat(chats.waited).isEmpty();
        }
    }

    @Test
    void refused() throws IOException {
        try (Socket nobody = Loopback.refusing();
                Chats chats =
                        new Chats(
                                RemoteOptions.of(
                                        List.of(
                                                URI.create(
                                                        "http://localhost:"
                                                                + nobody.getLocalPort())),
                                        "toy"))) {
            assertThatThrownBy(chats::ask)
                    .isExactlyInstanceOf(LlmException.class)
                    .hasMessageContainingAll(
                            "in 5 attempts", "refuses connections", "see whether the server runs");
            assertThat(chats.waited).hasSize(4);
        }
    }

    @Test
    void unknown_host() {
        URI nowhere = URI.create("http://nowhere.invalid:8000");
        try (Chats chats = new Chats(RemoteOptions.of(List.of(nowhere), "toy"))) {
            assertThatThrownBy(chats::ask)
                    .isExactlyInstanceOf(LlmException.class)
                    .hasMessageContainingAll("http://nowhere.invalid:8000/v1", "not known");
        }
    }

    @Test
    void unauthorized_without_a_key() {
        try (TestServer server = new TestServer(Answers.status(401, "{\"detail\":\"Who?\"}"))) {
            isNotTriedAgain(
                    Chats.options(server),
                    server,
                    "HTTP 401: Who?",
                    "set the key in",
                    "LOCATIVE_API_KEY");
        }
    }

    @Test
    void unauthorized_with_a_key_that_the_server_repeats() {
        String body = "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}";
        try (TestServer server = new TestServer(Answers.status(401, body))) {
            isNotTriedAgain(
                    Chats.key(Chats.options(server), KEY), server, "provided: ***", "is not taken");
        }
    }

    @Test
    void forbidden() {
        try (TestServer server = new TestServer(Answers.status(403, "<h1>Forbidden</h1>"))) {
            isNotTriedAgain(
                    Chats.key(Chats.options(server), KEY), server, "HTTP 403", "may not use toy");
        }
    }

    @Test
    void a_model_that_is_not_there() {
        String models = "{\"object\":\"list\",\"data\":[{\"id\":\"qwen\"},{\"id\":\"llama\"}]}";
        try (TestServer server =
                new TestServer(Answers.status(404, "")).models(Answers.status(200, models))) {
            isNotTriedAgain(
                    Chats.options(server),
                    server,
                    "HTTP 404; model toy is not served; there are: qwen, llama");
        }
    }

    @Test
    void a_page_that_is_not_there() {
        try (TestServer server = new TestServer(Answers.status(404, "not\n  here"))) {
            isNotTriedAgain(
                    Chats.options(server), server, "HTTP 404: not here", "--endpoint is right");
        }
    }

    @Test
    void a_redirection() {
        try (TestServer server = new TestServer(Answers.status(301, "moved"))) {
            isNotTriedAgain(Chats.options(server), server, "HTTP 301: moved", "--endpoint");
        }
    }

    @Test
    void bad_request_always() {
        String body = "{\"error\":{\"message\":\"maximum context length is 4096\"}}";
        try (TestServer server = new TestServer(Answers.status(400, body))) {
            isNotTriedAgain(
                    Chats.options(server), server, "HTTP 400: maximum context length is 4096");
        }
    }

    @Test
    void bad_request_is_not_blamed_on_the_schema_when_it_stays_without() {
        try (TestServer server = new TestServer(Answers.status(400, "too long"));
                Chats chats = Chats.of(server)) {
            assertThatThrownBy(() -> chats.ask(Shape.PAIRS, 10)).hasMessageContaining("too long");
            assertThat(server.asked()).hasSize(2);
            assertThat(chats.said).isEmpty();
        }
    }

    @Test
    void too_many_requests_without_a_time() {
        isTriedAgain(Answers.status(429, "slow down"));
        fails(Answers.status(429, "slow down"), "HTTP 429: slow down", "--width");
    }

    @Test
    void too_many_requests_with_seconds() {
        try (TestServer server = new TestServer(Answers.status(429, "", "Retry-After: 30"), GOOD);
                Chats chats = Chats.of(server)) {
            assertThat(chats.ask().text()).isEqualTo("On the table.");
            assertThat(chats.waited.getFirst())
                    .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
        }
    }

    @Test
    void too_many_requests_with_a_date() {
        TestServer.Answer later =
                Answers.status(
                        503,
                        "",
                        "Date: Wed, 21 Oct 2026 07:28:00 GMT",
                        "Retry-After: Wed, 21 Oct 2026 07:28:45 GMT");
        try (TestServer server = new TestServer(later, GOOD);
                Chats chats = Chats.of(server)) {
            assertThat(chats.ask().text()).isEqualTo("On the table.");
            assertThat(chats.waited.getFirst())
                    .isBetween(Duration.ofSeconds(45), Duration.ofSeconds(46));
        }
    }

    @Test
    void a_time_to_wait_beyond_all_patience() {
        try (TestServer server = new TestServer(Answers.status(429, "", "Retry-After: 86400"))) {
            isNotTriedAgain(Chats.options(server), server, "left alone for 86400 s");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 529})
    void an_error_of_the_server(int status) {
        isTriedAgain(Answers.status(status, "{\"error\":\"out of memory\"}"));
        fails(Answers.status(status, "{\"error\":\"out of memory\"}"), status + ": out of memory");
    }

    @Test
    void garbage() {
        isTriedAgain(Answers.body(Answers.STREAM, "data: {{{ garbage\n\n"));
        fails(Answers.body(Answers.STREAM, "data: {{{ garbage\n\n"), "no pieces of a reply");
        fails(Answers.body(Answers.STREAM, "\u0000\u0001 garbage"), "no event", "garbage");
        fails(Answers.body("application/octet-stream", "PK garbage"), "octet-stream: PK garbage");
    }

    @Test
    void garbage_for_http() {
        TestServer.Answer noise =
                (_, out) -> {
                    out.write(new byte[] {1, 2, 3, 13, 10, 13, 10});
                    out.flush();
                    throw new java.io.IOException("enough");
                };
        isTriedAgain(noise);
        fails(noise, "broke before an answer came: ");
    }

    @Test
    void html() {
        String page = "<!DOCTYPE html>\n<html><title>Welcome</title>" + "<p>".repeat(500);
        isTriedAgain(Answers.body("text/html", page));
        fails(
                Answers.body("text/html", page),
                "no stream of events but text/html: <!DOCTYPE html> <html><title>Welcome");
    }

    @Test
    void a_reply_without_streaming() {
        fails(
                Answers.body("application/json", "{\"choices\":[]}"),
                "no stream of events but application/json: {\"choices\":[]}");
    }

    @Test
    void empty_content() {
        isTriedAgain(Answers.reply(""));
        fails(Answers.reply(" ", "\n"), "a reply without a text");
        fails(Answers.body(Answers.STREAM), "an empty body");
        fails(Answers.status(200, ""), "a body without a type");
    }

    @Test
    void an_error_within_the_stream() {
        String error = "data: {\"error\":{\"message\":\"slot failed\",\"code\":500}}\n\n";
        String piece = Answers.event("toy", "On", null);
        isTriedAgain(Answers.body(Answers.STREAM, piece, error, "data: [DONE]\n\n"));
        fails(Answers.body(Answers.STREAM, piece, error), "error in the reply: slot failed");
    }

    @Test
    void never_answers() {
        try (TestServer server = new TestServer(Answers.silence(), Answers.silenceAfter("On"));
                Chats chats = new Chats(Chats.patience(Chats.options(server), 300, 60_000))) {
            assertThatThrownBy(chats::ask)
                    .isExactlyInstanceOf(LlmException.class)
                    .hasMessageContainingAll("2 attempts", "no byte for 300 ms");
        }
    }

    @Test
    void closes_mid_reply() {
        isTriedAgain(Answers.drops("On", " the"));
        fails(Answers.drops("On", " the"), "broke");
        isTriedAgain(Answers.drops());
        isTriedAgain(Answers.closes());
        fails(Answers.closes(), "broke before an answer came: ");
    }

    @Test
    void ends_mid_reply_as_if_it_were_over() {
        TestServer.Answer half = Answers.body(Answers.STREAM, Answers.event("toy", "On", null));
        isTriedAgain(half);
        fails(half, "broke off after 1 pieces");
    }

    @Test
    void a_connection_that_stays_after_the_end_loses_no_reply() {
        TestServer.Answer whole =
                (_, out) -> {
                    Answers.start(out, Answers.STREAM);
                    Answers.chunk(out, Answers.event("toy", "yes", "stop") + "data: [DONE]\n\n");
                    throw new java.io.IOException("without an end of the body");
                };
        try (TestServer server = new TestServer(whole);
                Chats chats = Chats.of(server)) {
            assertThat(chats.ask().text()).isEqualTo("yes");
        }
    }

    @Test
    void streams_without_end_and_without_a_word() {
        try (TestServer server = new TestServer(Answers.endless(": still here\n\n"));
                Chats chats = new Chats(Chats.patience(Chats.options(server), 60_000, 300))) {
            assertThatThrownBy(chats::ask)
                    .isExactlyInstanceOf(LlmException.class)
                    .hasMessageContaining("not over after 300 ms");
        }
    }

    @Test
    void interruption_ends_the_waiting_for_a_reply() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        TestServer.Answer silence =
                (request, out) -> {
                    asked.countDown();
                    Answers.silence().to(request, out);
                };
        try (TestServer server = new TestServer(silence)) {
            interrupt(RemoteChat.asker(Chats.options(server), _ -> {}), asked);
        }
    }

    @Test
    void interruption_ends_the_waiting_before_another_attempt() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        TestServer.Answer busy =
                (request, out) -> {
                    asked.countDown();
                    Answers.status(429, "", "Retry-After: 600").to(request, out);
                };
        try (TestServer server = new TestServer(busy)) {
            interrupt(RemoteChat.asker(Chats.options(server), _ -> {}), asked);
        }
    }

    private static void interrupt(dev.locative.llm.Asker asker, CountDownLatch asked)
            throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread =
                Thread.ofPlatform()
                        .start(() -> {
                            try (asker) {
                                asker.ask(
                                        new dev.locative.llm.Question(
                                                "train_1", "Where?", Shape.FREE, 10));
                            } catch (RuntimeException e) {
                                thrown.set(e);
                            }
                        });
        asked.await();
        thread.interrupt();
        thread.join();
        assertThat(thrown.get())
                .isExactlyInstanceOf(LlmException.class)
                .hasMessageContaining("interrupted");
    }

    @Test
    void one_bad_request_among_good_ones_loses_only_itself() {
        try (TestServer server = new TestServer(GOOD, Answers.status(400, "no"), GOOD);
                Chats chats = Chats.of(server)) {
            assertThat(chats.ask().text()).isEqualTo("On the table.");
            assertThatThrownBy(chats::ask).isExactlyInstanceOf(LlmException.class);
            assertThat(chats.ask().text()).isEqualTo("On the table.");
        }
    }
}
