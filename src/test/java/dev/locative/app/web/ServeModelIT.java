package dev.locative.app.web;

import static dev.locative.app.web.ServerProcess.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.locative.vision.ColourClip;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service with a language model behind a server, and a CLIP that sees nothing but colours.
class ServeModelIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CAPTION = "A red ball is to the left of a green box.";

    @TempDir static Path folder;
    private static HttpServer model;
    private static ServerProcess server;
    private static volatile int status = 200;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        model.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        model.createContext("/v1/chat/completions", ServeModelIT::reply);
        model.start();
        Files.writeString(
                folder.resolve("dump.jsonl"),
                "{\"id\":\"a\",\"image\":\"red.png\",\"caption\":\"%s\"}\n".formatted(CAPTION));
        Files.write(folder.resolve("red.png"), png(Color.RED));
        server =
                ServerProcess.start(
                        folder,
                        Map.of("LOCATIVE_API_KEY", "secret-of-the-model"),
                        "--endpoint",
                        "http://127.0.0.1:%d/v1".formatted(model.getAddress().getPort()),
                        "--model",
                        "tiny",
                        "--attempts",
                        "1",
                        "--clip",
                        ColourClip.write(folder.resolve("clip")).toString());
    }

    @AfterAll
    static void end() {
        server.close();
        model.stop(0);
    }

    private static void reply(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String text =
                "[{\"question\": \"Where is the red ball?\", \"answer\": \"To the left of a green box\"}]";
        String events =
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":%s},\"finish_reason\":\"stop\"}]}\n\n"
                                .formatted(JSON.writeValueAsString(text))
                        + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":50,\"completion_tokens\":20,\"total_tokens\":70}}\n\n"
                        + "data: [DONE]\n\n";
        byte[] body = events.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] png(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, colour.getRGB());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static JsonNode asked(String image, String more) throws Exception {
        var answer =
                server.post(
                        "/v1/synthesize",
                        "{\"caption\":\"%s\",\"image\":%s%s}".formatted(CAPTION, image, more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static String data(Color colour) throws IOException {
        return "{\"data\":\"%s\"}".formatted(Base64.getEncoder().encodeToString(png(colour)));
    }

    @Test
    void a_caption_is_answered_by_the_model_and_held_against_its_image() throws Exception {
        JsonNode outcome = asked(data(Color.RED), "");

        assertThat(outcome.path("llm").path("tokens_out").asInt()).isEqualTo(20);
        JsonNode pair = outcome.path("pairs").path(0);
        assertThat(pair.path("question").asText()).isEqualTo("Where is the red ball?");
        assertThat(pair.path("verdicts").findValuesAsText("check")).contains("aligned");
        assertThat(outcome.has("notes")).isFalse();
        assertThat(outcome.has("image")).isFalse();
        assertThat(folder.resolve("runs/.service/images")).isEmptyDirectory();
    }

    @Test
    void another_picture_gives_another_score() throws Exception {
        assertThat(aligned(asked(data(Color.RED), "")))
                .isNotEqualTo(aligned(asked(data(Color.BLUE), "")));
    }

    private static double aligned(JsonNode outcome) {
        for (JsonNode verdict : outcome.path("pairs").path(0).path("verdicts")) {
            if (verdict.path("check").asText().equals("aligned")) {
                return verdict.path("score").asDouble();
            }
        }
        throw new AssertionError("no score: " + outcome);
    }

    @Test
    void the_grammar_answers_where_it_is_asked_for() throws Exception {
        JsonNode outcome = asked(data(Color.RED), ",\"generator\":\"pattern\"");

        assertThat(outcome.has("llm")).isFalse();
        assertThat(outcome.path("pairs").size()).isGreaterThan(1);
    }

    @Test
    void an_image_at_an_address_of_this_network_is_not_fetched() throws Exception {
        String own = "{\"url\":\"http://127.0.0.1:%d/red.png\"}";
        JsonNode outcome = asked(own.formatted(model.getAddress().getPort()), "");

        assertThat(outcome.path("outcome").asText()).isEqualTo("refused");
        assertThat(outcome.path("why").path("check").asText()).isEqualTo("image");
    }

    @Test
    void a_file_of_the_machine_is_no_image_of_a_caption() throws Exception {
        for (String url : new String[] {"file:///etc/passwd", "red.png", "../red.png", "data:,x"}) {
            var answer =
                    server.post(
                            "/v1/synthesize",
                            "{\"caption\":\"%s\",\"image\":{\"url\":\"%s\"}}"
                                    .formatted(CAPTION, url));
            assertThat(answer.statusCode()).as(url).isEqualTo(400);
        }
    }

    @Test
    void what_is_no_image_is_refused_with_the_reason() throws Exception {
        JsonNode outcome = asked("{\"data\":\"bm8gaW1hZ2U=\"}", "");

        assertThat(outcome.path("outcome").asText()).isEqualTo("refused");
    }

    @Test
    void a_caption_without_an_image_is_answered_without_a_look_at_one() throws Exception {
        var answer = server.post("/v1/synthesize", "{\"caption\":\"" + CAPTION + "\"}");

        assertThat(json(answer).path("pairs").path(0).path("kept").asBoolean()).isTrue();
        assertThat(json(answer).path("notes").path(0).asText()).startsWith("no image came");
    }

    @Test
    void a_model_that_fails_is_told_apart_from_a_bad_request() throws Exception {
        status = 500;
        try {
            var answer = server.post("/v1/synthesize", "{\"caption\":\"" + CAPTION + "\"}");
            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(json(answer).path("detail").asText()).startsWith("it broke at generate");
        } finally {
            status = 200;
        }
    }

    @Test
    void a_run_is_written_by_the_model_and_no_key_is_kept() throws Exception {
        assertThat(
                        server.post("/v1/runs", "{\"name\":\"m\",\"files\":[\"dump.jsonl\"]}")
                                .statusCode())
                .isEqualTo(202);
        JsonNode ended = server.ended("/v1/runs/m");

        assertThat(ended.path("summary").path("llm").path("tokensOut").asInt()).isEqualTo(20);
        var picture = server.get("/v1/runs/m/image?sample=a");
        while (picture.statusCode() == 503) { // not indexed so far
            picture = server.get("/v1/runs/m/image?sample=a");
        }
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(server.get("/v1/runs/m/image?sample=nosuch").statusCode()).isEqualTo(404);
        assertThat(server.get("/v1/runs/m/image").statusCode()).isEqualTo(400);
        try (var files = Files.walk(folder.resolve("runs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("secret-of-the-model");
            }
        }
    }
}
