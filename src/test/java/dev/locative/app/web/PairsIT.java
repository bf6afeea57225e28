package dev.locative.app.web;

import static dev.locative.app.web.ServerProcess.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program, or a page, gets that looks into a run.
class PairsIT {
    @TempDir static Path folder;
    private static ServerProcess server;
    private static JsonNode summary;

    @BeforeAll
    static void start() throws Exception {
        server =
                ServerProcess.start(
                        folder, "--root", Path.of("samples").toAbsolutePath().toString());
        server.post("/v1/runs", "{\"name\":\"made\",\"files\":[\"docci.jsonlines\"]}");
        summary = server.ended("/v1/runs/made").path("summary");
        until("/v1/runs/made/pairs", page -> page.path("indexed").path("samples").asInt() == 22);
    }

    /// Asks again while the index catches up: each answer waits a moment for that.
    private static JsonNode until(String path, Predicate<JsonNode> wanted)
            throws IOException, InterruptedException {
        JsonNode answer = json(server.get(path));
        for (int i = 0; i < 100 && !wanted.test(answer); i++) {
            answer = json(server.get(path));
        }
        assertThat(wanted.test(answer)).as("%s", answer).isTrue();
        return answer;
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static JsonNode get(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/v1/runs/made/" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static String said(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long count(JsonNode page, String facet, String value) {
        return StreamSupport.stream(page.path("facets").path(facet).spliterator(), false)
                .filter(one -> one.path("value").asText().equals(value))
                .mapToLong(one -> one.path("count").asLong())
                .sum();
    }

    private static void problem(String query, int status, String detail)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/v1/runs/made/" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(json(answer).path("detail").asText()).contains(detail);
    }

    @Test
    void every_pair_is_shown_with_its_sample_and_counted_by_what_it_is() throws Exception {
        JsonNode page = get("pairs?size=5");

        long kept = summary.path("pairs").path("kept").asLong();
        long refused = summary.path("samples").path("refused").asLong();
        assertThat(page.path("total").asLong())
                .isEqualTo(summary.path("pairs").path("generated").asLong() + refused);
        assertThat(count(page, "verdict", "kept")).isEqualTo(kept);
        assertThat(count(page, "verdict", "refused")).isEqualTo(refused);
        assertThat(count(page, "check", "grounded"))
                .isEqualTo(summary.path("checks").path("grounded").path("dropped").asLong());
        assertThat(page.path("indexed").path("samples").asInt()).isEqualTo(22);
        assertThat(page.path("indexed").path("bytes"))
                .isEqualTo(page.path("indexed").path("ofBytes"));
        assertThat(page.path("pairs")).hasSize(5);
        JsonNode first = page.path("pairs").path(0);
        assertThat(first.path("sample").path("source").asText()).isEqualTo("docci");
        assertThat(first.path("sample").path("caption").asText()).isNotBlank();
        assertThat(first.path("outcome").asText()).isEqualTo("answered");
        assertThat(first.path("ordinal").asInt()).isZero();
        assertThat(first.path("pair").path("verdicts")).isNotEmpty();
        assertThat(first.path("pair").path("kept").isBoolean()).isTrue();
        assertThat(first.has("why")).isFalse();
        assertThat(folder.resolve("runs/made/explore")).isDirectory();
    }

    @Test
    void pairs_are_searched_narrowed_and_sorted() throws Exception {
        JsonNode found = get("pairs?q=" + said("left of") + "&relation=left&verdict=kept");
        assertThat(found.path("total").asInt()).isBetween(1, 60);
        for (JsonNode item : found.path("pairs")) {
            assertThat(item.path("pair").path("relations").toString()).contains("left");
            String caption = item.path("sample").path("caption").asText();
            JsonNode span = item.path("highlights").path("caption").path(0);
            if (!span.isMissingNode()) {
                assertThat(caption.substring(span.path(0).asInt(), span.path(1).asInt()))
                        .isIn("left", "Left", "of", "Of");
            }
        }
        JsonNode scored = get("pairs?check=grounded&check=spatial&sort=-score:grounded&size=100");
        List<Double> scores =
                StreamSupport.stream(scored.path("pairs").spliterator(), false)
                        .flatMap(item ->
                                StreamSupport.stream(
                                        item.path("pair").path("verdicts").spliterator(), false))
                        .filter(verdict -> verdict.path("check").asText().equals("grounded"))
                        .map(verdict -> verdict.path("score").asDouble())
                        .toList();
        assertThat(scores).isNotEmpty().isSortedAccordingTo((a, b) -> Double.compare(b, a));
        String id = found.path("pairs").path(0).path("sample").path("id").asText();
        JsonNode alone = get("pairs?sample=" + said(id));
        assertThat(alone.path("total").asInt()).isPositive();
        assertThat(alone.path("pairs").findValuesAsText("id")).containsOnly(id);
    }

