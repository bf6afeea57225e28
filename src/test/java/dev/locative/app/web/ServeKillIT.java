package dev.locative.app.web;

import static dev.locative.app.web.ServerProcess.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service killed or terminated in the middle of a run, with another one waiting.
class ServeKillIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SAMPLES = 3000;

    /// As JVMs end that SIGTERM asked to.
    private static final int TERMINATED = 143;

    @TempDir static Path folder;
    private static ServerProcess server;

    @BeforeAll
    static void makeDumpAndWholeRun() throws Exception {
        List<String> captions = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("samples", "docci.jsonlines"))) {
            captions.add(JSON.readTree(line).path("description").asText());
        }
        StringBuilder dump = new StringBuilder();
        for (int i = 0; i < SAMPLES; i++) {
            ObjectNode record = JSON.createObjectNode();
            record.put("id", "s" + i).put("caption", captions.get(i % captions.size()));
            dump.append(record).append('\n');
        }
        Files.writeString(folder.resolve("dump.jsonl"), dump);
        server = ServerProcess.start(folder);
        begin("whole", "none");
        assertThat(server.ended("/v1/runs/whole").path("state").asText()).isEqualTo("finished");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static JsonNode begin(String name, String key) throws Exception {
        String body =
                "{\"name\":\"%s\",\"files\":[\"dump.jsonl\"]%s}"
                        .formatted(name, name.startsWith("waits") ? ",\"limit\":5" : "");
        HttpResponse<String> answer =
                server.send(
                        HttpRequest.newBuilder(server.uri("/v1/runs"))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return json(answer);
    }

    private static String state(String run) throws Exception {
        return json(server.get("/v1/runs/" + run)).path("state").asText();
    }

    /// Until it has done a good part of its samples.
    private static void underWay(String run) throws Exception {
        server.follow(
                "/v1/runs/" + run, now -> now.path("progress").path("done").asInt() > SAMPLES / 5);
    }

    private static void isWhole(String run) throws IOException {
        assertThat(lines(run)).hasSize(SAMPLES).isEqualTo(lines("whole"));
        assertThat(counts(run)).isEqualTo(counts("whole"));
    }

    /// The ledger's lines by id, none twice.
    private static Map<String, JsonNode> lines(String run) throws IOException {
        Map<String, JsonNode> lines = new HashMap<>();
        for (String line :
                Files.readAllLines(folder.resolve("runs").resolve(run + "/ledger-00001.jsonl"))) {
            JsonNode outcome = JSON.readTree(line);
            assertThat(lines.put(outcome.get("id").asText(), outcome)).as(line).isNull();
        }
        return lines;
    }

    private static JsonNode counts(String run) throws IOException {
        Path file = folder.resolve("runs").resolve(run + "/summary.json");
        ObjectNode summary = (ObjectNode) JSON.readTree(Files.readString(file));
        summary.remove(List.of("seconds", "rate", "stages"));
        ((ObjectNode) summary.get("samples")).remove("reused");
        return summary;
    }

    @Test
    void after_a_kill_runs_are_resumed_when_told_to_and_end_as_if_nothing_had_been()
            throws Exception {
        begin("killed", "key-1");
        begin("waits-1", "key-2");
        underWay("killed");
        server.kill();
        server = ServerProcess.start(folder);

        JsonNode killed = json(server.get("/v1/runs/killed"));
        assertThat(killed.path("state").asText()).isEqualTo("interrupted");
        assertThat(killed.path("resumable").asBoolean()).isTrue();
        assertThat(begin("killed", "key-1").path("created")).isEqualTo(killed.path("created"));
        assertThat(server.ended("/v1/runs/waits-1").path("state").asText()).isEqualTo("finished");
        assertThat(state("killed")).isEqualTo("interrupted");
        assertThat(server.post("/v1/runs/killed/resume", "").statusCode()).isEqualTo(202);

        JsonNode ended = server.ended("/v1/runs/killed");
        assertThat(ended.path("state").asText()).isEqualTo("finished");
        assertThat(ended.path("summary").path("samples").path("reused").asInt()).isPositive();
        isWhole("killed");
    }

    @Test
    void when_terminated_it_ends_soon_and_with_resume_goes_on_by_itself() throws Exception {
        begin("terminated", "key-3");
        begin("waits-2", "key-4");
        underWay("terminated");
        CompletableFuture<String> stream =
                server.client()
                        .sendAsync(
                                HttpRequest.newBuilder(server.uri("/v1/runs/terminated/events"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .thenApply(HttpResponse::body);
        server.follow("/v1/runs/terminated", run -> run.has("progress"));
        server.terminate();

        assertThat(server.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.process().exitValue()).isEqualTo(TERMINATED);
        server.await(line -> line.contains("run terminated interrupted, "));
        server.await(line -> line.contains("ended"));
        assertThat(stream.get(20, TimeUnit.SECONDS)).contains("\"state\":\"interrupted\"");
        server = ServerProcess.start(folder, "--resume");

        assertThat(server.ended("/v1/runs/terminated").path("state").asText())
                .isEqualTo("finished");
        assertThat(server.ended("/v1/runs/waits-2").path("state").asText()).isEqualTo("finished");
        isWhole("terminated");
    }
}
