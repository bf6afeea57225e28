package dev.locative.app.web;

import static dev.locative.app.web.ServerProcess.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program gets that talks to the service.
class ServeIT {
    private static final String CAPTION =
            "A red cup stands on the table to the left of a bowl. Behind it is a window.";

    @TempDir static Path folder;
    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server =
                ServerProcess.start(
                        folder, "--root", Path.of("samples").toAbsolutePath().toString());
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void a_caption_is_answered_with_pairs_and_the_verdict_of_every_check() throws Exception {
        var answer =
                server.post("/v1/synthesize", "{\"id\":\"x1\",\"caption\":\"" + CAPTION + "\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode outcome = json(answer);
        assertThat(outcome.path("id").asText()).isEqualTo("x1");
        assertThat(outcome.path("outcome").asText()).isEqualTo("answered");
        JsonNode first = outcome.path("pairs").path(0);
        assertThat(first.path("question").asText()).isEqualTo("What stands on the table?");
        assertThat(first.path("answer").asText()).isEqualTo("A red cup.");
        assertThat(first.path("kept").asBoolean()).isTrue();
        assertThat(first.path("verdicts").findValuesAsText("check"))
                .contains("grounded", "spatial");
        assertThat(outcome.path("pairs").findValues("kept")).anyMatch(kept -> !kept.asBoolean());
    }

    @Test
    void a_caption_without_space_is_refused_by_the_gate_with_its_reason() throws Exception {
        var answer = server.post("/v1/synthesize", "{\"caption\":\"A lovely day.\"}");

        assertThat(json(answer).path("outcome").asText()).isEqualTo("refused");
        assertThat(json(answer).path("why").path("check").asText()).isEqualTo("lexical");
    }

    @Test
    void a_caption_may_come_as_a_form_with_its_image() throws Exception {
        String form =
                """
                --b\r
                Content-Disposition: form-data; name="caption"\r
                \r
                %s\r
                --b\r
                Content-Disposition: form-data; name="image"; filename="a.png"\r
                Content-Type: image/png\r
                \r
                not looked at\r
                --b--\r
                """
                        .formatted(CAPTION);
        var answer = form("/v1/synthesize", form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("pairs")).isNotEmpty();
        assertThat(json(answer).path("notes").path(0).asText()).contains("--clip");
        assertThat(json(answer).has("image")).isFalse();
    }

    @Test
    void what_is_wrong_with_a_request_is_said_as_a_problem() throws Exception {
        problem(server.post("/v1/synthesize", "{}"), 400, "caption must not be blank");
        problem(server.post("/v1/synthesize", "{\"caption\":"), 400, "no JSON");
        problem(
                server.post("/v1/synthesize", "{\"caption\":\"x\",\"gates\":\"none\"}"),
                400,
                "there is no field \"gates\"");
        problem(
                server.post("/v1/synthesize", "{\"caption\":\"x\",\"gate\":\"lexcal\"}"),
                400,
                "no gate \"lexcal\"; there is lexical");
        problem(
                server.post("/v1/synthesize", "{\"caption\":\"x\",\"without\":[\"nosuch\"]}"),
                400,
                "no filter \"nosuch\"");
        problem(
                server.post("/v1/synthesize", "{\"caption\":\"x\",\"generator\":\"model\"}"),
                400,
                "started without --model");
        for (String path : List.of("/v1/synthesize", "/v1/runs")) {
            String what =
                    path.endsWith("runs") ? "\"files\":[\"docci.jsonlines\"]" : "\"caption\":\"x\"";
            problem(
                    server.post(path, "{%s,\"filters\":[\"aligned\"]}".formatted(what)),
                    400,
                    "the filter aligned looks at images, and this service was started without --clip");
            problem(
                    server.post(path, "{%s,\"filters\":[\"verified\"]}".formatted(what)),
                    400,
                    "started without --judge llm");
        }
        problem(server.post("/v1/runs", "{\"files\":[\"nosuch.jsonl\"]}"), 400, "nosuch.jsonl");
        problem(server.post("/v1/runs", "{}"), 400, "no files are named");
        problem(server.get("/v1/runs/nosuch"), 404, "there is no run nosuch");
        problem(server.delete("/v1/runs/nosuch"), 404, "there is no run nosuch");
        problem(server.get("/v1/nosuch"), 404, "nothing at this address");
    }

    @Test
    void a_run_over_a_file_is_queued_followed_listed_exported_and_reported() throws Exception {
        var asked = server.post("/v1/runs", "{\"name\":\"first\",\"files\":[\"docci.jsonlines\"]}");
        assertThat(asked.statusCode()).isEqualTo(202);
        String place = asked.headers().firstValue("Location").orElseThrow();
        assertThat(place).endsWith("/v1/runs/first");

        JsonNode ended = server.ended("/v1/runs/first");
        assertThat(ended.path("state").asText()).isEqualTo("finished");
        assertThat(ended.path("summary").path("samples").path("read").asInt()).isEqualTo(22);
        int kept = ended.path("summary").path("pairs").path("kept").asInt();
        assertThat(kept).isGreaterThan(100);
        assertThat(json(server.get("/v1/runs")).path("runs").findValuesAsText("id"))
                .contains("first");

        assertThat(zipped("/v1/runs/first/export?format=messages"))
                .contains("first-messages/README.md", "first-messages/train.jsonl");
        var figures =
                server.send(
                        HttpRequest.newBuilder(server.uri("/v1/runs/first/report"))
                                .header("Accept", "application/json")
                                .build());
        assertThat(json(figures).isObject()).isTrue();
        var page = server.get("/v1/runs/first/report");
        assertThat(page.body()).contains("<title>").contains("grounded");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(folder.resolve("runs/.service/scratch")).isEmptyDirectory();
        problem(server.delete("/v1/runs/first"), 409, "nothing to cancel");
        problem(server.post("/v1/runs/first/resume", ""), 409, "nothing to resume");
        problem(
                server.post("/v1/runs", "{\"name\":\"first\",\"files\":[\"docci.jsonlines\"]}"),
                409,
                "there is a run first already");
    }

    @Test
    void uploaded_captions_are_a_run_of_their_own() throws Exception {
        String form =
                """
                --b\r
                Content-Disposition: form-data; name="captions"; filename="mine.jsonl"\r
                \r
                {"id":"a","caption":"%s"}
                {"id":"b","caption":"torn
                {"id":"c","caption":"A dog lies under the bench."}
                \r
                --b\r
                Content-Disposition: form-data; name="settings"\r
                Content-Type: application/json\r
                \r
                {"name":"mine","gate":"none"}\r
                --b--\r
                """
                        .formatted(CAPTION);
        assertThat(form("/v1/runs", form).statusCode()).isEqualTo(202);

        JsonNode samples = server.ended("/v1/runs/mine").path("summary").path("samples");
        assertThat(samples.path("answered").asInt()).isEqualTo(2);
        assertThat(samples.path("rejected").asInt()).isEqualTo(1);
    }

    @Test
    void the_same_idempotency_key_asks_for_the_same_run() throws Exception {
        String body = "{\"name\":\"once\",\"files\":[\"docci.jsonlines\"],\"limit\":2}";
        var first = keyed(body, "k-1");
        var second = keyed(body, "k-1");

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(json(second).path("id")).isEqualTo(json(first).path("id"));
        assertThat(json(second).path("created")).isEqualTo(json(first).path("created"));
        problem(keyed(body.replace("2", "3"), "k-1"), 422, "idempotency key");
        server.ended("/v1/runs/once");
    }

    @Test
    void a_run_that_comes_to_nothing_has_failed_and_says_why() throws Exception {
        String form =
                """
                --b\r
                Content-Disposition: form-data; name="captions"; filename="mine.jsonl"\r
                \r
                {"id":"a","caption":"What a lovely day."}
                \r
                --b--\r
                """;
        String id = json(form("/v1/runs", form)).path("id").asText();

        JsonNode ended = server.ended("/v1/runs/" + id);
        assertThat(ended.path("state").asText()).isEqualTo("failed");
        assertThat(ended.path("problem").asText()).contains("no pair was kept");
        assertThat(ended.path("resumable").asBoolean()).isTrue();
    }

    @Test
    void benchmarks_are_evaluated() throws Exception {
        var asked =
                server.post(
                        "/v1/evaluations",
                        "{\"benchmarks\":[\"vsr\"],\"data\":\"benchmarks\",\"contestant\":\"random\",\"limit\":20}");
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(server.ended("/v1/evaluations/random").path("state").asText())
                .isEqualTo("finished");

        JsonNode figures = json(server.get("/v1/evaluations/random")).path("reports").path(0);
        assertThat(figures.path("benchmark").asText()).isEqualTo("vsr-random");
        assertThat(figures.path("intervals").path("accuracy")).hasSize(2);
        assertThat(server.get("/v1/evaluations/random/report").body()).contains("vsr-random");
        problem(
                server.post(
                        "/v1/evaluations",
                        "{\"benchmarks\":[\"vsr\"],\"data\":\"benchmarks\",\"contestant\":\"server:m\"}"),
                400,
                "without --endpoint");
    }

    @Test
    void the_service_tells_what_it_can_do() throws Exception {
        JsonNode info = json(server.get("/v1/info"));
        assertThat(info.path("generators").path(0).asText()).isEqualTo("pattern");
        assertThat(info.path("auth").asText()).isEqualTo("none");
        assertThat(info.path("filters").toString()).contains("spatial", "aligned", "verified");
        assertThat(info.path("usualFilters").toString())
                .contains("spatial")
                .doesNotContain("aligned", "similar", "verified");
        JsonNode taxonomy = json(server.get("/v1/taxonomy"));
        assertThat(taxonomy.path("relations").findValuesAsText("name")).contains("left", "facing");
        assertThat(json(server.get("/v1/models")).path("catalogue")).isNotEmpty();
        String described = server.get("/q/openapi").body();
        assertThat(described).contains("/v1/synthesize", "/v1/runs/{id}/events");
        assertThat(server.get("/q/swagger-ui/").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> keyed(String body, String key) throws Exception {
        return server.send(
                HttpRequest.newBuilder(server.uri("/v1/runs"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static HttpResponse<String> form(String path, String body) throws Exception {
        return server.send(
                HttpRequest.newBuilder(server.uri(path))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build());
    }

    private static List<String> zipped(String path) throws Exception {
        var answer =
                server.client()
                        .send(
                                HttpRequest.newBuilder(server.uri(path)).build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                zip.transferTo(new ByteArrayOutputStream());
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static void problem(HttpResponse<String> answer, int status, String detail)
            throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(json(answer).path("detail").asText()).contains(detail);
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
    }
}
