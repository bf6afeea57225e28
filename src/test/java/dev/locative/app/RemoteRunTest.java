package dev.locative.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.locative.pipeline.RunEvent;
import dev.locative.pipeline.RunResult;
import dev.locative.pipeline.Summary;
import dev.locative.report.GateReport;
import dev.locative.source.DumpRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run against a real server of a model.
class RemoteRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path temp;
    private final Jobs jobs = new Jobs();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server = null;
    private volatile String poisoned = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String prompt = JSON.readTree(exchange.getRequestBody()).at("/messages/0/content").asText();
        if (!poisoned.isEmpty() && prompt.contains(poisoned)) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        String number = prompt.replaceAll("(?s).*A cup numbered (\\d+).*", "$1");
        String reply =
                prompt.contains("Answer yes or no")
                        ? prompt.contains("on a table") ? "Yes" : "No."
                        : "[{\"question\": \"What does cup %s stand on?\", \"answer\": \"A table\"}]"
                                .formatted(number);
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        String events =
                event(
                                "{\"choices\":[{\"index\":0,\"delta\":{\"content\":%s}}]}"
                                        .formatted(JSON.writeValueAsString(reply)))
                        + event(
                                "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}")
                        + event(
                                "{\"choices\":[],\"usage\":{\"prompt_tokens\":50,\"completion_tokens\":20,\"total_tokens\":70}}")
                        + "data: [DONE]\n\n";
        exchange.getResponseBody().write(events.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private static String event(String json) {
        return "data: " + json + "\n\n";
    }

    private Summary run(String name, int failuresInRow) throws IOException {
        RunResult result = jobs.synthesize(request(name, failuresInRow), this::heard).result();
        return ((RunResult.Finished) result).summary();
    }

    private void heard(RunEvent event) {
        if (event instanceof RunEvent.Warning(String text)) {
            assertThat(text).doesNotContain("Exception");
        }
    }

    private SynthesizeRequest request(String name, int failuresInRow) throws IOException {
        Path dump =
                Files.writeString(
                        temp.resolve("cups.jsonl"),
                        IntStream.range(0, 40)
                                .mapToObj(i ->
                                        "{\"id\": \"s%d\", \"caption\": \"A cup numbered %d stands on a table.\"}"
                                                .formatted(i, i))
                                .collect(Collectors.joining("\n")));
        LlmRequest none = LlmRequest.NONE;
        return new SynthesizeRequest(
                new DumpRequest(List.of(dump), null, Map.of()),
                "openai",
                "lexical",
                List.of("duplicate"),
                List.of(),
                false,
                temp.resolve(name),
                null,
                8,
                0,
                failuresInRow,
                new LlmRequest(
                        "toy",
                        List.of(URI.create("http://localhost:" + server.getAddress().getPort())),
                        null,
                        "compact",
                        "compact",
                        false,
                        200,
                        true,
                        true,
                        none.local(),
                        new LlmRequest.Remote(10, 2, null),
                        none.price()));
    }

    @Test
    void everySampleIsAskedOnceAndItsTokensAreCounted() throws IOException {
        Summary summary = run("run", 5);

        assertThat(summary.samples().answered()).isEqualTo(40);
        assertThat(summary.pairs().kept()).isEqualTo(40);
        assertThat(asked).hasValue(40);
        assertThat(summary.llm().calls()).isEqualTo(40);
        assertThat(summary.llm().tokensIn()).isEqualTo(2000);
        assertThat(summary.llm().tokensOut()).isEqualTo(800);
        assertThat(summary.stages()).containsKeys("lexical", "generate", "duplicate");
    }

    @Test
    void aGateIsMeasuredBesideTheLexicalOne() throws IOException {
        Path labels =
                Files.writeString(
                        temp.resolve("labels.jsonl"),
                        """
                        {"id": "1", "caption": "A cup numbered 1 stands on a table.", "spatial": true}
                        {"id": "2", "caption": "The sale numbered 2 is on.", "spatial": false}
                        """);
        LlmRequest llm = request("run", 5).llm();

        GateReport both = jobs.evalGate(new EvalGateRequest("both", labels, llm), _ -> {});

        assertThat(both.scores().getFirst().accuracy()).isEqualTo(1);
        assertThat(both.beside())
                .extracting(GateReport.Measured::gate)
                .containsExactly("lexical", "llm");
        assertThat(both.llm().calls()).isEqualTo(2);
        assertThat(both.llm().tokensOut()).isEqualTo(40);
    }

    @Test
    void aSampleThatTheServerRefusesFailsAloneAndIsTriedAgainByTheNextRun() throws IOException {
        poisoned = "A cup numbered 7 stands";
        Summary first = run("run", 5);
        assertThat(first.samples().failed()).isEqualTo(1);
        assertThat(first.samples().answered()).isEqualTo(39);

        poisoned = "";
        asked.set(0);
        Summary second = run("run", 5);
        assertThat(asked).hasValue(1);
        assertThat(second.samples().failed()).isZero();
        assertThat(second.samples().answered()).isEqualTo(40);
        assertThat(second.llm().tokensOut()).isEqualTo(800);
    }

    @Test
    void aServerThatFailsAlwaysStopsTheRunWhichResumesLater() throws IOException {
        poisoned = "A cup";
        SynthesizeSummary stopped = jobs.synthesize(request("run", 5), this::heard);
        assertThat(stopped.result()).isInstanceOf(RunResult.Stopped.class);
        assertThat(stopped.problem().orElseThrow()).contains("5");

        poisoned = "";
        assertThat(run("run", 5).samples().answered()).isEqualTo(40);
    }

    @Test
    void theRawRepliesAreKeptAndJudgedAgainWithoutTheServer() throws IOException {
        run("run", 5);
        server.stop(0);
        SynthesizeRequest live = request("again", 5);
        LlmRequest llm = live.llm();
        SynthesizeRequest recorded =
                new SynthesizeRequest(
                        live.dump(),
                        "replies",
                        "lexical",
                        null,
                        List.of(),
                        false,
                        live.out(),
                        null,
                        2,
                        0,
                        5,
                        new LlmRequest(
                                null,
                                List.of(),
                                temp.resolve("run"),
                                "compact",
                                "compact",
                                false,
                                200,
                                true,
                                true,
                                llm.local(),
                                llm.remote(),
                                llm.price()));

        RunResult result = jobs.synthesize(recorded, this::heard).result();

        Summary summary = ((RunResult.Finished) result).summary();
        assertThat(summary.samples().answered()).isEqualTo(40);
        assertThat(summary.pairs().generated()).isEqualTo(40);
    }

    @Test
    void theLedgerHoldsWhatEachSampleCost() throws IOException {
        run("run", 5);
        try (var files = Files.list(temp.resolve("run"))) {
            Path ledger =
                    files.filter(f -> f.getFileName().toString().startsWith("ledger"))
                            .findFirst()
                            .orElseThrow();
            JsonNode line = JSON.readTree(Files.readAllLines(ledger).getFirst());
            assertThat(line.at("/llm/tokens_out").asInt()).isEqualTo(20);
            assertThat(line.at("/llm/calls").asInt()).isEqualTo(1);
        }
    }
}
