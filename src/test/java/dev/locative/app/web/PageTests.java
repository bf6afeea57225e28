package dev.locative.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A browser and a service with a run and an evaluation, for all tests of a class.
abstract class PageTests {
    static final int USUAL = 1280;
    static final int PHONE = 390;

    @TempDir static Path folder;
    private static Chromium chromium;
    static ServerProcess server;
    Visitor visitor;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        chromium = Chromium.start();
        String samples = Path.of("samples").toAbsolutePath().toString();
        server = ServerProcess.start(folder, "--root", samples);
        server.post("/v1/runs", "{\"name\": \"docci\", \"files\": [\"docci.jsonlines\"]}");
        server.ended("/v1/runs/docci");
        server.post(
                "/v1/runs",
                "{\"name\": \"shapes\", \"files\": [\"benchmarks/shapes/shapes.jsonl\"],"
                        + " \"fields\": {\"id\": \"image+label\"}}");
        server.ended("/v1/runs/shapes");
        server.post(
                "/v1/evaluations",
                "{\"name\": \"chance\", \"benchmarks\": [\"whatsup\"], \"data\": \"benchmarks\", \"contestant\": \"random\", \"limit\": 20}");
        server.ended("/v1/evaluations/chance");
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void arrive() {
        visitor = arrive(USUAL, ColorScheme.LIGHT);
    }

    static Visitor arrive(int width, ColorScheme scheme) {
        return Visitor.arrive(chromium.browser(), server.uri("/"), width, scheme);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    static void titled(Visitor visitor, String title) {
        assertThat(visitor.page()).hasTitle(title + " \u00b7 Locative");
    }
}
