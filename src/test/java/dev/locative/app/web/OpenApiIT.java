package dev.locative.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.locative.app.web.OpenApiDocument.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service does what its description says: examples are sent, answers compared.
class OpenApiIT {
    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();

    @TempDir static Path folder;
    private static ServerProcess server;
    private static OpenApiCalls calls;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        String samples = Path.of("samples").toAbsolutePath().toString();
        Map<String, String> key = Map.of("LOCATIVE_SERVE_KEY", key());
        server = ServerProcess.start(folder, key, "--root", samples, "--queue", "1");
        calls = new OpenApiCalls(DOCUMENT, server);
    }

    /// The document's own, so that its example opens a session.
    private static String key() {
        return DOCUMENT.root()
                .at(
                        "/paths/~1v1~1session/post/requestBody/content/application~1json/examples/one/value/key")
                .asText();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void the_document_is_served_as_it_is_written() throws Exception {
        var yaml = server.get("/q/openapi");
        assertThat(yaml.headers().firstValue("Content-Type").orElseThrow()).contains("yaml");
        assertThat(new YAMLMapper().readTree(yaml.body())).isEqualTo(DOCUMENT.root());
        var json = server.get("/q/openapi?format=json");
        assertThat(MAPPER.readTree(json.body()).path("paths"))
                .hasSameSizeAs(DOCUMENT.root().path("paths"));
        assertThat(server.get("/q/swagger-ui/").body()).contains("/q/openapi");
    }

    /// Requests with bodies first, which make what the others ask for.
    @Test
    void every_example_is_answered_as_described() throws Exception {
        for (Operation operation : DOCUMENT.operations()) {
            JsonNode content = operation.node().path("requestBody").path("content");
            for (var type : content.properties()) {
                for (var example : type.getValue().path("examples").properties()) {
                    JsonNode body = example.getValue().path("value");
                    Answer answer = good(new Call(operation).sending(type.getKey(), body));
                    if (answer.status() == 202) {
                        server.ended(answer.header("Location").replaceFirst("^https?://[^/]*", ""));
                    }
                }
            }
        }
        for (Operation operation : DOCUMENT.operations()) {
            if (operation.method().equals("get")) {
                asked(operation);
            }
        }
    }

    /// Plainly, by each type of answer, and with each value of a parameter that is named.
    private static void asked(Operation operation) throws Exception {
        Call plain = new Call(operation);
        good(plain);

        for (String type : types(DOCUMENT.responses(operation).get("200"))) {
            Answer answer = good(plain.saying("Accept", type));
            assertThat(answer.header("Content-Type"))
                    .as(answer.toString())
                    .startsWith(type.replace("*", ""));
        }
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asText().equals("query")) {
                String name = parameter.path("name").asText();
                for (JsonNode value : parameter.path("schema").path("enum")) {
                    good(plain.with(name, value.asText()));
                }
                if (parameter.has("example")) {
                    good(plain.with(name, OpenApiCalls.example(parameter).toArray(String[]::new)));
                }
            }
        }
    }

    private static List<String> types(JsonNode response) {
        return response.path("content").properties().stream().map(Map.Entry::getKey).toList();
    }

    /// What is not indexed yet is asked for again; each answer waits a moment for that.
    private static Answer good(Call call) throws Exception {
        Answer answer = calls.send(call);
        for (int i = 0; i < 60 && answer.status() == 503; i++) {
            assertThat(calls.faults(answer)).isEmpty();
            answer = calls.send(call);
        }
        assertThat(calls.faults(answer)).isEmpty();
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }

    private static Answer bad(Call call, int status) throws Exception {
        Answer answer = calls.send(call);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(calls.faults(answer)).isEmpty();
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        return answer;
    }

    @Test
    void runs_are_cancelled_resumed_and_turned_away_as_described() throws Exception {
        Operation begin = calls.operation("post /v1/runs");
        JsonNode many =
                MAPPER.createObjectNode()
                        .put("captions", captions(20_000))
                        .set("settings", MAPPER.createObjectNode().put("name", "big"));
        JsonNode other =
                MAPPER.readTree(
                        "{\"name\":\"other\",\"benchmarks\":[\"vsr\"],\"data\":\"benchmarks\",\"contestant\":\"random\",\"limit\":5}");
        good(new Call(begin).sending(FORM, many));
        server.follow("/v1/runs/big", run -> run.path("state").asText().equals("running"));
        good(new Call(calls.operation("post /v1/evaluations")).sending(JSON, other));
        bad(
                new Call(begin).sending(JSON, MAPPER.readTree("{\"files\":[\"docci.jsonlines\"]}")),
                429);

        good(new Call(calls.operation("delete /v1/evaluations/{id}")).with("id", "other"));
        good(new Call(calls.operation("post /v1/evaluations/{id}/resume")).with("id", "other"));
        good(new Call(calls.operation("get /v1/runs")));
        good(new Call(calls.operation("get /v1/runs/{id}")).with("id", "big"));
        good(
                new Call(calls.operation("get /v1/runs/{id}/report"))
                        .with("id", "big")
                        .saying("Accept", JSON));
        good(new Call(calls.operation("delete /v1/runs/{id}")).with("id", "big"));
        server.ended("/v1/runs/big");
        server.ended("/v1/evaluations/other");
        good(new Call(calls.operation("post /v1/runs/{id}/resume")).with("id", "big"));
        good(new Call(calls.operation("delete /v1/runs/{id}")).with("id", "big"));
        assertThat(server.ended("/v1/runs/big").path("state").asText()).isEqualTo("cancelled");
    }

    private static String captions(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(
                    "{\"id\":\"%d\",\"caption\":\"A cup stands on the table.\"}\n".formatted(i));
        }
        return lines.toString();
    }

    @Test
    void strangers_are_turned_away_as_described() throws Exception {
        for (Operation operation : DOCUMENT.operations()) {
            Call call = new Call(operation);
            if (DOCUMENT.responses(operation).containsKey("401")
                    && !operation.node().has("security")) {
                bad(call.unknown(), 401);
            }
            bad(call.saying("Origin", "https://elsewhere.example"), 403);
        }
        Call enter = new Call(calls.operation("post /v1/session"));
        bad(enter.unknown().sending(JSON, MAPPER.readTree("{\"key\":\"another\"}")), 401);
        good(new Call(calls.operation("delete /v1/session")));
    }

    @Test
    void what_is_wrong_is_told_as_described() throws Exception {
        for (Operation operation : DOCUMENT.operations()) {
            Set<String> statuses = DOCUMENT.responses(operation).keySet();
            Call call = new Call(operation);
            if (operation.node().has("requestBody")) {
                bad(call.sending(JSON, new TextNode("{")), 400);
                bad(call.sending("text/plain", new TextNode("x")), 415);
            }
            if (statuses.contains("404")) {
                bad(call.with("id", "nosuch"), 404);
                bad(call.with("id", "..%2f"), 404);
            }
            for (JsonNode parameter : operation.parameters()) {
                if (parameter.path("schema").has("maximum")) {
                    long most = parameter.path("schema").path("maximum").asLong();
                    bad(call.with(parameter.path("name").asText(), String.valueOf(most + 1)), 400);
                    bad(call.with(parameter.path("name").asText(), "some"), 400);
                }
            }
        }
        JsonNode body =
                MAPPER.readTree("{\"name\":\"once\",\"files\":[\"docci.jsonlines\"],\"limit\":2}");
        Call keyed = new Call(calls.operation("post /v1/runs")).with("Idempotency-Key", "k");
        good(keyed.sending(JSON, body));
        server.ended("/v1/runs/once");
        assertThat(good(keyed.sending(JSON, body)).json().path("id").asText()).isEqualTo("once");
        bad(keyed.sending(JSON, MAPPER.readTree("{\"files\":[\"docci.jsonlines\"]}")), 422);
        bad(keyed.with("Idempotency-Key", "k2").sending(JSON, body), 409);
        bad(new Call(calls.operation("delete /v1/runs/{id}")).with("id", "once"), 409);
        bad(new Call(calls.operation("post /v1/runs/{id}/resume")).with("id", "once"), 409);
    }
}
