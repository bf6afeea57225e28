package dev.locative.app.web;

import static dev.locative.app.web.ServerProcess.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the service begins where it cannot, and how it ends while it works.
class ServeEndIT {
    private static final String CAPTION = "A red ball is to the left of a green box.";

    @TempDir Path folder;
    private final CountDownLatch asked = new CountDownLatch(2);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private HttpServer model;

    /// A model that answers when the test says so, and never where the caption says so.
    @BeforeEach
    void startModel() throws IOException {
        model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        model.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        model.createContext("/v1/chat/completions", this::reply);
        model.start();
    }

    @AfterEach
    void endModel() {
        answer.countDown();
        never.countDown();
        model.stop(0);
    }

    private void reply(HttpExchange exchange) throws IOException {
        String question =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.countDown();
        try {
            (question.contains("hang") ? never : answer).await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        byte[] body =
                """
                data: {"choices":[{"index":0,"delta":{"content":"[]"},"finish_reason":"stop"}]}

                data: [DONE]

                """
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void it_answers_what_it_took_refuses_the_rest_and_does_not_wait_for_a_model_that_hangs()
            throws Exception {
        Files.writeString(
                folder.resolve("dump.jsonl"),
                "{\"id\":\"a\",\"caption\":\"Red balls hang to the left of a box.\"}\n");
        ServerProcess server =
                ServerProcess.start(
                        folder,
                        "--endpoint",
                        "http://127.0.0.1:%d/v1".formatted(model.getAddress().getPort()),
                        "--model",
                        "m");
        assertThat(server.get("/q/health/ready").statusCode()).isEqualTo(200);
        server.post("/v1/runs", "{\"name\":\"hangs\",\"files\":[\"dump.jsonl\"]}");
        CompletableFuture<HttpResponse<String>> taken = ask(server, "model");
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        server.terminate();
        server.await(line -> line.contains("ending"));

        HttpResponse<String> ready = server.get("/q/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("\"ending\": true");
        HttpResponse<String> refused = ask(server, "pattern").get(20, TimeUnit.SECONDS);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        HttpResponse<String> run = server.post("/v1/runs", "{\"files\":[\"dump.jsonl\"]}");
        assertThat(run.statusCode()).isEqualTo(503);
        assertThat(json(server.get("/v1/runs/hangs")).path("state").asText()).isEqualTo("running");
        server.terminate(); // somebody is impatient
        answer.countDown();
        assertThat(taken.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);

        assertThat(server.process().waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(server.process().exitValue()).isEqualTo(143);
        server.await(line -> line.contains("does not come to its end"));
    }

    private static CompletableFuture<HttpResponse<String>> ask(
            ServerProcess server, String generator) {
        return server.client()
                .sendAsync(
                        HttpRequest.newBuilder(server.uri("/v1/synthesize"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"caption\":\"%s\",\"generator\":\"%s\"}"
                                                        .formatted(CAPTION, generator)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void where_it_cannot_begin_it_says_why_in_one_line() throws Exception {
        try (ServerProcess first = ServerProcess.start(folder)) {
            String port = String.valueOf(first.uri("/").getPort());
            assertThat(ended("--port", port, "--runs", "other", "--evals", "others"))
                    .startsWith("locative: port " + port + " of 127.0.0.1 is taken")
                    .hasLineCount(1);
            assertThat(ended())
                    .startsWith("locative: --runs runs: another service has it already")
                    .hasLineCount(1);
        }
        assertThat(ended("--model", "nosuch.gguf")).contains("nosuch.gguf").hasLineCount(1);
        assertThat(ended("--clip", "nosuch")).contains("nosuch").hasLineCount(1);
        assertThat(ended("--evals", "runs")).contains("each wants a folder").hasLineCount(1);
    }

    private String ended(String... options) throws Exception {
        Process process = ServerProcess.process(folder, Map.of(), options);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        return said.strip();
    }
}
