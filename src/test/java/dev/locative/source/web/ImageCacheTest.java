package dev.locative.source.web;

import static dev.locative.source.web.Web.assertFound;
import static dev.locative.source.web.Web.assertMissing;
import static dev.locative.source.web.Web.png;
import static dev.locative.source.web.WebServer.image;
import static dev.locative.source.web.WebServer.ok;
import static dev.locative.source.web.WebServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCacheTest {
    private static final byte[] CAT = png(5000, 1);

    @TempDir Path cache;
    private final Web web = new Web();
    private final WebServer server = new WebServer();

    @AfterEach
    void close() {
        server.close();
    }

    private List<Path> contents() throws IOException {
        try (Stream<Path> files = Files.walk(cache.resolve("content"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void the_same_bytes_under_two_urls_are_kept_once() throws IOException {
        server.at("/a", image(CAT)).at("/b", image(CAT));
        try (WebImages images = web.images(cache)) {
            assertFound(images.fetch(server.url("/a")), CAT);
            assertFound(images.fetch(server.url("/b")), CAT);
        }
        String name = Sha256.of(CAT).hex();
        assertThat(contents())
                .containsExactly(cache.resolve("content/" + name.substring(0, 2) + "/" + name));
    }

    @Test
    void a_file_that_was_changed_or_deleted_is_fetched_again() throws IOException {
        server.at("/a", image(CAT));
        try (WebImages images = web.images(cache)) {
            images.fetch(server.url("/a"));
            Path file = contents().getFirst();
            byte[] changed = CAT.clone();
            changed[100]++;
            Files.write(file, changed);
            assertFound(images.fetch(server.url("/a")), CAT);
            Files.write(file, new byte[0]);
            assertFound(images.fetch(server.url("/a")), CAT);
            Files.delete(file);
            assertFound(images.fetch(server.url("/a")), CAT);
        }
        assertThat(server.paths()).hasSize(4);
    }

    @Test
    void what_was_not_used_for_the_longest_time_goes_first() throws IOException {
        for (int i = 0; i < 12; i++) {
            server.at("/" + i, image(png(1000, i)));
        }
        try (WebImages images = web.images(Web.options(cache).withCacheBytes(10_000))) {
            for (int i = 0; i < 10; i++) {
                web.now = web.now.plusSeconds(1);
                images.fetch(server.url("/" + i));
            }
            assertThat(contents()).hasSize(10);
            web.now = web.now.plusSeconds(1);
            images.fetch(server.url("/0"));
            web.now = web.now.plusSeconds(1);
            images.fetch(server.url("/10"));
            assertThat(contents()).hasSize(9);
            // 1 and 2 had to go, 0 was used in between
            images.fetch(server.url("/0"));
            images.fetch(server.url("/3"));
            assertThat(server.paths()).hasSize(11);
            images.fetch(server.url("/1"));
            assertThat(server.paths()).hasSize(12);
        }
    }

    @Test
    void what_a_killed_process_left_goes_too() throws IOException {
        Path left = cache.resolve("content/ab/part-1-1-1");
        Files.createDirectories(left.getParent());
        Files.write(left, new byte[20_000]);
        Files.setLastModifiedTime(
                left, java.nio.file.attribute.FileTime.from(web.now.minusSeconds(9)));
        server.at("/a", image(CAT));
        try (WebImages images = web.images(Web.options(cache).withCacheBytes(10_000))) {
            images.fetch(server.url("/a"));
        }
        assertThat(contents()).hasSize(1).doesNotContain(left);
    }

    @Test
    void an_image_larger_than_the_whole_cache_is_still_had() {
        server.at("/a", image(CAT));
        try (WebImages images = web.images(Web.options(cache).withCacheBytes(10))) {
            assertFound(images.fetch(server.url("/a")), CAT);
            assertFound(images.fetch(server.url("/a")), CAT);
        }
        assertThat(server.paths()).hasSize(2);
    }

    @Test
    void dead_urls_are_not_asked_again_before_their_time() {
        server.at("/gone", status(404)).at("/page", ok("text/html", CAT));
        fetch(web.now, "HTTP 404", "not an image");
        assertThat(server.paths()).hasSize(2);
        fetch(web.now.plus(Duration.ofDays(30)).minusSeconds(1), "HTTP 404", "not an image");
        assertThat(server.paths()).hasSize(2);
        fetch(web.now.plusSeconds(1), "HTTP 404", "not an image");
        assertThat(server.paths()).hasSize(4);
    }

    @Test
    void what_may_pass_is_left_alone_for_a_while_and_asked_by_the_next_process() {
        server.at("/busy", status(503));
        try (WebImages images = web.images(cache)) {
            assertMissing(images.fetch(server.url("/busy")), "HTTP 503");
            assertMissing(images.fetch(server.url("/busy")), "HTTP 503");
            assertThat(server.paths()).hasSize(3); // one request and two more tries
            web.now = web.now.plus(Duration.ofDays(1));
            assertMissing(images.fetch(server.url("/busy")), "HTTP 503");
            assertThat(server.paths()).hasSize(6);
        }
        web.now = web.now.plusSeconds(1);
        try (WebImages images = web.images(cache)) {
            assertMissing(images.fetch(server.url("/busy")), "HTTP 503");
        }
        assertThat(server.paths()).hasSize(9);
    }

    private void fetch(java.time.Instant now, String... reasons) {
        web.now = now;
        List<String> paths = List.of("/gone", "/page");
        try (WebImages images = web.images(cache)) {
            for (int i = 0; i < reasons.length; i++) {
                assertMissing(images.fetch(server.url(paths.get(i))), reasons[i]);
            }
        }
    }

    @Test
    void a_remembered_failure_says_since_when() {
        server.at("/gone", status(404));
        fetch(web.now, "HTTP 404");
        web.now = web.now.plusSeconds(60);
        try (WebImages images = web.images(cache)) {
            assertThat(images.fetch(server.url("/gone")).toString())
                    .contains(server.url("/gone") + ": HTTP 404; asked at 2025-01-01T00:00:00Z");
        }
    }

    @Test
    void what_is_dead_can_be_forgotten() {
        server.at("/x", status(404), image(CAT));
        try (WebImages images = web.images(cache)) {
            images.fetch(server.url("/x"));
        }
        web.now = web.now.plusSeconds(5);
        try (WebImages images = web.images(Web.options(cache).withForget(true))) {
            assertFound(images.fetch(server.url("/x")), CAT);
            assertMissing(images.fetch(server.url("/y")), "HTTP 404");
            assertMissing(images.fetch(server.url("/y")), "HTTP 404");
        }
        assertThat(server.paths()).containsExactly("/x", "/x", "/y");
    }

    @Test
    void what_was_too_large_is_asked_again_when_more_is_allowed() {
        server.at("/x", image(CAT));
        try (WebImages images = web.images(Web.options(cache).withMaxBytes(4999))) {
            assertMissing(images.fetch(server.url("/x")), "too large");
            assertMissing(images.fetch(server.url("/x")), "too large");
        }
        try (WebImages images = web.images(Web.options(cache).withMaxBytes(5000))) {
            assertFound(images.fetch(server.url("/x")), CAT);
        }
        try (WebImages images = web.images(Web.options(cache).withMaxBytes(4999))) {
            assertMissing(images.fetch(server.url("/x")), "too large");
        }
        assertThat(server.paths()).hasSize(2);
    }

    @Test
    void an_index_cut_anywhere_loses_only_its_last_line() throws IOException {
        Path dir = Files.createDirectories(cache.resolve("a"));
        UrlEntry first = new UrlEntry.Kept(Sha256.of("1"));
        UrlEntry second = new UrlEntry.Failed("HTTP 404", "d\u00e9tail", web.now, true, 0);
        UrlEntry third = new UrlEntry.Kept(Sha256.of("3"));
        Path file = dir.resolve(UrlIndex.FILE);
        try (UrlIndex index = new UrlIndex(dir)) {
            index.put("http://a.example/1", first);
        }
        int whole = Files.readAllBytes(file).length;
        try (UrlIndex index = new UrlIndex(dir)) {
            index.put("http://a.example/2", second);
        }
        byte[] all = Files.readAllBytes(file);
        for (int cut = 0; cut <= all.length; cut++) {
            Files.write(file, java.util.Arrays.copyOf(all, cut));
            try (UrlIndex index = new UrlIndex(dir)) {
                assertThat(index.get("http://a.example/1")).isEqualTo(cut < whole ? null : first);
                assertThat(index.get("http://a.example/2"))
                        .isEqualTo(cut < all.length ? null : second);
                index.put("http://a.example/3", third);
                assertThat(index.get("http://a.example/3")).isEqualTo(third);
            }
            try (UrlIndex index = new UrlIndex(dir)) {
                assertThat(index.get("http://a.example/1"))
                        .isEqualTo(cut < whole - 1 ? null : first);
                assertThat(index.get("http://a.example/3")).isEqualTo(third);
            }
        }
    }

    @Test
    void a_changed_byte_in_the_index_loses_at_most_two_lines_and_invents_none() throws IOException {
        Path dir = Files.createDirectories(cache.resolve("a"));
        Path file = dir.resolve(UrlIndex.FILE);
        List<UrlEntry> entries = new ArrayList<>();
        try (UrlIndex index = new UrlIndex(dir)) {
            for (int i = 0; i < 4; i++) {
                entries.add(new UrlEntry.Kept(Sha256.of("" + i)));
                index.put("http://a.example/" + i, entries.get(i));
            }
        }
        byte[] all = Files.readAllBytes(file);
        for (int at = 0; at < all.length; at++) {
            byte[] changed = all.clone();
            changed[at] ^= 4;
            Files.write(file, changed);
            int lost = 0;
            try (UrlIndex index = new UrlIndex(dir)) {
                for (int i = 0; i < 4; i++) {
                    UrlEntry entry = index.get("http://a.example/" + i);
                    assertThat(entry).isIn(entries.get(i), null);
                    lost += entry == null ? 1 : 0;
                }
            }
            assertThat(lost).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void a_long_index_is_read_in_pieces() throws IOException {
        Path dir = Files.createDirectories(cache.resolve("a"));
        String detail = "x".repeat(1000);
        try (UrlIndex index = new UrlIndex(dir)) {
            for (int i = 0; i < 3000; i++) {
                index.put(
                        "http://a.example/" + i,
                        new UrlEntry.Failed("r" + i, detail, web.now, true, 0));
            }
        }
        try (UrlIndex index = new UrlIndex(dir)) {
            for (int i = 0; i < 3000; i++) {
                assertThat(index.get("http://a.example/" + i))
                        .isEqualTo(new UrlEntry.Failed("r" + i, detail, web.now, true, 0));
            }
        }
    }

    @Test
    void two_stores_share_a_cache_and_see_each_others_images_at_once() throws Exception {
        for (int i = 0; i < 40; i++) {
            server.at("/" + i, image(png(300, i)));
        }
        server.at("/gone", status(404));
        try (WebImages one = web.images(cache);
                WebImages two = web.images(cache);
                ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            one.fetch(server.url("/gone"));
            assertMissing(two.fetch(server.url("/gone")), "HTTP 404");
            assertThat(two.counts().dead()).isEqualTo(1);
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String url = server.url("/" + i);
                byte[] content = png(300, i);
                done.add(pool.submit(() -> assertFound(one.fetch(url), content)));
                done.add(pool.submit(() -> assertFound(two.fetch(url), content)));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
        int asked = server.paths().size();
        try (WebImages three = web.images(cache)) {
            for (int i = 0; i < 40; i++) {
                assertFound(three.fetch(server.url("/" + i)), png(300, i));
            }
            assertThat(three.counts().cached()).isEqualTo(40);
        }
        assertThat(server.paths()).hasSize(asked);
    }

    @Test
    void a_cache_that_cannot_be_used_is_said_at_once() throws IOException {
        Path file = Files.writeString(cache.resolve("file"), "");
        assertThatThrownBy(() -> web.images(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot use the image cache " + file);
    }
}
