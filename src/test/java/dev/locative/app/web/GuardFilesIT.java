package dev.locative.app.web;

import static dev.locative.app.web.ServerProcess.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.locative.vision.ColourClip;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that mean harm by what they name: files, addresses, scripts.
class GuardFilesIT {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SECRET = "a-secret-beside-the-root";
    private static final String CAPTION = "A red ball is to the left of a green box.";
    private static final String SCRIPT = "</script><script>alert(1)</script><img src=x onerror=1>";

    @TempDir static Path folder;
    private static Path root;
    private static ServerProcess server;

    /// Who must not be asked, and who is allowed and sends on to the first.
    private static HttpServer forbidden;

    private static HttpServer allowed;
    private static final Queue<String> FETCHED = new ConcurrentLinkedQueue<>();
    private static final Queue<String> REDIRECTED = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        forbidden = web("127.0.0.1", 0);
        allowed = web("127.0.0.2", 302);
        root = Files.createDirectories(folder.resolve("root"));
        String line = "{\"id\":\"%s\",\"image\":\"%s\",\"caption\":\"%s\"}\n";
        Path secret =
                Files.writeString(
                        folder.resolve("secret.jsonl"), line.formatted("s", "x.png", SECRET));
        Files.write(folder.resolve("secret.png"), SECRET.getBytes(StandardCharsets.UTF_8));
        Path shards = Files.createDirectories(root.resolve("shards"));
        Files.writeString(shards.resolve("a.jsonl"), line.formatted("a", "x.png", CAPTION));
        Files.createSymbolicLink(shards.resolve("b.jsonl"), secret);
        Files.createSymbolicLink(root.resolve("link.jsonl"), secret);
        Files.createSymbolicLink(root.resolve("up"), folder);
        Files.createSymbolicLink(root.resolve("stolen.png"), folder.resolve("secret.png"));
        Files.writeString(
                root.resolve("images.jsonl"),
                line.formatted("up", "../secret.png", CAPTION)
                        + line.formatted("absolute", folder.resolve("secret.png"), CAPTION)
                        + line.formatted("link", "stolen.png", CAPTION)
                        + line.formatted("url", address(forbidden) + "/run", CAPTION)
                        + line.formatted("file", "file://" + secret, CAPTION)
                        + line.formatted("service", ".service/lock", CAPTION));
        Files.writeString(
                root.resolve("<script>alert(1)<script>.jsonl"),
                MAPPER.writeValueAsString(Map.of("id", SCRIPT, "caption", SCRIPT + CAPTION)));
        server =
                ServerProcess.start(
                        folder,
                        "--root",
                        root.toString(),
                        "--allow-host",
                        "127.0.0.2",
                        "--clip",
                        ColourClip.write(folder.resolve("clip")).toString(),
                        "--no-image",
                        "skip-check");
    }

    private static HttpServer web(String host, int status) throws IOException {
        HttpServer web =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 50);
        web.createContext(
                "/",
                exchange -> {
                    if (status == 302) {
                        REDIRECTED.add(exchange.getRequestURI().toString());
                        String to = exchange.getRequestURI().getQuery();
                        exchange.getResponseHeaders().add("Location", to);
                        exchange.sendResponseHeaders(status, -1);
                    } else {
                        FETCHED.add(exchange.getRequestURI().toString());
                        exchange.sendResponseHeaders(404, -1);
                    }
                    exchange.close();
                });
        web.start();
        return web;
    }

    private static String address(HttpServer web) {
        return "http:/" + web.getAddress();
    }

    @AfterAll
    static void end() {
        server.close();
        forbidden.stop(0);
        allowed.stop(0);
    }

    @AfterEach
    void nobody_was_asked() {
        assertThat(FETCHED).isEmpty();
    }

    private static HttpResponse<String> post(String path, Map<String, ?> body) throws Exception {
        return server.post(path, MAPPER.writeValueAsString(body));
    }

    private static HttpResponse<String> evaluate(String data, String contestant) throws Exception {
        return post(
                "/v1/evaluations",
                Map.of("benchmarks", List.of("vsr"), "data", data, "contestant", contestant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.jsonl",
                "shards/../../secret.jsonl",
                "/etc/passwd",
                "..%2fsecret.jsonl",
                "..\\secret.jsonl",
                "%2e%2e/secret.jsonl",
                "．．/secret.jsonl",
                "up/secret.jsonl",
                "up",
                "link.jsonl",
                "shards",
                ".",
                "file:///etc/passwd",
                "a\0b",
                ""
            })
    void no_name_leads_out_of_the_root(String name) throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        answers.add(post("/v1/runs", Map.of("files", List.of(name))));
        answers.add(
                post(
                        "/v1/runs",
                        Map.of("files", List.of("images.jsonl"), "imageRoots", List.of(name))));
        answers.add(evaluate(name, "random"));
        answers.add(evaluate("images.jsonl", "replies:" + name));

        for (var answer : answers) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain(SECRET, folder.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2f..%2fsecret.jsonl",
                ".service",
                "a%00b",
                "a%0ab",
                "a%2fb",
                "a%5cb",
                "%c0%ae%c0%ae",
                "%ff",
                "~",
                "<script>",
                "\u202e",
                "a b"
            })
    void no_id_leads_out_of_the_runs(String id) throws Exception {
        String shown = id.replace("<", "%3c").replace(">", "%3e").replace(" ", "%20");
        for (String path :
                List.of(
                        "",
                        "/events",
                        "/pairs",
                        "/scores",
                        "/retuned?cutoff=aligned:0.1",
                        "/image?sample=a",
                        "/export",
                        "/report",
                        "/review",
                        "/review/items?reviewer=a")) {
            for (String kind : List.of("/v1/runs/", "/v1/evaluations/")) {
                RawHttp.Answer answer =
                        RawHttp.ask(
                                server.uri("/"),
                                RawHttp.head(
                                        "GET",
                                        kind + shown.replace("\u202e", "%e2%80%ae") + path,
                                        "Connection: close\r\n"));

                assertThat(answer.status()).as(kind + id + path).isIn(400, 404);
                assertThat(answer.body()).doesNotContain(folder.toString(), "Exception");
            }
        }
        var named = post("/v1/runs", Map.of("files", List.of("images.jsonl"), "name", id));
        assertThat(named.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/x",
                "http://localhost:%d/x",
                "http://[::1]:%d/x",
                "http://[::ffff:127.0.0.1]:%d/x",
                "http://[::ffff:7f00:1]:%d/x",
                "http://2130706433:%d/x",
                "http://0x7f000001:%d/x",
                "http://0x7f.1:%d/x",
                "http://0177.0.0.1:%d/x",
                "http://127.1:%d/x",
                "http://0:%d/x",
                "http://0.0.0.0:%d/x",
                "http://127.0.0.1.:%d/x",
                "http://LOCALHOST.:%d/x",
                "http://１２７.0.0.1:%d/x",
                "http://evil.example@127.0.0.1:%d/x",
                "http://127.0.0.1:%d#@evil.example/",
                "HTTP://127.0.0.1:%d/x",
                "http:\\\\127.0.0.1:%d/x",
                "https://127.0.0.1:%d/x",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/x",
                "http://192.168.0.1/x",
                "http://[fe80::1]/x",
                "http://[fd00::1]/x",
                "http://metadata.google.internal/x",
                "file:///etc/passwd",
                "gopher://127.0.0.1:%d/x",
                "ftp://127.0.0.1:%d/x",
                "data:image/png;base64,AAAA",
                "jar:http://127.0.0.1:%d/x!/y",
                "//127.0.0.1:%d/x",
                "http://127.0.0.1:%d/x\r\nX: y"
            })
    void no_address_of_this_network_is_asked_for_an_image(String pattern) throws Exception {
        String url = pattern.replace("%d", String.valueOf(forbidden.getAddress().getPort()));
        var answer =
                post("/v1/synthesize", Map.of("caption", CAPTION, "image", Map.of("url", url)));

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
        if (answer.statusCode() == 200) {
            assertThat(answer.body()).doesNotContain("\"aligned\",\"score\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/redirected",
                "http://localhost:%d/redirected",
                "http://2130706433:%d/redirected",
                "//127.0.0.1:%d/redirected",
                "file:///etc/passwd",
                "gopher://127.0.0.1:%d/redirected"
            })
    void no_redirect_leads_into_this_network(String pattern) throws Exception {
        String to = pattern.replace("%d", String.valueOf(forbidden.getAddress().getPort()));
        var answer =
                post(
                        "/v1/synthesize",
                        Map.of(
                                "caption",
                                CAPTION,
                                "image",
                                Map.of("url", address(allowed) + "/?" + to)));

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
        assertThat(REDIRECTED).as("the first address may be asked").contains("/?" + to);
    }

    @Test
    void images_of_a_run_lead_neither_out_of_the_root_nor_into_this_network() throws Exception {
        assertThat(
                        post("/v1/runs", Map.of("files", List.of("images.jsonl"), "name", "images"))
                                .statusCode())
                .isEqualTo(202);
        server.ended("/v1/runs/images");

        for (String sample : List.of("up", "absolute", "link", "url", "file", "service")) {
            var answer = server.get("/v1/runs/images/image?sample=" + sample);
            while (answer.statusCode() == 503) { // not indexed so far
                answer = server.get("/v1/runs/images/image?sample=" + sample);
            }
            assertThat(answer.statusCode()).as(sample).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(SECRET);
            if (sample.equals("up") || sample.equals("link")) { // others name folders themselves
                assertThat(answer.body())
                        .contains("only what lies under the service's root")
                        .doesNotContain(folder.toString());
            }
        }
    }

    @Test
    void images_of_uploaded_captions_are_not_looked_for_among_the_services_own_files()
            throws Exception {
        String captions =
                """
                {"id":"a","image":"up.captions.jsonl","caption":"%s"}
                {"id":"b","image":"../up.captions.jsonl","caption":"%s"}
                {"id":"c","image":"lock","caption":"%s"}
                """
                        .formatted(CAPTION, CAPTION, CAPTION);
        String form =
                "--b\r\nContent-Disposition: form-data; name=\"captions\"; filename=\"../../x\"\r\n\r\n"
                        + captions
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"settings\"\r\n"
                        + "Content-Type: application/json\r\n\r\n{\"name\":\"up\"}\r\n--b--\r\n";
        var answer =
                RawHttp.ask(
                        server.uri("/"),
                        RawHttp.head(
                                        "POST",
                                        "/v1/runs",
                                        RawHttp.FORM + "Content-Length: " + form.length() + "\r\n")
                                + form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        server.ended("/v1/runs/up");

        for (String sample : List.of("a", "b", "c")) {
            var image = server.get("/v1/runs/up/image?sample=" + sample);
            while (image.statusCode() == 503) {
                image = server.get("/v1/runs/up/image?sample=" + sample);
            }
            assertThat(image.statusCode()).isEqualTo(404);
        }
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void scripts_in_names_and_captions_stay_text() throws Exception {
        var asked =
                post(
                        "/v1/runs",
                        Map.of("files", List.of("<script>alert(1)<script>.jsonl"), "gate", "none"));
        assertThat(asked.statusCode()).isEqualTo(202);
        String id = json(asked).path("id").asText();
        assertThat(id).matches("[A-Za-z0-9._+-]+");
        server.ended("/v1/runs/" + id);

        var run = server.get("/v1/runs/" + id);
        plain(run);
        assertThat(json(run).path("settings").path("files").path(0).asText()).contains("<script>");
        plain(server.get("/v1/runs/" + id + "/pairs"));
        var report = server.get("/v1/runs/" + id + "/report");
        assertThat(report.body()).doesNotContain("<script>alert", "onerror=1>");
        assertThat(report.headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .allMatch(policy ->
                        policy.contains("sandbox") && policy.contains("default-src 'none'"));
        JsonNode outcome =
                json(post("/v1/synthesize", Map.of("caption", SCRIPT + CAPTION, "id", SCRIPT)));
        assertThat(outcome.path("id").asText()).isEqualTo(SCRIPT);
        plain(server.get("/v1/runs/%3cscript%3ealert(1)%3c%2fscript%3e"));
    }

    private static void plain(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void a_wrong_value_in_an_address_is_told_with_its_name() throws Exception {
        for (String path : List.of("/v1/runs?page=abc", "/v1/runs?size=10&page=1e9")) {
            var answer = server.get(path);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).path("errors").path(0).path("field").asText())
                    .isEqualTo("page");
        }
        assertThat(server.get("/v1/runs?page=99999999999999999999").body())
                .contains("page")
                .doesNotContain("java.");
    }
}
