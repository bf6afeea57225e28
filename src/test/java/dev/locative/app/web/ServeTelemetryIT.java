package dev.locative.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the service tells a collector of traces and a collector of logs.
class ServeTelemetryIT {
    private static final String CAPTION = "A teal kettle stands on the stove.";

    @TempDir Path folder;

    @Test
    void requests_are_spans_without_captions_and_log_lines_are_json() throws Exception {
        BlockingQueue<String> traces = new LinkedBlockingQueue<>();
        HttpServer collector =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        collector.createContext(
                "/v1/traces",
                exchange -> {
                    boolean zipped =
                            "gzip"
                                    .equals(
                                            exchange.getRequestHeaders()
                                                    .getFirst("Content-Encoding"));
                    try (InputStream body =
                            zipped
                                    ? new GZIPInputStream(exchange.getRequestBody())
                                    : exchange.getRequestBody()) {
                        traces.add(new String(body.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        collector.start();
        try (ServerProcess server =
                ServerProcess.start(
                        folder,
                        "--json-logs",
                        "--traces",
                        "http://127.0.0.1:" + collector.getAddress().getPort())) {
            JsonNode line = new ObjectMapper().readTree(server.log().lines().toList().getLast());
            assertThat(line.path("level").asText()).isEqualTo("INFO");
            assertThat(line.path("message").asText()).startsWith("serving at http://127.0.0.1:");

            server.post("/v1/synthesize", "{\"caption\":\"" + CAPTION + "\"}");
            String sent = traces.poll(60, TimeUnit.SECONDS);
            assertThat(sent).contains("/v1/synthesize", "locative").doesNotContain("kettle");
        } finally {
            collector.stop(0);
        }
    }
}
