package dev.locative.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the service tells a collector of traces and a collector of logs.
class ServeTelemetryIT {
    private static final String CAPTION = "A teal kettle stands on the stove.";

    @TempDir Path folder;

    private final BlockingQueue<String> traces = new LinkedBlockingQueue<>();
    private HttpServer collector;

    @BeforeEach
    void collect() throws IOException {
        collector =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        collector.createContext("/", this::take);
        collector.start();
    }

    @AfterEach
    void end() {
        collector.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream body =
                zipped
                        ? new GZIPInputStream(exchange.getRequestBody())
                        : exchange.getRequestBody()) {
            traces.add(
                    exchange.getRequestURI()
                            + new String(body.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private String collectorsAddress() {
        return "http://127.0.0.1:" + collector.getAddress().getPort();
    }

    @Test
    void requests_and_runs_are_spans_without_captions_and_log_lines_are_json() throws Exception {
        Files.writeString(
                folder.resolve("dump.jsonl"),
                "{\"id\":\"a\",\"caption\":\"%s\"}\n".formatted(CAPTION));
        try (ServerProcess server =
                ServerProcess.start(folder, "--json-logs", "--traces", collectorsAddress())) {
            JsonNode line = new ObjectMapper().readTree(server.log().lines().toList().getLast());
            assertThat(line.path("level").asText()).isEqualTo("INFO");
            assertThat(line.path("message").asText()).startsWith("serving at http://127.0.0.1:");

            server.post("/v1/synthesize", "{\"caption\":\"" + CAPTION + "\"}");
            server.post("/v1/runs", "{\"name\":\"kitchen\",\"files\":[\"dump.jsonl\"]}");
            server.ended("/v1/runs/kitchen");
            server.terminate(); // what it has still to tell is told
            assertThat(server.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(String.join("", traces))
                .contains("/v1/traces", "/v1/synthesize", "locative.stage.generate.seconds")
                .contains("kitchen", "finished")
                .doesNotContain("kettle");
    }

    @Test
    void without_the_option_nothing_connects() throws Exception {
        Map<String, String> named =
                Map.of(
                        "OTEL_EXPORTER_OTLP_ENDPOINT",
                        collectorsAddress(),
                        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                        collectorsAddress());
        try (ServerProcess server = ServerProcess.start(folder, named)) {
            server.post("/v1/synthesize", "{\"caption\":\"" + CAPTION + "\"}");
        }
        assertThat(traces).isEmpty();
    }
}
