package dev.locative.app.web.guard;

import static dev.locative.app.web.guard.Asking.get;
import static dev.locative.app.web.guard.Asking.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.app.runs.Access;
import dev.locative.app.runs.ApiKey;
import dev.locative.app.runs.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which pages may ask.
class NeighboursTest {
    private static final List<Origin> ALLOWED = List.of(Origin.parse("https://tools.example.org"));

    private final Neighbours open = new Neighbours(Access.USUAL);
    private final Neighbours befriended =
            new Neighbours(Access.of(null, "127.0.0.1", ALLOWED, List.of()));
    private final Neighbours keyed =
            new Neighbours(
                    Access.of(
                            ApiKey.of("0123456789abcdef", "test"), "0.0.0.0", ALLOWED, List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost:8080",
                "127.0.0.1",
                "127.0.0.1:8080",
                "127.1.2.3:1",
                "[::1]",
                "[::1]:8080"
            })
    void this_machine_by_its_own_names_is_answered(String host) {
        assertThat(open.refusal(get("/v1/info", "Host", host))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "127.0.0.1.nip.io:8080",
                "127.evil.example",
                "10.0.0.1",
                "tools.example.org",
                "",
                ":8080",
                "localhost@evil.example",
                "[::2]:8080",
                "0.0.0.0"
            })
    void a_name_that_is_made_to_lead_here_is_misdirected(String host) {
        assertThat(status(open, get("/v1/info", "Host", host))).isEqualTo(421);
        assertThat(status(open, get("/", "Host", host))).isEqualTo(421);
    }

    @Test
    void a_request_without_a_host_is_misdirected() {
        assertThat(status(open, get("/v1/info"))).isEqualTo(421);
    }

    @Test
    void with_a_key_any_name_will_do_and_a_befriended_name_without() {
        assertThat(keyed.refusal(get("/v1/info", "Host", "locative.example.org"))).isNull();
        assertThat(befriended.refusal(get("/v1/info", "Host", "tools.example.org"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "https://localhost",
                "http://localhost:8081",
                "http://localhost:8080.evil.example",
                "http://localhost:8080@evil.example",
                "null",
                "*",
                "",
                "localhost:8080",
                "file://",
                "http://tools.example.org",
                "https://tools.example.org.evil.example",
                "https://tools.example.org:8443"
            })
    void pages_of_other_origins_may_not_ask(String origin) {
        String[] headers = {"Host", "localhost:8080", "Origin", origin};

        for (Neighbours each : List.of(open, befriended, keyed)) {
            assertThat(status(each, of("POST", "/v1/runs", headers))).isEqualTo(403);
            assertThat(status(each, get("/v1/info", headers))).isEqualTo(403);
            assertThat(each.shown(get("/v1/info", headers))).isEmpty();
            assertThat(each.preflight(preflight(origin))).isNull();
        }
    }

    @Test
    void its_own_pages_may_ask() {
        assertThat(
                        open.refusal(
                                of(
                                        "POST",
                                        "/v1/runs",
                                        "Host",
                                        "localhost:8080",
                                        "Origin",
                                        "http://localhost:8080",
                                        "Sec-Fetch-Site",
                                        "same-origin")))
                .isNull();
        assertThat(
                        keyed.refusal(
                                of(
                                        "POST",
                                        "/v1/runs",
                                        "Host",
                                        "locative.example.org",
                                        "Origin",
                                        "https://locative.example.org")))
                .as("behind a proxy that encrypts")
                .isNull();
    }

    @Test
    void pages_of_a_befriended_origin_may_ask_and_read_without_cookies() {
        String[] headers = {
            "Host",
            "localhost:8080",
            "Origin",
            "https://tools.example.org",
            "Sec-Fetch-Site",
            "cross-site"
        };

        assertThat(befriended.refusal(of("POST", "/v1/runs", headers))).isNull();
        assertThat(befriended.shown(of("POST", "/v1/runs", headers)))
                .containsEntry("Access-Control-Allow-Origin", "https://tools.example.org")
                .doesNotContainKey("Access-Control-Allow-Credentials");
        assertThat(befriended.preflight(preflight("https://tools.example.org")))
                .containsKeys("Access-Control-Allow-Methods", "Access-Control-Allow-Headers");
        assertThat(befriended.varies()).isTrue();
        assertThat(open.varies()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "whatever"})
    void a_page_of_another_site_may_link_here_but_neither_embed_nor_send(String site) {
        String[] image = {"Host", "localhost", "Sec-Fetch-Site", site, "Sec-Fetch-Mode", "no-cors"};
        String[] frame = {
            "Host",
            "localhost",
            "Sec-Fetch-Site",
            site,
            "Sec-Fetch-Mode",
            "navigate",
            "Sec-Fetch-Dest",
            "iframe"
        };
        String[] link = {
            "Host",
            "localhost",
            "Sec-Fetch-Site",
            site,
            "Sec-Fetch-Mode",
            "navigate",
            "Sec-Fetch-Dest",
            "document"
        };

        assertThat(status(open, get("/v1/runs/x/image", image))).isEqualTo(403);
        assertThat(status(open, get("/", frame))).isEqualTo(403);
        assertThat(status(open, of("POST", "/v1/runs", link))).isEqualTo(403);
        assertThat(open.refusal(get("/v1/runs/x/report", link))).isNull();
    }

    @Test
    void programs_and_typed_addresses_say_nothing_of_sites() {
        assertThat(open.refusal(of("DELETE", "/v1/runs/x", "Host", "localhost"))).isNull();
        assertThat(open.refusal(get("/", "Host", "localhost", "Sec-Fetch-Site", "none"))).isNull();
    }

    private static Asked preflight(String origin) {
        return of(
                "OPTIONS",
                "/v1/runs",
                "Host",
                "localhost:8080",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST");
    }

    private static int status(Neighbours neighbours, Asked asked) {
        Refused refused = neighbours.refusal(asked);
        return refused == null ? 200 : refused.status();
    }
}
