package dev.locative.app.web;

import static dev.locative.app.web.ServerProcess.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The service for a network: what its key opens, and what every answer says to browsers.
class GuardKeyIT {
    private static final String KEY = "correct-horse-battery";
    private static final String FRIEND = "https://tools.example.org";

    @TempDir static Path folder;
    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server =
                ServerProcess.start(
                        folder,
                        Map.of("LOCATIVE_SERVE_KEY", KEY),
                        "--host",
                        "0.0.0.0",
                        "--origin",
                        FRIEND,
                        "--proxy",
                        "127.0.0.0/8",
                        "--root",
                        Path.of("samples").toAbsolutePath().toString());
    }

    /// What a server for others says on its way out: its key nowhere.
    @AfterAll
    static void end() throws Exception {
        server.terminate();
        server.process().waitFor();
        assertThat(server.everything()).contains("serving at").doesNotContain(KEY, "wrong-key-");
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(KEY);
            }
        }
    }

    private static HttpResponse<String> ask(String method, String path, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri(path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return bare(request.build());
    }

    /// Without the key that a server's client shows by itself.
    private static HttpResponse<String> bare(HttpRequest request) throws Exception {
        return server.client().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app/main.js", "/favicon.svg", "/q/health", "/q/health/live"})
    void pages_and_health_are_open(String path) throws Exception {
        assertThat(ask("GET", path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/info",
                "/v1/runs",
                "/v1/events",
                "/v1/runs/x/export",
                "/v1//info",
                "/v1;x=y/info",
                "//v1/info",
                "/%761/info",
                "/app/../v1/info",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui/",
                "/q/health/../metrics",
                "/v1/session"
            })
    void all_else_asks_for_the_key(String path) throws Exception {
        RawHttp.Answer answer =
                RawHttp.ask(server.uri("/"), RawHttp.head("GET", path, "Connection: close\r\n"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.head()).contains("WWW-Authenticate: Bearer");
        assertThat(answer.problem().path("detail").asText()).contains("key");
    }

    @Test
    void the_key_opens_by_either_header() throws Exception {
        assertThat(ask("GET", "/v1/info", "Authorization", "Bearer " + KEY).statusCode())
                .isEqualTo(200);
        var info = ask("GET", "/v1/info", "X-API-Key", KEY);
        assertThat(json(info).path("auth").asText()).isEqualTo("key");
        assertThat(info.body()).doesNotContain(KEY);
        assertThat(ask("GET", "/q/metrics", "X-API-Key", KEY).statusCode()).isEqualTo(200);
        assertThat(ask("DELETE", "/v1/runs/x", "X-API-Key", KEY).statusCode()).isEqualTo(404);
    }

    @Test
    void a_browser_gets_a_cookie_for_the_key_until_it_leaves() throws Exception {
        var entered = enter(KEY, "X-Forwarded-For", "203.0.113.1", "X-Forwarded-Proto", "https");
        assertThat(entered.statusCode()).isEqualTo(204);
        String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .matches("\"?locative-\\d+\"?=\"?[A-Za-z0-9_-]{43}\"?;.*")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .containsIgnoringCase("Secure")
                .containsIgnoringCase("Path=/");
        String shown = cookie.split(";")[0];

        assertThat(ask("GET", "/v1/info", "Cookie", shown).statusCode()).isEqualTo(200);
        assertThat(
                        ask("POST", "/v1/runs/x/resume", "Cookie", shown, "Origin", "https://evil")
                                .statusCode())
                .isEqualTo(403);
        assertThat(ask("DELETE", "/v1/session", "Cookie", shown).statusCode()).isEqualTo(204);
        assertThat(ask("GET", "/v1/info", "Cookie", shown).statusCode()).isEqualTo(401);
    }

    @Test
    void without_encryption_the_cookie_is_not_marked_as_if_there_were() throws Exception {
        String cookie = enter(KEY).headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).doesNotContainIgnoringCase("secure");
    }

    private static HttpResponse<String> enter(String key, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri("/v1/session"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"key\":\"" + key + "\"}"));
        return bare(headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    @Test
    void who_guesses_is_not_listened_to_and_others_are() throws Exception {
        String[] guesser = {"X-Forwarded-For", "198.51.100.7", "X-API-Key", "wrong-key-1"};
        for (int i = 0; i < 5; i++) {
            assertThat(ask("GET", "/v1/info", guesser).statusCode()).isEqualTo(401);
            assertThat(enter("wrong-key-2", "X-Forwarded-For", "198.51.100.7").statusCode())
                    .isEqualTo(401);
        }
        guesser[3] = KEY;
        var late = ask("GET", "/v1/info", guesser);

        assertThat(late.statusCode()).isEqualTo(429);
        assertThat(late.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
        guesser[1] = "198.51.100.8";
        assertThat(ask("GET", "/v1/info", guesser).statusCode()).isEqualTo(200);
    }

    @Test
    void pages_of_a_named_origin_may_ask_with_the_key_and_no_others() throws Exception {
        var preflight =
                RawHttp.ask(
                        server.uri("/"),
                        RawHttp.head(
                                "OPTIONS",
                                "/v1/runs",
                                "Origin: "
                                        + FRIEND
                                        + "\r\nAccess-Control-Request-Method: POST\r\n"));
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.head())
                .contains("Access-Control-Allow-Origin: " + FRIEND, "Vary: Origin")
                .doesNotContain("Allow-Credentials");
        var asked =
                RawHttp.ask(
                        server.uri("/"),
                        RawHttp.head(
                                "GET",
                                "/v1/info",
                                "Origin: " + FRIEND + "\r\nX-API-Key: " + KEY + "\r\n"));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.head()).contains("Access-Control-Allow-Origin: " + FRIEND);
        var other =
                RawHttp.ask(
                        server.uri("/"),
                        RawHttp.head(
                                "OPTIONS",
                                "/v1/runs",
                                "Origin: https://evil.example\r\n"
                                        + "Access-Control-Request-Method: POST\r\n"));
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.head()).doesNotContain("Access-Control");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/app/main.js",
                "/nosuch",
                "/v1/info",
                "/v1/nosuch",
                "/v1/runs?page=abc",
                "/q/openapi",
                "/q/health",
                "/q/swagger-ui",
                "/q/nosuch"
            })
    void every_answer_is_strict_and_tells_no_version(String path) throws Exception {
        var answer = ask("GET", path, "X-API-Key", KEY);

        assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).matches("no-store|no-cache");
        assertThat(answer.headers().map().keySet()).doesNotContain("server", "x-powered-by");
        assertThat(answer.headers().map().toString()).doesNotContainIgnoringCase("quarkus");
    }

    @Test
    void the_page_of_the_endpoints_may_run_its_own_two_scripts_and_no_others() throws Exception {
        var page = ask("GET", "/q/swagger-ui/", "X-API-Key", KEY);
        String policy = header(page, "Content-Security-Policy");
        var scripts =
                Pattern.compile("<script(?: defer)?>(.*?)</script>", Pattern.DOTALL)
                        .matcher(page.body())
                        .results()
                        .map(script -> script.group(1))
                        .toList();

        assertThat(scripts).hasSize(2);
        for (String script : scripts) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(script.getBytes(StandardCharsets.UTF_8));
            assertThat(policy)
                    .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        assertThat(policy).doesNotContain("script-src 'self' 'unsafe");
    }

    @Test
    void a_library_is_kept_by_browsers_for_good() throws Exception {
        var library = ask("GET", "/_static/lit-html/3.3.2/lit-html.js");

        assertThat(header(library, "Cache-Control")).contains("immutable");
    }

    private static String header(HttpResponse<String> answer, String name) {
        List<String> all = answer.headers().allValues(name);
        assertThat(all).as(name).hasSize(1);
        return all.getFirst();
    }

    @Test
    void without_a_key_it_does_not_listen_to_others() throws Exception {
        Process process = ServerProcess.process(folder, Map.of(), "--host", "0.0.0.0");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).contains("--host 0.0.0.0").contains("LOCATIVE_SERVE_KEY");
        assertThat(said.lines()).hasSize(1);
    }

    @Test
    void a_key_that_could_be_guessed_is_not_taken() throws Exception {
        Path file = Files.writeString(folder.resolve("short.key"), "hunter2\n");
        Process process = ServerProcess.process(folder, Map.of(), "--key-file", file.toString());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(file);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).contains("at least 16 characters").doesNotContain("hunter2");
    }
}
