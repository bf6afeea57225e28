package dev.locative.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    @TempDir private Path home;

    @Test
    void without_any_variable_the_usual_folders_hold() {
        Places places = Places.of(Map.of("HOME", home.toString()));

        assertThat(places.home()).isEqualTo(home.resolve(".cache/locative"));
        assertThat(places.hubCache()).isEqualTo(home.resolve(".cache/huggingface/hub"));
        assertThat(places.endpoint()).hasToString("https://huggingface.co");
        assertThat(places.token()).isNull();
        assertThat(places.offline()).isFalse();
    }

    @Test
    void variables_move_folders_and_the_endpoint() {
        Places places =
                Places.of(
                        Map.of(
                                "HOME", home.toString(),
                                "XDG_CACHE_HOME", "/x",
                                "HF_HOME", "~/hf",
                                "HF_ENDPOINT", "https://mirror.example/hub//",
                                "HF_HUB_OFFLINE", "ON"));
        assertThat(places.home()).isEqualTo(Path.of("/x/locative"));
        assertThat(places.hubCache()).isEqualTo(home.resolve("hf/hub"));
        assertThat(places.endpoint()).hasToString("https://mirror.example/hub");
        assertThat(places.offline()).isTrue();
        assertThat(Places.of(Map.of("HF_HUB_CACHE", "/c", "LOCATIVE_HOME", "/l")))
                .extracting(Places::hubCache, Places::home)
                .containsExactly(Path.of("/c"), Path.of("/l"));
    }

    @Test
    void a_token_is_read_from_the_variable_or_the_file() throws IOException {
        Path file = home.resolve("hf/token");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "hf_file\n");
        Map<String, String> env = Map.of("HOME", home.toString(), "HF_HOME", home + "/hf");

        assertThat(bearer(Places.of(env))).isEqualTo("Bearer hf_file");
        assertThat(bearer(Places.of(Map.of("HF_HOME", home + "/hf", "HF_TOKEN", " hf_env\n"))))
                .isEqualTo("Bearer hf_env");
        Files.writeString(file, "\n");
        assertThat(Places.of(env).token()).isNull();
    }

    private static @Nullable String bearer(Places places) {
        return places.token() == null ? null : places.token().bearer();
    }

    @Test
    void a_token_that_is_none_is_not_shown() {
        assertThatThrownBy(() -> Places.of(Map.of("HF_TOKEN", "hf_a\nX-Evil: hf_b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("HF_TOKEN holds no token: blanks or odd characters");
        assertThat(new Token("hf_a", "x")).hasToString("a token");
    }

    @ParameterizedTest
    @CsvSource({
        "huggingface.co, no http or https address",
        "ftp://mirror, no http or https address",
        "https://user:secret@mirror, user name or password",
        "http://a b, no address",
    })
    void a_wrong_endpoint_is_refused_without_showing_it(String endpoint, String message) {
        assertThatThrownBy(() -> Places.of(Map.of("HF_ENDPOINT", endpoint)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HF_ENDPOINT")
                .hasMessageContaining(message)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "https_proxy, http://proxy:8080, https://hub.example/x, proxy:8080",
        "HTTPS_PROXY, proxy:8080, https://hub.example/x, proxy:8080",
        "ALL_PROXY, http://proxy, https://hub.example/x, proxy:80",
        "https_proxy, http://proxy:8080, https://inner.example/x, ",
        "https_proxy, http://proxy:8080, https://a.inner.example/x, ",
        "HTTP_PROXY, http://proxy:8080, http://hub.example/x, ",
    })
    void proxies_are_taken_from_the_environment(
            String name, String value, URI uri, @Nullable String proxy) {
        ProxySelector selector =
                new Proxies(Map.of(name, value, "no_proxy", "localhost,.inner.example"));

        Proxy first = selector.select(uri).getFirst();
        if (proxy == null) {
            assertThat(first).isEqualTo(Proxy.NO_PROXY);
        } else {
            assertThat(String.valueOf(first.address())).contains(proxy.replaceFirst(":.*", ""));
            assertThat(String.valueOf(first.address())).endsWith(proxy.replaceFirst(".*:", ":"));
        }
    }
}
