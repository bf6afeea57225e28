package dev.locative.source.web;

import static dev.locative.source.web.Web.assertFound;
import static dev.locative.source.web.Web.assertMissing;
import static dev.locative.source.web.Web.png;
import static dev.locative.source.web.WebServer.image;
import static dev.locative.source.web.WebServer.moved;
import static dev.locative.source.web.WebServer.ok;
import static dev.locative.source.web.WebServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.vision.ImageFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebImagesTest {
    private static final byte[] CAT = png(5000, 1);

    @TempDir Path cache;
    private final Web web = new Web();
    private final WebServer server = new WebServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_image_is_fetched_once_and_then_comes_from_the_cache() {
        server.at("/cat.png", image(CAT));
        try (WebImages images = web.images(cache)) {
            assertFound(images.fetch(server.url("/cat.png")), CAT);
            assertFound(images.fetch(server.url("/cat.png#again")), CAT);
            assertThat(images.counts()).isEqualTo(new WebCounts(1, CAT.length, 1, 0, 0, 0));
        }
        try (WebImages images = web.images(cache)) {
            assertFound(images.fetch(server.url("/cat.png")), CAT);
        }
        assertThat(server.paths()).containsExactly("/cat.png");
    }

    @Test
    void a_request_carries_nothing_but_what_it_needs() {
        server.at("/a", status(302, "Location: /b", "Set-Cookie: id=1")).at("/b", image(CAT));
        try (WebImages images = web.images(cache)) {
            assertFound(images.fetch(server.url("/a")), CAT);
        }
        assertThat(server.asked())
                .hasSize(2)
                .allSatisfy(request ->
                        assertThat(request.subList(1, request.size()))
                                .containsExactlyInAnyOrder(
                                        "Accept: image/*",
                                        "Accept-Encoding: identity",
                                        "Host: 127.0.0.1:" + server.port(),
                                        "Connection: keep-alive",
                                        "User-Agent: Locative (fetches the images of a data set)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/png",
                "IMAGE/JPEG; charset=x",
                "application/octet-stream",
                "binary/octet-stream",
                "image/whatever"
            })
    void a_type_that_may_be_an_image_is_taken(String type) {
        server.at("/cat", ok(type, CAT));
        try (WebImages images = web.images(cache)) {
            assertFound(images.fetch(server.url("/cat")), CAT);
        }
    }

    @Test
    void a_missing_type_is_taken_and_so_is_a_body_without_length() {
        server.at(
                "/cat",
                out -> {
                    WebServer.head(out, "200 OK");
                    out.write(CAT);
                    out.flush();
                    throw new java.io.IOException("this is how it ends");
                });
        try (WebImages images = web.images(cache)) {
            assertFound(images.fetch(server.url("/cat")), CAT);
        }
    }

    @Test
    void what_is_no_image_is_dead_whatever_it_says_of_itself() {
        byte[] page = "<!DOCTYPE html><title>Not found</title>".getBytes();
        server.at("/html", ok("text/html", page))
                .at("/lie", ok("image/jpeg", page))
                .at("/empty", ok("image/jpeg", new byte[0]))
                .at("/svg", ok("image/svg+xml", "<svg xmlns='x'/>".getBytes()))
                .at("/named-html", ok("text/html", CAT));
        try (WebImages images = web.images(cache)) {
            for (String path : List.of("/html", "/lie", "/empty", "/svg", "/named-html")) {
                assertMissing(images.fetch(server.url(path)), "not an image");
                assertMissing(images.fetch(server.url(path)), "not an image");
            }
            assertThat(images.counts()).isEqualTo(new WebCounts(0, 0, 0, 0, 5, 5));
        }
        assertThat(server.paths()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 300, 304, 400, 401, 403, 404, 410, 418, 451, 501})
    void a_status_that_does_not_pass_is_asked_once(int code) {
        server.at("/x", status(code));
        try (WebImages images = web.images(cache)) {
            assertMissing(images.fetch(server.url("/x")), "HTTP " + code);
        }
        assertThat(server.paths()).hasSize(1);
        assertThat(web.pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void a_status_that_may_pass_is_asked_again(int code) {
        server.at("/x", status(code), status(code), image(CAT));
        try (WebImages images = web.images(cache)) {
            assertFound(images.fetch(server.url("/x")), CAT);
            assertThat(images.counts().retries()).isEqualTo(2);
        }
        assertThat(web.pauses)
                .hasSize(2)
                .satisfies(p -> assertThat(p.get(0)).isBetween(ms(500), ms(1000)))
                .satisfies(p -> assertThat(p.get(1)).isBetween(ms(1000), ms(2000)));
    }

    @Test
    void after_three_tries_it_is_given_up() {
        server.at("/x", status(500));
        try (WebImages images = web.images(cache)) {
            assertMissing(images.fetch(server.url("/x")), "HTTP 500");
        }
        assertThat(server.paths()).hasSize(3);
    }

    @Test
    void a_server_says_how_long_to_wait() {
        server.at("/seconds", status(429, "Retry-After: 17"), image(CAT))
                .at(
                        "/date",
                        status(
                                503,
                                "Date: Tue, 3 Jun 2008 11:05:30 GMT",
                                "Retry-After: Tue, 3 Jun 2008 11:05:50 GMT"),
                        image(CAT))
                .at("/nonsense", status(503, "Retry-After: soon"), image(CAT));
        try (WebImages images = web.images(cache)) {
            assertFound(images.fetch(server.url("/seconds")), CAT);
            assertFound(images.fetch(server.url("/date")), CAT);
            assertFound(images.fetch(server.url("/nonsense")), CAT);
        }
        assertThat(web.pauses.subList(0, 2)).containsExactly(ms(17_000), ms(20_000));
        assertThat(web.pauses.get(2)).isBetween(ms(500), ms(1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "999999999", "9999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void a_server_that_wants_too_long_a_wait_is_not_waited_for(String wait) {
        server.at("/x", status(429, "Retry-After: " + wait));
        try (WebImages images = web.images(cache)) {
            assertMissing(images.fetch(server.url("/x")), "HTTP 429");
        }
        assertThat(web.pauses).allSatisfy(pause -> assertThat(pause).isLessThan(ms(30_000)));
    }

    @Test
    void redirects_are_followed_five_times() {
        server.at("/5", moved("/4"))
                .at("/4", moved(server.url("/3")))
                .at("/3", moved("2"))
                .at("/2", moved("?1"))
                .at("/2?1", status(308, "Location: /0"))
                .at("/0", image(CAT))
                .at("/6", moved("/5"))
                .at("/loop", moved("/loop"))
                .at("/nowhere", status(302))
                .at("/cut", moved(""));
        try (WebImages images = web.images(cache)) {
            assertFound(images.fetch(server.url("/5")), CAT);
            assertMissing(images.fetch(server.url("/6")), "too many redirects");
            assertMissing(images.fetch(server.url("/loop")), "too many redirects");
            assertMissing(images.fetch(server.url("/nowhere")), "HTTP 302");
            assertMissing(images.fetch(server.url("/cut")), "HTTP 302");
        }
        assertThat(server.paths()).filteredOn("/loop"::equals).hasSize(6);
    }

    @Test
    void what_several_threads_ask_at_once_is_fetched_once() throws Exception {
        int threads = 8;
        CountDownLatch all = new CountDownLatch(threads);
        server.at(
                "/cat.png",
                out -> {
                    await(all);
                    image(CAT).to(out);
                });
        try (WebImages images = web.images(cache);
                ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ImageFile>> files = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                files.add(
                        pool.submit(() -> {
                            all.countDown();
                            return images.fetch(server.url("/cat.png"));
                        }));
            }
            for (Future<ImageFile> file : files) {
                assertFound(file.get(), CAT);
            }
            assertThat(images.counts())
                    .isEqualTo(new WebCounts(1, CAT.length, threads - 1, 0, 0, 0));
        }
        assertThat(server.paths()).hasSize(1);
    }

    @Test
    void one_host_is_not_asked_more_than_is_allowed_at_once() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(2);
        for (int i = 0; i < 12; i++) {
            byte[] content = png(100, i);
            server.at(
                    "/" + i,
                    out -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        full.countDown();
                        await(full);
                        now.decrementAndGet();
                        image(content).to(out);
                    });
        }
        WebOptions options = Web.options(cache).withLimits(new WebOptions.Limits(8, 2, 5, 3));
        try (WebImages images = web.images(options);
                ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ImageFile>> files = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String url = server.url("/" + i);
                files.add(pool.submit(() -> images.fetch(url)));
            }
            for (int i = 0; i < 12; i++) {
                assertFound(files.get(i).get(), png(100, i));
            }
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void an_interrupted_thread_says_so_and_remembers_nothing() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        server.at(
                "/cat",
                out -> {
                    asked.countDown();
                    await(over);
                    image(CAT).to(out);
                },
                image(CAT));
        try (WebImages images = web.images(cache)) {
            List<String> said = new ArrayList<>();
            Thread thread =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    images.fetch(server.url("/cat"));
                                } catch (IllegalStateException e) {
                                    said.add(e.getMessage());
                                }
                            });
            asked.await();
            thread.interrupt();
            thread.join();
            over.countDown();
            assertThat(said).containsExactly("interrupted while fetching " + server.url("/cat"));
            assertFound(images.fetch(server.url("/cat")), CAT);
        }
    }

    @Test
    void what_an_interrupted_thread_did_hurts_no_other() {
        server.at("/cat", image(CAT));
        try (WebImages images = web.images(cache)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> images.fetch(server.url("/cat")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("interrupted while fetching " + server.url("/cat"));
            assertThat(Thread.interrupted()).isTrue();
            assertFound(images.fetch(server.url("/cat")), CAT);
            Thread.currentThread().interrupt();
            assertFound(images.fetch(server.url("/cat")), CAT);
            assertThat(Thread.interrupted()).isTrue();
            assertFound(images.fetch(server.url("/cat")), CAT);
        }
    }

    @Test
    void a_target_is_asked_for_as_it_is_spelled() {
        server.at("//x", image(CAT))
                .at("/a%20b/../%C3%A9?x=%7C", image(CAT))
                .at("/?", image(CAT))
                .at("/from", moved("/\u00c3\u00a9"))
                .at("/%C3%A9", image(CAT));
        try (WebImages images = web.images(cache)) {
            assertFound(images.fetch(server.url("//x")), CAT);
            assertFound(images.fetch(server.url("/a b/../\u00e9?x=|")), CAT);
            assertFound(images.fetch(server.url("?")), CAT);
            assertFound(images.fetch(server.url("/from")), CAT);
        }
    }

    @Test
    void offline_only_the_cache_answers() {
        server.at("/cat", image(CAT)).at("/dog", image(CAT)).at("/gone", status(410));
        try (WebImages images = web.images(cache)) {
            images.fetch(server.url("/cat"));
            images.fetch(server.url("/gone"));
        }
        try (WebImages images = web.images(Web.options(cache).withOffline(true))) {
            assertFound(images.fetch(server.url("/cat")), CAT);
            assertMissing(images.fetch(server.url("/dog")), "offline");
            assertMissing(images.fetch(server.url("/gone")), "HTTP 410");
        }
        assertThat(server.paths()).containsExactly("/cat", "/gone");
    }

    @Test
    void a_host_may_be_allowed_by_name() {
        server.at("/cat", image(CAT));
        web.hosts.put("images.intranet", List.of("127.0.0.1"));
        WebOptions options = Web.options(cache).withAllowed(Set.of("images.intranet"));
        try (WebImages images = web.images(options)) {
            assertFound(images.fetch("http://images.intranet:" + server.port() + "/cat"), CAT);
            assertMissing(images.fetch(server.url("/cat")), "forbidden address");
        }
    }

    private static Duration ms(long ms) {
        return Duration.ofMillis(ms);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
