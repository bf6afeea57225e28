package dev.locative.source.web;

import static dev.locative.source.web.Web.assertFound;
import static dev.locative.source.web.Web.assertMissing;
import static dev.locative.source.web.WebServer.image;
import static dev.locative.source.web.WebServer.moved;
import static dev.locative.source.web.WebServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.vision.ImageFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That no request reaches what it may not: every server here counts what it is asked.
class GuardedFetchTest {
    private static final byte[] CAT = Web.png(500, 1);

    @TempDir Path cache;
    private final Web web = new Web();
    private final WebServer server = new WebServer().at("/secret", image(CAT));

    @AfterEach
    void close() {
        server.close();
    }

    private ImageFile fetch(Set<String> allowed, String url) {
        try (WebImages images = web.images(Web.options(cache).withAllowed(allowed))) {
            return images.fetch(url);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.1.",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "0177.0.0.1",
                "017700000001",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "\uff11\uff12\uff17.0.0.1",
                "127\u30020\u30020\u30021",
                "%31%32%37.0.0.1",
                "0",
                "0.0.0.0",
                "[::]",
                "[::1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "169.254.169.254",
                "[fd00:ec2::254]"
            })
    void no_spelling_of_a_forbidden_address_is_asked(String host) {
        String url = "http://" + host + ":" + server.port() + "/secret";
        assertMissing(fetch(Set.of(), url), "forbidden address");
        assertThat(server.paths()).isEmpty();
        assertThat(web.resolved).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"good@127.0.0.1", "good:word@127.0.0.1", "a.example\\@127.0.0.1"})
    void a_user_before_the_host_hides_nothing(String authority) {
        String url = "http://" + authority + ":" + server.port() + "/secret";
        assertMissing(fetch(Set.of("127.0.0.1"), url), "bad URL");
        assertThat(server.paths()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "169.254.169.254",
                "::1",
                "fd00::1",
                "93.184.216.34 127.0.0.1",
                "127.0.0.1 93.184.216.34"
            })
    void a_name_with_any_forbidden_address_is_not_asked(String addresses) {
        web.hosts.put("a.example", List.of(addresses));
        String url = "http://a.example:" + server.port() + "/secret";
        assertMissing(fetch(Set.of(), url), "forbidden address");
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void a_refusal_names_host_and_address_and_is_not_remembered() {
        web.hosts.put("a.example", List.of("10.0.0.1"));
        assertThat(fetch(Set.of(), "http://a.example/x"))
                .isEqualTo(
                        new ImageFile.Missing(
                                "forbidden address",
                                "http://a.example/x: a.example is at 10.0.0.1, which is not on the"
                                        + " public internet"));
        web.hosts.put("a.example", List.of("127.0.0.1"));
        String url = "http://a.example:" + server.port() + "/secret";
        assertMissing(fetch(Set.of(), url), "forbidden address");
        assertFound(fetch(Set.of("127.0.0.0/8"), url), CAT);
    }

    @Test
    void a_redirect_leads_nowhere_forbidden() {
        web.hosts.put("open.example", List.of("127.0.0.1"));
        web.hosts.put("closed.example", List.of("10.0.0.1"));
        List<String> bad =
                List.of(
                        "http://[::1]:%d/secret".formatted(server.port()),
                        "http://localhost.:%d/secret".formatted(server.port()),
                        "//2130706433:%d/secret".formatted(server.port()),
                        "http://0x7f.1:%d/secret".formatted(server.port()),
                        "http://127.0.0.1:%d/secret".formatted(server.port()),
                        "http://closed.example/",
                        "https://169.254.169.254/latest/meta-data/");
        web.hosts.put("localhost", List.of("127.0.0.1"));
        for (int i = 0; i < bad.size(); i++) {
            server.at("/" + i, moved(bad.get(i)));
            String url = "http://open.example:%d/%d".formatted(server.port(), i);
            assertMissing(fetch(Set.of("open.example"), url), "forbidden address");
        }
        assertThat(server.paths()).hasSize(bad.size()).doesNotContain("/secret");
    }

    @Test
    void a_redirect_to_another_scheme_is_not_followed() {
        server.at("/file", moved("file:///etc/passwd"))
                .at("/gopher", moved("gopher://a.example/"))
                .at("/user", moved("http://u:p@127.0.0.1:" + server.port() + "/secret"));
        Set<String> open = Set.of("127.0.0.1");
        assertMissing(fetch(open, server.url("/file")), "unsupported scheme");
        assertMissing(fetch(open, server.url("/gopher")), "unsupported scheme");
        assertMissing(fetch(open, server.url("/user")), "bad URL");
        assertThat(server.paths()).doesNotContain("/secret");
    }

    @Test
    void a_name_that_changes_its_address_after_it_was_checked_gains_nothing() {
        web.hosts.put("a.example", new ArrayList<>(List.of("127.0.0.1", "127.0.0.2")));
        server.at("/first", status(302, "Location: /secret", "Connection: close"));
        String url = "http://a.example:" + server.port() + "/first";
        // the first answer is allowed, the second is not: every connection has an answer of its own
        assertMissing(fetch(Set.of("127.0.0.1"), url), "forbidden address");
        assertThat(server.paths()).containsExactly("/first");
        assertThat(web.resolved).containsExactly("a.example", "a.example");
    }

    @Test
    void a_name_is_asked_for_once_for_each_connection() {
        web.hosts.put("a.example", new ArrayList<>(List.of("127.0.0.1", "127.0.0.2")));
        String url = "http://a.example:" + server.port() + "/secret";
        assertFound(fetch(Set.of("127.0.0.1"), url), CAT);
        assertThat(web.resolved).containsExactly("a.example");
    }

    @Test
    void an_unknown_host_is_dead_and_one_that_is_unknown_for_the_moment_is_not() {
        assertMissing(fetch(Set.of(), "http://gone.example/x"), "unknown host");
        assertMissing(fetch(Set.of(), "http://gone.example/x"), "unknown host");
        assertThat(web.resolved).hasSize(1);
        assertThat(web.pauses).isEmpty();
        Names flaky =
                host -> {
                    throw new java.net.UnknownHostException(
                            host + ": Temporary failure in name resolution");
                };
        try (WebImages images = new WebImages(Web.options(cache), flaky, web, web)) {
            assertMissing(images.fetch("http://flaky.example/x"), "unknown host");
        }
        assertThat(web.pauses).hasSize(2);
    }
}
