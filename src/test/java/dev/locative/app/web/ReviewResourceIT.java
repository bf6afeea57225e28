package dev.locative.app.web;

import static dev.locative.app.web.ServerProcess.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.Toy;
import dev.locative.review.Kept;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reviews as a program or a page does them. Every test has a run of its own.
class ReviewResourceIT {
    @TempDir static Path folder;
    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = ServerProcess.start(folder);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static String run(String id) {
        Kept.run(folder.resolve("runs").resolve(id), Kept.samples(100));
        return "/v1/runs/" + id + "/review";
    }

    private static HttpResponse<String> put(String path, String json)
            throws IOException, InterruptedException {
        return server.send(
                HttpRequest.newBuilder(server.uri(path))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    private static void problem(HttpResponse<String> answer, int status, String detail)
            throws IOException {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(answer.body())
                .startsWith("application/problem+json");
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("detail").asText()).contains(detail);
    }

    @Test
    void a_sample_is_drawn_once_judged_and_told_of() throws Exception {
        String review = run("whole");
        problem(server.get(review), 404, "no sample to review; POST");
        problem(server.get(review + "/items?reviewer=ada"), 404, "no sample to review");

        var drawn = server.post(review, "{\"stratify\":\"relation\",\"margin\":0.1}");
        assertThat(drawn.statusCode()).isEqualTo(201);
        assertThat(json(drawn).path("population").asInt()).isEqualTo(200);
        assertThat(json(drawn).path("size").asInt()).isEqualTo(66);
        assertThat(json(drawn).path("stratify").asText()).isEqualTo("relation");
        assertThat(server.post(review, "{\"margin\":0.1}").statusCode()).isEqualTo(200);
        assertThat(server.post(review, "").statusCode()).isEqualTo(200);
        problem(server.post(review, "{\"margin\":0.2}"), 409, "margin 0.1 then, 0.2 now");

        JsonNode first = json(server.get(review + "/items?reviewer=ada&size=2"));
        assertThat(first.path("total").asInt()).isEqualTo(66);
        assertThat(first.path("next").asInt()).isZero();
        assertThat(first.path("items")).hasSize(2);
        JsonNode item = first.path("items").path(0);
        assertThat(item.path("sample").path("caption").asText()).contains("A cat is left");
        assertThat(item.path("pair").path("kept").asBoolean()).isTrue();
        assertThat(item.path("pair").path("evidence")).hasSize(2);
        assertThat(item.has("label")).isFalse();

        var judged =
                put(
                        review + "/items/0",
                        "{\"reviewer\":\" ada \",\"label\":\"wrong_object\",\"note\":\"a dog\"}");
        assertThat(judged.statusCode()).isEqualTo(200);
        assertThat(json(judged).path("label").asText()).isEqualTo("wrong_object");
        put(review + "/items/0", "{\"reviewer\":\"ben\",\"label\":\"correct\"}");
        put(review + "/items/0", "{\"reviewer\":\"ben\",\"label\":\"wrong_relation\"}");
        put(review + "/items/1", "{\"reviewer\":\"ben\",\"label\":\"correct\"}");

        JsonNode adas = json(server.get(review + "/items?reviewer=ada&size=2"));
        assertThat(adas.path("next").asInt()).isEqualTo(1);
        assertThat(adas.path("items").path(0).path("note").asText()).isEqualTo("a dog");
        assertThat(adas.path("items").path(1).has("label")).as("others' labels").isFalse();

        JsonNode standing = json(server.get(review));
        assertThat(standing.path("judged").asInt()).isEqualTo(2);
        assertThat(standing.path("reviewers").findValuesAsText("name"))
                .containsExactly("ada", "ben");
        assertThat(standing.path("agreement").path(0).path("both").asInt()).isEqualTo(1);
        JsonNode overall = standing.path("rates").path("overall");
        assertThat(overall.path("wrong").asInt()).isEqualTo(1);
        assertThat(overall.path("low").asDouble())
                .isLessThan(overall.path("rate").asDouble())
                .isLessThan(overall.path("high").asDouble());
        var figures =
                server.send(
                        HttpRequest.newBuilder(server.uri("/v1/runs/whole/report"))
                                .header("Accept", "application/json")
                                .build());
        assertThat(json(figures).path("review").path("judged").asInt()).isEqualTo(2);
    }

    @Test
    void what_is_wrong_with_a_request_is_said_as_a_problem() throws Exception {
        String review = run("wrong");
        problem(server.post(review, "{\"margin\":0}"), 400, "margin must be greater than 0");
        problem(server.post(review, "{\"margin\":1}"), 400, "margin must be less than 1");
        problem(server.post(review, "{\"confidence\":95}"), 400, "confidence must be less than 1");
        problem(server.post(review, "{\"stratify\":\"x\"}"), 400, "none|relation|source");
        problem(server.post(review, "{\"size\":0}"), 400, "size must be greater than");
        problem(server.post(review, "{\"sized\":3}"), 400, "there is no field \"sized\"");
        problem(server.post(review, "[]"), 400, "");
        server.post(review, "{\"size\":3}");
        problem(server.get(review + "/items"), 400, "reviewer must not be blank");
        problem(server.get(review + "/items?reviewer=%1b%5b31m"), 400, "a reviewer's name has");
        problem(server.get(review + "/items?reviewer=a&size=101"), 400, "size must be less");
        problem(server.get(review + "/items?reviewer=a&from=-1"), 400, "from must be greater");
        String judgement = "{\"reviewer\":\"ada\",\"label\":\"correct\"}";
        problem(put(review + "/items/3", judgement), 404, "no item 3: the sample has the items 0");
        problem(put(review + "/items/-1", judgement), 404, "no item -1");
        problem(put(review + "/items/99999999999", judgement), 400, "");
        problem(put(review + "/items/0", judgement.replace("correct", "ok")), 400, "label must");
        problem(put(review + "/items/0", judgement.replace("ada", "../x")), 400, "a reviewer's");
        problem(put(review + "/items/0", "{\"label\":\"correct\"}"), 400, "reviewer must not");
        problem(put(review + "/items/0", "{\"reviewer\":\"ada\"}"), 400, "label must not be null");
        problem(put(review + "/items/0", ""), 400, "the body is missing");
        String note = judgement.replace("}", ",\"note\":\"" + "x".repeat(2001) + "\"}");
        problem(put(review + "/items/0", note), 400, "note size must be");
        problem(server.get("/v1/runs/..%2fwrong/review"), 404, "there is no run");
        problem(server.get("/v1/runs/nosuch/review"), 404, "there is no run nosuch");
        assertThat(json(server.get(review)).path("judged").asInt()).isZero();
    }

    @Test
    void a_run_that_is_being_written_or_keeps_nothing_is_refused() throws Exception {
        String review = run("busy");
        try (RunDirectory _ = RunDirectory.open(folder.resolve("runs/busy"), Toy.manifest(1))) {
            problem(server.post(review, "{}"), 409, "is being written by another locative");
        }
        assertThat(server.post(review, "{}").statusCode()).isEqualTo(201);

        Kept.run(folder.resolve("runs/empty"), List.of());
        problem(server.post("/v1/runs/empty/review", "{}"), 400, "holds no kept pair");
    }

    @Test
    void many_who_judge_at_once_lose_nothing() throws Exception {
        String review = run("many");
        server.post(review, "{\"size\":20}");
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int reviewer = 0; reviewer < 10; reviewer++) {
            for (int item = 0; item < 20; item++) {
                String path = review + "/items/" + item;
                String body = "{\"reviewer\":\"r" + reviewer + "\",\"label\":\"correct\"}";
                requests.add(() -> put(path, body).statusCode());
            }
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> answer : threads.invokeAll(requests)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(Files.readAllLines(folder.resolve("runs/many/review/judgements.jsonl")))
                .hasSize(200);
        JsonNode standing = json(server.get(review));
        assertThat(standing.path("notes")).isEmpty();
        assertThat(standing.path("reviewers")).hasSize(10);
        assertThat(standing.path("agreement")).hasSize(45);
    }
}
