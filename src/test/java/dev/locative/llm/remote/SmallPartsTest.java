package dev.locative.llm.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPartsTest {
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
                "{\"detail\":[{\"input\":\"data:image/png;base64,iVBORw0KGgoAAA+/=\"}]} | {\"detail\":[{\"input\":\"(a picture)\"}]}",
                "{\"error\":\"no: data:image\\/jpeg;base64,\\/9j\\/4AAQ or iVBORw0KGgoAB\"} | no: (a picture) or (a picture)",
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
