package dev.locative.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may ask a service, as whoever starts it says.
class AccessTest {
    private static final ApiKey KEY = ApiKey.of("0123456789abcdef", "test");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "[::1]", "localhost"})
    void this_machine_needs_no_key(String host) {
        assertThat(Access.of(null, host, List.of(), List.of()).local()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.5", "192.168.1.2", "8.8.8.8", "2001:db8::1"})
    void whatever_others_reach_needs_a_key(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Access.of(null, host, List.of(), List.of()))
                .withMessageContaining("--host " + host)
                .withMessageContaining("LOCATIVE_SERVE_KEY")
                .withMessageContaining("--key-file");
        assertThat(Access.of(KEY, host, List.of(), List.of()).local()).isFalse();
    }

    @Test
    void an_unknown_host_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Access.of(KEY, "no.such.invalid", List.of(), List.of()))
                .withMessageContaining("--host no.such.invalid: no such host");
    }

    @Test
    void a_key_is_long_enough_and_fits_a_header() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.of("short", "LOCATIVE_SERVE_KEY"))
                .withMessageContaining("LOCATIVE_SERVE_KEY: a key has at least 16 characters")
                .withMessageContaining("this one has 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.of("0123456789 abcdefgh", "x"))
                .withMessageContaining("ASCII");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.of("0123456789äbcdefgh", "x"))
                .withMessageContaining("ASCII");
    }

    @Test
    void a_key_matches_itself_only_and_shows_itself_nowhere() {
        ApiKey key = ApiKey.of(" 0123456789abcdef\n", "test");

        assertThat(key.matches("0123456789abcdef")).isTrue();
        assertThat(key.matches("0123456789abcdeF")).isFalse();
        assertThat(key.matches("0123456789abcdef0")).isFalse();
        assertThat(key.matches("")).isFalse();
        assertThat(Access.of(key, "0.0.0.0", List.of(), List.of()).toString())
                .doesNotContain("0123456789");
    }

    @Test
    void an_origin_is_read_as_browsers_write_it() {
        assertThat(Origin.parse("https://Tools.Example.org:443"))
                .hasToString("https://tools.example.org");
        assertThat(Origin.parse("http://localhost:3000").host()).isEqualTo("localhost");
        assertThat(Origin.parse("http://[::1]:3000").host()).isEqualTo("[::1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "https://*.example.org",
                "tools.example.org",
                "https://tools.example.org/",
                "https://user@tools.example.org",
                "file:///x",
                ""
            })
    void what_stands_for_several_or_for_none_is_no_origin(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Origin.parse(text))
                .withMessageContaining("no web origin");
    }
}
