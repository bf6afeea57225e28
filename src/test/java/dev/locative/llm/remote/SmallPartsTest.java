package dev.locative.llm.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPartsTest {
    private static final Instant NOW = Instant.parse("2026-10-21T07:28:00Z");

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8000, http://localhost:8000/v1",
        "HTTP://gpu-1:8000/, http://gpu-1:8000/v1",
        "http://localhost:8000/v1, http://localhost:8000/v1",
        "https://host/v1/chat/completions, https://host/v1",
        "https://host/llm/, https://host/llm/v1",
        "https://host/v1beta/openai, https://host/v1beta/openai",
        "http://[::1]:8080, http://[::1]:8080/v1",
    })
    void addresses(String given, String used) {
        assertThat(Addresses.base(URI.create(given))).hasToString(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8000", "ftp://host", "/v1", "http:///v1"})
    void no_addresses(String given) {
        assertThatThrownBy(() -> RemoteOptions.of(List.of(URI.create(given)), "toy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(given)
                .hasMessageContaining("http://localhost:8000/v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://me:sk-1@host/v1", "http://host/v1?key=sk-1"})
    void addresses_with_secrets(String given) {
        assertThatThrownBy(() -> RemoteOptions.of(List.of(URI.create(given)), "toy"))
                .hasMessageContaining("LOCATIVE_API_KEY")
                .hasMessageNotContaining("sk-1");
    }

    @Test
    void keys_show_nowhere() {
        RemoteOptions options = RemoteOptions.of(List.of(URI.create("http://host")), "toy");
        assertThat(Chats.key(options, "sk-1\n").apiKey()).isEqualTo("sk-1");
        assertThat(Chats.key(options, " ").apiKey()).isNull();
        assertThat(Chats.key(options, "sk-1")).hasToString("toy at http://host/v1");
        assertThatThrownBy(() -> Chats.key(options, "sk-1\nsk-2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("sk-");
    }

    @Test
    void waiting_doubles_and_is_the_same_for_the_same_seed() {
        Backoff backoff = new Backoff(7);
        List<Duration> times =
                java.util.stream.IntStream.rangeClosed(1, 12)
                        .mapToObj(failures -> backoff.after(failures, null))
                        .toList();
        for (int i = 0; i < times.size(); i++) {
            long most = Math.min(60_000, 1000L << i);
            assertThat(times.get(i).toMillis()).isBetween(most / 2, most);
        }
        assertThat(new Backoff(7).after(1, null)).isEqualTo(times.getFirst());
        assertThat(new Backoff(8).after(1, null)).isNotEqualTo(times.getFirst());
        assertThat(backoff.after(1, Duration.ZERO).toMillis()).isBetween(500L, 1000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 120000",
                "0 | 0",
                "1.5 | 1500",
                "Wed, 21 Oct 2026 07:28:30 GMT | 30000",
                "Wed, 21 Oct 2026 07:20:00 GMT | 0",
            })
    void times_to_wait(String value, long millis) {
        assertThat(RetryAfter.of(header(value), InstantSource.fixed(NOW)))
                .isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "", "99999999999999999999"})
    void no_times_to_wait(String value) {
        assertThat(RetryAfter.of(header(value), InstantSource.fixed(NOW))).isNull();
    }

    private static HttpHeaders header(String value) {
        return HttpHeaders.of(Map.of("Retry-After", List.of(value)), (_, _) -> true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"message\":\"a\",\"type\":\"b\"}} | a",
                "{\"error\":\"a b\"} | a b",
                "{\"detail\":\"a\"} | a",
                "{\"detail\":[{\"msg\":\"a\"}]} | {\"detail\":[{\"msg\":\"a\"}]}",
                "{\"message\":\"a\"} | a",
                "{broken | {broken",
                "<html>  <p> sk-1 | <html> <p> ***",
            })
    void what_servers_say(String body, String said) {
        assertThat(Said.of(body, "sk-1")).isEqualTo(said);
    }

    @Test
    void long_speeches_are_cut_between_characters() {
        assertThat(Said.of("x".repeat(200), null)).hasSize(200);
        assertThat(Said.of("x".repeat(199) + "🪑🪑", null)).isEqualTo("x".repeat(199) + " ...");
    }
}
