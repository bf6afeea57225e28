package dev.locative.source.web;

import static dev.locative.source.web.Web.assertFound;
import static dev.locative.source.web.Web.assertMissing;
import static dev.locative.source.web.Web.png;
import static dev.locative.source.web.WebServer.head;
import static dev.locative.source.web.WebServer.image;
import static dev.locative.source.web.WebServer.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.net.Loopback;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadWebServersTest {
    private static final byte[] CAT = png(5000, 1);
    private static final int LIMIT = 100_000;

    @TempDir Path cache;
    private final Web web = new Web();
    private final WebServer server = new WebServer();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void close() {
        over.countDown();
        server.close();
    }

    private String reason(WebServer.Answer... answers) {
        server.at("/x", answers);
        try (WebImages images = web.images(cache)) {
            return Web.reason(images.fetch(server.url("/x")));
        }
    }

    private static WebServer.Answer broken(int stated, int sent) {
        return out -> {
            head(out, "200 OK", "Content-Type: image/png", "Content-Length: " + stated);
            out.write(CAT, 0, sent);
            out.flush();
            throw new IOException("broken off");
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 20, 4999})
    void a_body_that_breaks_off_is_asked_for_again(int sent) {
        server.at("/x", broken(CAT.length, sent), image(CAT));
        try (WebImages images = web.images(cache)) {
            assertFound(images.fetch(server.url("/x")), CAT);
        }
        assertThat(server.paths()).hasSize(2);
    }

    @Test
    void a_body_that_always_breaks_off_is_no_image() {
        assertThat(reason(broken(CAT.length, 4000))).isEqualTo("broken off");
        assertThat(server.paths()).hasSize(3);
    }

    @Test
    void chunks_that_break_off_are_no_image() {
        WebServer.Answer broken =
                out -> {
                    head(out, "200 OK", "Content-Type: image/png", "Transfer-Encoding: chunked");
                    out.write("1000\r\n".getBytes());
                    out.write(CAT, 0, 4000);
                    out.flush();
                    throw new IOException("broken off");
                };
        assertThat(reason(broken)).isEqualTo("broken off");
    }

    @Test
    void a_connection_that_closes_at_once_is_asked_again() {
        server.at("/x", raw(""), image(CAT));
        try (WebImages images = web.images(cache)) {
            assertFound(images.fetch(server.url("/x")), CAT);
        }
    }

    @Test
    void a_stated_length_over_the_limit_is_refused_unread() {
        WebServer.Answer large =
                out -> head(out, "200 OK", "Content-Type: image/png", "Content-Length: 100001");
        assertThat(reason(large)).isEqualTo("too large");
    }

    @Test
    void a_body_of_just_the_limit_is_taken_and_a_longer_one_is_not() {
        server.at("/limit", chunked(png(LIMIT, 1))).at("/over", chunked(png(LIMIT + 1, 1)));
        try (WebImages images = web.images(cache)) {
            assertFound(images.fetch(server.url("/limit")), png(LIMIT, 1));
            assertMissing(images.fetch(server.url("/over")), "too large");
        }
    }

    private static WebServer.Answer chunked(byte[] content) {
        return out -> {
            head(out, "200 OK", "Content-Type: image/png", "Transfer-Encoding: chunked");
            for (int from = 0; from < content.length; from += 7000) {
                byte[] chunk =
                        Arrays.copyOfRange(content, from, Math.min(from + 7000, content.length));
                out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes());
                out.write(chunk);
                out.write("\r\n".getBytes());
            }
            out.write("0\r\n\r\n".getBytes());
        };
    }

    @Test
    void an_endless_body_is_left() {
        WebServer.Answer endless =
                out -> {
                    head(out, "200 OK", "Content-Type: image/png");
                    for (out.write(CAT); ; ) {
                        out.write(new byte[5000]);
                    }
                };
        assertThat(reason(endless)).isEqualTo("too large");
    }

    @Test
    void an_endless_page_of_an_error_is_left() {
        WebServer.Answer endless =
                out -> {
                    head(out, "404 Not Found", "Content-Type: text/html");
                    while (true) {
                        out.write(new byte[5000]);
                    }
                };
        assertThat(reason(endless)).isEqualTo("HTTP 404");
    }

    @Test
    void endless_headers_are_left() {
        WebServer.Answer endless =
                out -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes());
                    while (true) {
                        out.write("X-More: of the same\r\n".getBytes());
                    }
                };
        assertThat(reason(endless)).isEqualTo("no proper HTTP");
    }

    @Test
    void an_endless_header_is_left() {
        WebServer.Answer endless =
                out -> {
                    out.write("HTTP/1.1 200 OK\r\nX-More: ".getBytes());
                    while (true) {
                        out.write("of the same ".getBytes());
                    }
                };
        assertThat(reason(endless)).isEqualTo("no proper HTTP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "220 mail.example ESMTP\r\n\r\n",
                "HTTP/1.1 200\r\nContent-Length: x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 OK\r\n\r\n",
                "HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: rot13\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n"
            })
    void what_is_no_http_is_a_reason(String text) {
        assertThat(reason(raw(text))).isIn("no proper HTTP", "not an image", "broken off");
    }

    @Test
    void a_compressed_bomb_is_not_unpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(png(10_000_000, 0));
        }
        WebServer.Answer compressed =
                out -> {
                    head(
                            out,
                            "200 OK",
                            "Content-Type: image/png",
                            "Content-Encoding: gzip",
                            "Content-Length: " + bomb.size());
                    out.write(bomb.toByteArray());
                };
        assertThat(reason(compressed)).isEqualTo("not an image");
    }

    @Test
    void a_slow_drip_ends_with_the_time_for_the_whole() {
        WebServer.Answer drip =
                out -> {
                    head(out, "200 OK", "Content-Type: image/png");
                    out.write(CAT);
                    out.flush();
                    await(over);
                };
        assertThat(timed(drip, Duration.ofSeconds(10), Duration.ofMillis(100)))
                .isEqualTo("timeout");
    }

    @Test
    void silence_ends_with_the_time_for_it() {
        WebServer.Answer silent =
                out -> {
                    await(over);
                    head(out, "200 OK");
                };
        assertThat(timed(silent, Duration.ofMillis(100), Duration.ofSeconds(10)))
                .isEqualTo("timeout");
    }

    private String timed(WebServer.Answer answer, Duration silence, Duration whole) {
        server.at("/x", answer);
        WebOptions.Times times =
                new WebOptions.Times(
                        Duration.ofSeconds(5),
                        silence,
                        whole,
                        Duration.ofSeconds(30),
                        Duration.ofDays(30),
                        Duration.ofDays(1));
        WebOptions options =
                Web.options(cache).withTimes(times).withLimits(new WebOptions.Limits(4, 4, 5, 2));
        try (WebImages images = web.images(options)) {
            String reason = Web.reason(images.fetch(server.url("/x")));
            assertThat(images.counts().retries()).isEqualTo(1);
            return reason;
        }
    }

    @Test
    void a_server_that_is_not_there_is_no_connection() throws IOException {
        try (Socket silent = Loopback.refusing();
                WebImages images = web.images(cache)) {
            int port = silent.getLocalPort();
            assertMissing(images.fetch("http://127.0.0.1:" + port + "/x"), "no connection");
        }
        assertThat(web.pauses).hasSize(2);
    }

    @Test
    void a_host_that_never_answers_is_left_alone_for_ten_minutes() throws IOException {
        web.hosts.put("a.example", List.of("127.0.0.1"));
        try (Socket silent = Loopback.refusing();
                WebImages images = web.images(cache)) {
            int port = silent.getLocalPort();
            for (int i = 0; i < 5; i++) {
                String url = "http://a.example:" + port + "/" + i;
                assertMissing(images.fetch(url), "no connection");
            }
            int asked = web.resolved.size();
            String url = "http://a.example:" + port + "/5";
            assertMissing(images.fetch(url), "silent host");
            assertThat(web.resolved).hasSize(asked);
            web.now = web.now.plus(Duration.ofMinutes(10));
            assertMissing(images.fetch("http://a.example:" + port + "/6"), "no connection");
            assertMissing(images.fetch("http://b.example:" + port + "/6"), "unknown host");
        }
    }

    @Test
    void a_host_that_answers_now_and_then_is_not_left_alone() {
        server.at("/cat", image(CAT));
        int port = server.port();
        try (WebImages images = web.images(cache)) {
            for (int i = 0; i < 20; i++) {
                server.at("/bad" + i, raw(""));
                assertMissing(images.fetch(server.url("/bad" + i)), "broken off");
                assertMissing(images.fetch(server.url("/none" + i)), "HTTP 404");
            }
            assertFound(images.fetch("http://127.0.0.1:" + port + "/cat"), CAT);
        }
    }

    @Test
    void what_is_left_unread_gives_its_place_back() {
        WebServer.Answer endless =
                out -> {
                    head(out, "200 OK", "Content-Type: text/html");
                    while (true) {
                        out.write(new byte[5000]);
                    }
                };
        WebOptions options = Web.options(cache).withLimits(new WebOptions.Limits(1, 1, 5, 1));
        try (WebImages images = web.images(options)) {
            for (int i = 0; i < 5; i++) {
                server.at("/endless" + i, endless);
                assertMissing(images.fetch(server.url("/endless" + i)), "not an image");
                assertMissing(images.fetch(server.url("/none" + i)), "HTTP 404");
            }
            server.at("/cat", image(CAT));
            assertFound(images.fetch(server.url("/cat")), CAT);
        }
    }

    @Test
    void https_that_is_none_is_no_safe_connection() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                WebImages images = web.images(cache)) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (Socket connection = plain.accept()) {
                            connection.getInputStream().read(new byte[5]);
                            connection
                                    .getOutputStream()
                                    .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                            await(over);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
            String url = "https://127.0.0.1:" + plain.getLocalPort() + "/x";
            assertMissing(images.fetch(url), "no safe connection");
        }
    }

    @Test
    void what_a_server_says_reaches_no_terminal() {
        server.at("/x", WebServer.moved("ftp://\u001b[2J\u0007a.example/"));
        try (WebImages images = web.images(cache)) {
            assertThat(images.fetch(server.url("/x")).toString())
                    .doesNotContain("\u001b", "\u0007");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
