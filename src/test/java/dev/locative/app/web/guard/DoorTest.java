package dev.locative.app.web.guard;

import static dev.locative.app.web.guard.Asking.from;
import static dev.locative.app.web.guard.Asking.get;
import static dev.locative.app.web.guard.Asking.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.app.runs.Access;
import dev.locative.app.runs.ApiKey;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What needs the key, and what becomes of wrong ones.
class DoorTest {
    private static final String KEY = "0123456789abcdef";

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // the clock may turn over
    private final Door door =
            new Door(
                    Access.of(ApiKey.of(KEY, "test"), "127.0.0.1", List.of(), List.of()),
                    clock::get);

    @ParameterizedTest
    @CsvSource({
        "GET,/",
        "GET,/index.html",
        "HEAD,/favicon.svg",
        "GET,/app/main.js",
        "GET,/_static/lit-html/3.3.2/lit-html.js",
        "GET,/q/health",
        "GET,/q/health/live",
        "GET,/q/health/ready",
        "POST,/v1/session"
    })
    void pages_health_and_the_session_are_open(String method, String path) {
        assertThat(door.refusal(of(method, path))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1",
        "GET,/v1/info",
        "GET,/v1/",
        "GET,//v1/info",
        "GET,/v1//info",
        "GET,/./v1/info",
        "GET,/app/../v1/info",
        "GET,/%761/info",
        "GET,/v1%2finfo",
        "GET,/v1;x=y/info",
        "GET,/;/v1/info",
        "GET,/app/main.js;/../v1/info",
        "GET,/q/metrics",
        "GET,/q/openapi",
        "GET,/q/swagger-ui/",
        "GET,/q/health/../metrics",
        "GET,/q/health/group",
        "GET,/q/health/live/",
        "GET,/q",
        "POST,/",
        "POST,/v1/session/",
        "POST,/v1/synthesize",
        "DELETE,/v1/session",
        "GET,/v1/session",
        "OPTIONS,/v1/info",
        "TRACE,/",
        "GET,*"
    })
    void all_else_needs_the_key(String method, String path) {
        Refused refused = door.refusal(of(method, path));

        assertThat(refused).isNotNull();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.headers()).containsKey("WWW-Authenticate");
        assertThat(door.refusal(of(method, path, "X-API-Key", KEY))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER "})
    void the_key_comes_in_a_header(String scheme) {
        assertThat(door.refusal(get("/v1/info", "Authorization", scheme + KEY))).isNull();
        assertThat(door.refusal(get("/v1/info", "x-api-key", KEY))).isNull();
        assertThat(door.refusal(get("/v1/info", "Authorization", "Basic x", "X-API-Key", KEY)))
                .as("a proxy may ask for a password of its own")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcde", "0123456789abcdef0", "0123456789ABCDEF"})
    void a_wrong_key_is_refused(String wrong) {
        assertThat(status(get("/v1/info", "Authorization", "Bearer " + wrong))).isEqualTo(401);
        assertThat(status(get("/v1/info", "X-API-Key", wrong))).isEqualTo(401);
        assertThat(status(get("/v1/info", "Authorization", wrong))).isEqualTo(401);
        assertThat(status(get("/v1/info", "Cookie", "locative-8080=" + KEY))).isEqualTo(401);
    }

    @Test
    void ten_wrong_keys_in_a_minute_shut_the_address_out_with_the_right_one_too() {
        for (int i = 0; i < 10; i++) {
            assertThat(status(get("/v1/info", "X-API-Key", "wrong" + i))).isEqualTo(401);
        }

        Refused refused = door.refusal(get("/v1/info", "X-API-Key", KEY));
        assertThat(refused).isNotNull();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsEntry("Retry-After", "60");
        assertThat(door.enter(KEY, "192.0.2.1")).isInstanceOf(Door.Entry.Shut.class);

        assertThat(door.refusal(from("192.0.2.2", "GET", "/v1/info", "X-API-Key", KEY)))
                .as("another address is not hurt")
                .isNull();
        clock.addAndGet(TimeUnit.SECONDS.toNanos(60));
        assertThat(door.refusal(get("/v1/info", "X-API-Key", KEY))).isNull();
    }

    @Test
    void an_open_session_goes_on_where_its_address_is_shut_out() {
        String cookie = "locative-8080=" + opened();
        for (int i = 0; i < 20; i++) {
            door.enter("wrong", "192.0.2.1");
        }

        assertThat(door.refusal(get("/v1/info", "Cookie", cookie))).isNull();
        assertThat(status(get("/v1/info", "X-API-Key", KEY))).isEqualTo(429);
    }

    @Test
    void who_shows_no_key_or_an_old_cookie_is_not_counted() {
        for (int i = 0; i < 50; i++) {
            assertThat(status(get("/v1/info"))).isEqualTo(401);
            assertThat(status(get("/v1/info", "Cookie", "locative-8080=old"))).isEqualTo(401);
        }
        assertThat(door.refusal(get("/v1/info", "X-API-Key", KEY))).isNull();
    }

    @Test
    void neighbours_of_one_ipv6_household_count_together() {
        for (int i = 0; i < 10; i++) {
            assertThat(status(from("2001:db8:1:2::" + i, "GET", "/v1", "X-API-Key", "no")))
                    .isEqualTo(401);
        }

        assertThat(status(from("2001:db8:1:2:ffff::1", "GET", "/v1", "X-API-Key", KEY)))
                .isEqualTo(429);
        assertThat(door.refusal(from("2001:db8:1:3::1", "GET", "/v1", "X-API-Key", KEY))).isNull();
    }

    @Test
    void a_session_stands_for_the_key_until_it_is_over() {
        String token = opened();
        Asked asked = get("/v1/info", "Cookie", "a=b; locative-8080=" + token + "; c=d");

        assertThat(token).hasSizeGreaterThan(40).isNotEqualTo(opened());
        assertThat(door.refusal(asked)).isNull();
        assertThat(status(get("/v1/info", "Cookie", "locative-9090=" + token))).isEqualTo(401);
        assertThat(status(get("/v1/info", "Cookie", "locative-8080=" + token, "X-API-Key", "no")))
                .as("a wrong key is wrong beside a session, too")
                .isEqualTo(401);
        clock.addAndGet(TimeUnit.HOURS.toNanos(12));
        assertThat(status(asked)).isEqualTo(401);
    }

    @Test
    void a_session_ends_when_told_to() {
        Asked asked = get("/v1/info", "Cookie", "locative-8080=" + opened());

        door.leave(asked);

        assertThat(status(asked)).isEqualTo(401);
    }

    @Test
    void so_many_sessions_are_open_and_the_oldest_goes() {
        Sessions sessions = new Sessions(clock::get, 3);
        List<String> tokens =
                List.of(sessions.open(), sessions.open(), sessions.open(), sessions.open());

        assertThat(tokens.stream().map(sessions::has)).containsExactly(false, true, true, true);
    }

    @Test
    void failures_of_any_number_of_addresses_take_bounded_memory() {
        Failures failures = new Failures(clock::get, 100);
        for (int i = 0; i < 100_000; i++) {
            failures.add("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255));
        }
        for (int i = 0; i < 10; i++) {
            failures.add("192.0.2.9");
        }

        assertThat(failures.remembered()).isLessThanOrEqualTo(100);
        assertThat(failures.secondsLeft("192.0.2.9")).isEqualTo(60);
    }

    @Test
    void without_a_key_everything_is_open() {
        Door open = new Door(Access.USUAL, clock::get);

        assertThat(open.refusal(get("/v1/info"))).isNull();
        assertThat(open.enter("whatever", "127.0.0.1")).isInstanceOf(Door.Entry.Opened.class);
    }

    private String opened() {
        return switch (door.enter(KEY, "192.0.2.1")) {
            case Door.Entry.Opened(String token) -> token;
            case Door.Entry.Shut(Refused why) -> throw new AssertionError(why);
        };
    }

    private int status(Asked asked) {
        Refused refused = door.refusal(asked);
        return refused == null ? 200 : refused.status();
    }
}
