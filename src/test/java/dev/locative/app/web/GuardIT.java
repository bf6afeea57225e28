package dev.locative.app.web;

import static dev.locative.app.web.RawHttp.CHUNKED;
import static dev.locative.app.web.RawHttp.FORM;
import static dev.locative.app.web.RawHttp.JSON;
import static dev.locative.app.web.RawHttp.ask;
import static dev.locative.app.web.RawHttp.head;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that mean harm by what they are: too long, too slow, too many, torn.
class GuardIT {
    private static final int STREAMS = 20;
    private static final int CLIENTS = 10_000;
    private static final String TEN_GIGABYTES = "Content-Length: 10000000000\r\n";
    private static final String FIELD =
            "--b\r\nContent-Disposition: form-data; name=\"caption\"\r\n";
    private static final String FILE =
            "--b\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"x\"\r\n\r\n";

    @TempDir static Path folder;
    private static ServerProcess server;
    private static URI home;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server =
                ServerProcess.start(
                        folder,
                        "--root",
                        Path.of("samples").toAbsolutePath().toString(),
                        "--max-body",
                        "1",
                        "--max-upload",
                        "2",
                        "--streams",
                        String.valueOf(STREAMS));
        home = server.uri("/");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @AfterEach
    void the_service_still_answers() throws Exception {
        assertThat(server.get("/v1/info").statusCode()).isEqualTo(200);
        assertThat(folder.resolve("runs/.service/uploads")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/synthesize " + JSON + TEN_GIGABYTES,
                "POST /v1/synthesize " + FORM + TEN_GIGABYTES,
                "POST /v1/runs " + FORM + TEN_GIGABYTES,
                "POST /v1/session " + JSON + "Content-Length: 4097\r\n",
                "PUT /v1/runs/x/review/items/y " + JSON + TEN_GIGABYTES,
                "POST /v1/nosuch " + JSON + TEN_GIGABYTES,
                "GET /v1/info " + TEN_GIGABYTES,
                "POST /v1/synthesize Expect: 100-continue\r\n" + JSON + TEN_GIGABYTES
            })
    void a_body_that_announces_too_much_is_refused_before_a_byte_of_it_came(String request)
            throws IOException {
        String[] parts = request.split(" ", 3);

        RawHttp.Answer answer = ask(home, head(parts[0], parts[1], parts[2]));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem().path("detail").asText()).contains("is longer than");
        assertThat(answer.head()).containsIgnoringCase("connection: close");
    }

    @Test
    void a_body_that_announces_nothing_is_cut_at_the_limit() throws IOException {
        String text = "x".repeat(50_000);
        endless("/v1/synthesize", JSON, "{\"caption\":\"", text, 1 << 20);
        endless("/v1/synthesize", JSON, "{\"image\":{\"data\":\"", text, 1 << 20);
        endless("/v1/synthesize", JSON, "{\"" + "[".repeat(1000), text, 1 << 20);
        endless("/v1/synthesize", FORM, FIELD + "\r\n", text, 1 << 20);
        endless("/v1/synthesize", FORM, FILE.formatted("image"), text, 1 << 20);
        endless("/v1/runs", FORM, FILE.formatted("captions"), text, 2 << 20);
        endless("/v1/session", JSON, "{\"key\":\"", text, 1 << 20);
    }

    private static void endless(String path, String type, String first, String piece, long limit)
            throws IOException {
        try (RawHttp raw = new RawHttp(home)) {
            raw.send(head("POST", path, type + CHUNKED)).send(chunk(first));
            Thread.ofVirtual().start(() -> raw.sendEndlessly(chunk(piece), limit + (64 << 20)));
            RawHttp.Answer answer = raw.answer();

            assertThat(answer.status()).as(path + " " + first).isIn(400, 413);
            assertThat(answer.problem().path("detail").asText()).isNotEmpty();
            raw.awaitEnd();
        }
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    @Test
    void what_nobody_reads_of_a_body_does_not_hold_the_connection() throws IOException {
        for (String path : List.of("/v1/nosuch", "/v1/runs/x/resume", "/v1/info")) {
            try (RawHttp raw = new RawHttp(home)) {
                raw.send(head("POST", path, JSON + CHUNKED));
                Thread.ofVirtual()
                        .start(() -> raw.sendEndlessly(chunk("x".repeat(50_000)), 64 << 20));

                assertThat(raw.answer().status()).as(path).isIn(404, 405);
                raw.awaitEnd();
            }
        }
    }

    @Test
    void deep_json_and_long_numbers_are_bad_requests() throws Exception {
        for (String wrong :
                List.of(
                        "{\"zzz\":" + "[".repeat(100_000),
                        "{\"zzz\":" + "{\"a\":".repeat(100_000),
                        "[".repeat(1_000_000),
                        "{\"caption\":" + "[".repeat(100) + "]".repeat(100) + "}",
                        "{\"caption\":\"x\",\"seed\":" + "1".repeat(100_000) + "}",
                        "{\"caption\":\"x\",\"seed\":1e999999999}",
                        "{\"" + "n".repeat(100_000) + "\":1}",
                        "{\"caption\":\"x\",\"filters\":[null]}",
                        "{\"caption\":\"x\",\"seed\":\"\\ud800\"}",
                        "\0",
                        "\uFEFF",
                        "nul",
                        "")) {
            var answer = server.post("/v1/synthesize", wrong);

            assertThat(answer.statusCode())
                    .as(wrong.substring(0, Math.min(30, wrong.length())))
                    .isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .isEqualTo("application/problem+json");
            assertThat(answer.body()).hasSizeLessThan(1500).doesNotContain("Exception", "java.");
        }
    }

    @Test
    void forms_that_cannot_be_read_are_bad_requests() throws IOException {
        StringBuilder parts = new StringBuilder();
        StringBuilder files = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            parts.append(FIELD).append("\r\nx\r\n");
            files.append(FILE.formatted("f" + i)).append("x\r\n");
        }
        form(parts + "--b--\r\n");
        form(files + "--b--\r\n");
        form("x");
        form("--b--\r\n");
        form(FIELD + "\r\nx");
        form(FIELD + "Content-Type: text/plain; charset=bogus\r\n\r\nx\r\n--b--\r\n");
        form(FIELD + "Content-Type: bogus\r\n\r\nx\r\n--b--\r\n");
        form(FIELD + "Content-Transfer-Encoding: base64\r\n\r\n!\r\n--b--\r\n");
        form("--b\r\n" + "A: b\r\n".repeat(10_000) + "\r\nx\r\n--b--\r\n");
        form("--b\r\nContent-Disposition: form-data; name=\"" + "n".repeat(100_000));
        form("--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"../../x\"\r\n\r\n");
    }

    private static void form(String body) throws IOException {
        for (String path : List.of("/v1/synthesize", "/v1/runs")) {
            String length = "Content-Length: " + body.length() + "\r\n";
            RawHttp.Answer answer = ask(home, head("POST", path, FORM + length) + body);

            assertThat(answer.status())
                    .as(path + " " + body.substring(0, Math.min(99, body.length())))
                    .isIn(400, 413);
            assertThat(answer.problem().path("detail").asText()).doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /v1/info HTTP/1.1\r\n\r\n",
                "GET /v1/info HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /v1/info HTTP/1.1\r\nHost: localhost\r\nX: \0\r\n\r\n",
                "GET v1/info HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /v1/runs/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /v1/runs?page=%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "POST /v1/runs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /v1/runs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n"
                        + "Content-Length: 6\r\n\r\n{}   ",
                "POST /v1/runs HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n{}"
            })
    void what_is_no_request_is_refused_and_tells_nothing(String request) throws IOException {
        RawHttp.Answer answer = ask(home, request);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.head()).doesNotContainIgnoringCase("server:", "powered");
        assertThat(answer.body()).doesNotContain("Exception", "java.");
    }

    @Test
    void addresses_and_headers_that_are_too_long_are_told_so() throws IOException {
        RawHttp.Answer address = ask(home, head("GET", "/" + "a".repeat(9_000), ""));
        assertThat(address.status()).isEqualTo(414);
        assertThat(address.problem().path("detail").asText()).contains("8,000");

        RawHttp.Answer headers = ask(home, head("GET", "/", "X: " + "a".repeat(20_000) + "\r\n"));
        assertThat(headers.status()).isEqualTo(431);
        assertThat(headers.problem().path("status").asInt()).isEqualTo(431);

        assertThat(ask(home, head("GET", "/" + "a".repeat(1 << 20), "")).status()).isEqualTo(414);
        assertThat(ask(home, head("GET", "/", "X: " + "a".repeat(1 << 20) + "\r\n")).status())
                .isEqualTo(431);
    }

    @Test
    void who_is_slow_is_not_waited_for() throws Exception {
        String json = head("POST", "/v1/synthesize", JSON + "Content-Length: 100000\r\n");
        List<Callable<String>> clients =
                List.of(
                        () -> untilClosed("", ""),
                        () -> untilClosed("GET / HT", ""),
                        () -> untilClosed("GET / HTTP/1.1\r\nHost: localhost\r\n", "X: y\r\n"),
                        () -> untilClosed(json + "{", ""),
                        () -> untilClosed(json + "{\"caption\":\"", "x"),
                        () -> untilClosed(head("POST", "/v1/runs", FORM + CHUNKED), "1\r\nx\r\n"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> client : threads.invokeAll(clients)) {
                assertThat(client.get()).isEmpty();
            }
        }
    }

    /// Sends a little each second; it would go on for hours.
    private static String untilClosed(String first, String trickle) throws IOException {
        try (RawHttp raw = new RawHttp(home)) {
            raw.send(first);
            return raw.trickle(trickle);
        }
    }

    @Test
    void ten_thousand_streams_beyond_the_limit_are_refused_and_the_dead_make_room()
            throws Exception {
        List<RawHttp> readers = new ArrayList<>();
        for (int i = 0; i < STREAMS; i++) {
            readers.add(stream(200));
        }
        for (int i = 0; i < CLIENTS; i++) {
            stream(429).close();
            if (i % 2000 == 0) {
                assertThat(server.get("/v1/info").statusCode()).isEqualTo(200);
            }
        }
        for (RawHttp reader : readers) {
            reader.reset();
        }
        for (int i = 0; i < 1000; i++) { // gone before they are answered
            try (RawHttp raw = new RawHttp(home)) {
                raw.send(head("GET", "/v1/events", "")).reset();
            }
        }
        readers.clear();
        while (readers.size() < STREAMS) { // or the test's time is over
            RawHttp raw = new RawHttp(home);
            if (raw.send(head("GET", "/v1/events", "")).answer().status() == 200) {
                readers.add(raw);
            } else {
                raw.close();
            }
        }
        for (RawHttp reader : readers) {
            reader.close();
        }
    }

    private static RawHttp stream(int status) throws IOException {
        RawHttp raw = new RawHttp(home);
        RawHttp.Answer answer = raw.send(head("GET", "/v1/events", "")).answer();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.head().contains("Retry-After: 30")).isEqualTo(status == 429);
        return raw;
    }
}