    @Test
    void no_text_is_a_mistake_and_a_wrong_number_is_a_problem() throws Exception {
        for (String text :
                List.of("\"(((", "*:*", "/[a-z]+(", "\ud83d\udc36", "a~9 ~ * -", "<script>")) {
            assertThat(get("pairs?q=" + said(text)).path("total").isNumber()).isTrue();
        }
        problem("pairs?size=101", 400, "size");
        problem("pairs?page=-1", 400, "page");
        problem("pairs?sort=random", 400, "sort is relevance, ledger, score:CHECK");
        problem("pairs?sort=score:grounded&page=1000000", 400, "100,000");
        problem("scores?bins=0", 400, "bins");
        problem("retuned", 400, "cutoff");
        problem("retuned?cutoff=grounded", 400, "CHECK:VALUE");
        problem("retuned?cutoff=grounded:high", 400, "\"high\" is no number");
        problem("retuned?cutoff=lexical:1", 400, "no score of lexical");
        assertThat(server.get("/v1/runs/nosuch/pairs").statusCode()).isEqualTo(404);
        assertThat(server.get("/v1/runs/..%2fmade/scores").statusCode()).isEqualTo(404);
    }

    @Test
    void scores_have_histograms_and_their_cutoffs_can_be_moved_in_thought() throws Exception {
        JsonNode grounded = null;
        for (JsonNode check : get("scores?bins=10")) {
            grounded = check.path("check").asText().equals("grounded") ? check : grounded;
        }
        assertThat(grounded).isNotNull();
        assertThat(grounded.path("cutoff").asDouble()).isEqualTo(0.6);
        assertThat(grounded.path("dropsAbove").asBoolean()).isFalse();
        assertThat(grounded.path("bins")).hasSize(10);

        long kept = summary.path("pairs").path("kept").asLong();
        JsonNode same = get("retuned?cutoff=grounded:0.6");
        assertThat(same.path("lost").asLong()).isZero();
        JsonNode strict = get("retuned?cutoff=grounded:2");
        assertThat(strict.path("kept").asLong()).isZero();
        assertThat(strict.path("lost").asLong()).isEqualTo(kept);
        JsonNode loose = get("retuned?cutoff=grounded:0&cutoff=spatial:0");
        assertThat(loose.path("kept").asLong()).isEqualTo(kept + loose.path("gained").asLong());
        assertThat(loose.path("later").toString()).contains("spatial");
        assertThat(loose.path("indexed").path("pairs").asLong()).isPositive();
    }

    @Test
    void what_a_ledger_gains_is_found() throws Exception {
        Path run = folder.resolve("runs/grown");
        Files.createDirectories(run);
        Files.copy(folder.resolve("runs/made/run.json"), run.resolve("run.json"));
        Path ledger = run.resolve("ledger-00001.jsonl");
        for (int i = 1; i <= 3; i++) {
            Files.writeString(
                    ledger,
                    """
                    {"id":"x%d","source":"by hand","outcome":"failed","stage":"generate","error":"lone \\ud83d"}
                    """
                            .formatted(i),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            int total = i;
            JsonNode page =
                    until("/v1/runs/grown/pairs?q=", now -> now.path("total").asInt() == total);
            assertThat(page.path("pairs").path(0).path("error").asText()).startsWith("lone");
            assertThat(page.path("pairs").path(0).path("stage").asText()).isEqualTo("generate");
        }
        Files.writeString(
                ledger,
                """
                {"id":"y","source":"by hand","caption":"No.","outcome":"refused","why":{"check":"lexical","drop":"says no place"}}
                """,
                StandardOpenOption.APPEND);
        JsonNode refused =
                until("/v1/runs/grown/pairs?verdict=refused", now -> now.path("total").asInt() == 1)
                        .path("pairs")
                        .path(0);
        assertThat(refused.path("why").path("check").asText()).isEqualTo("lexical");
        assertThat(refused.has("pair")).isFalse();
        assertThat(refused.path("sample").has("image")).isFalse();
        Files.delete(ledger);
        until("/v1/runs/grown/pairs", now -> now.path("total").asInt() == 0);
    }
}
