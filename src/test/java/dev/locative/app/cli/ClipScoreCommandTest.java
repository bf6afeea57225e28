package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.locative.vision.ColourClip;
import dev.locative.vision.VisionImages;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Captions and pictures of colours, by a CLIP that sees nothing but these; then the tiny CLIP.
class ClipScoreCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TINY = Path.of("src/test/resources/dev/locative/vision/clip");

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private void paint(String name, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40 * 30; i++) {
            image.setRGB(i % 40, i / 40, colour.getRGB());
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int colours(Path captions, String... more) {
        Path clip = folder.resolve("clip");
        if (!Files.exists(clip)) {
            ColourClip.write(clip);
        }
        List<String> line = new ArrayList<>(List.of(captions.toString(), "--clip=" + clip));
        line.addAll(List.of(more));
        return run(line);
    }

    private int run(List<String> line) {
        return CommandLines.withManners(new CommandLine(new ClipScoreCommand()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(line.toArray(String[]::new));
    }

    /// The figures of a line of the table, NaN where there is none.
    private List<Double> figures(String lineEnd) {
        String line =
                out.toString()
                        .lines()
                        .filter(each -> each.endsWith("  " + lineEnd))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(lineEnd + " in\n" + out));
        String[] cells = line.strip().split(" +");
        List<Double> figures = new ArrayList<>();
        for (int i = 0; i < cells.length - lineEnd.split(" ").length; i++) {
            figures.add(cells[i].equals("-") ? Double.NaN : Double.parseDouble(cells[i]));
        }
        return figures;
    }

    private static void assertNear(List<Double> actual, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual.get(i)).isCloseTo(expected[i], within(2e-3));
        }
    }

    @Test
    void captions_by_image_are_scored_with_references_and_the_means_stand_last()
            throws IOException {
        paint("images/one.png", Color.RED);
        paint("images/two.png", Color.GREEN);
        Path captions =
                file("c.json", "{\"one\": \"A red ball.\", \"two\": \"A red, green cup.\"}");
        Path references =
                file("r.json", "{\"one\": [\"blue\", \"a red thing\"], \"two\": \"green\"}");

        int code = colours(captions, "--references=" + references);

        assertThat(code).as(err.toString()).isEqualTo(ExitCode.OK);
        double half = Math.sqrt(0.5);
        double ofTwo = 2 * 2.5 * half * half / (2.5 * half + half);
        assertNear(figures("one"), 1, 2.5, 2 * 2.5 / 3.5);
        assertNear(figures("two"), half, 2.5 * half, ofTwo);
        assertNear(
                figures("mean of 2"),
                (1 + half) / 2,
                2.5 * (1 + half) / 2,
                (2 * 2.5 / 3.5 + ofTwo) / 2);
        assertThat(out.toString().lines().findFirst())
                .hasValue(" cosine  CLIPScore  RefCLIPScore  caption");
        assertThat(out.toString()).endsWith("mean of 2" + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_dump_is_scored_in_its_order_and_as_json() throws IOException {
        paint("a.png", Color.BLUE);
        StringBuilder dump = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            dump.append(
                    "{\"id\":\"%d\",\"image\":\"a.png\",\"caption\":\"a %s cup\"}%n"
                            .formatted(i, i % 2 == 0 ? "blue" : "red"));
        }

        int code = colours(file("d.jsonl", dump.toString()), "--json");

        assertThat(code).as(err.toString()).isZero();
        JsonNode json = JSON.readTree(out.toString());
        assertThat(json.path("captions")).hasSize(300);
        for (int i = 0; i < 300; i++) {
            JsonNode one = json.path("captions").path(i);
            assertThat(one.path("id").asInt()).isEqualTo(i);
            assertThat(one.path("clipScore").asDouble())
                    .isCloseTo(i % 2 == 0 ? 2.5 : 0, within(2e-3));
            assertThat(one.has("refClipScore")).isFalse();
        }
        assertThat(json.at("/summary/clipScore").asDouble()).isCloseTo(1.25, within(2e-3));
        assertThat(json.at("/summary/scored").asInt()).isEqualTo(300);
        assertThat(json.at("/summary/prefix").asText()).isEqualTo("A photo depicts ");
    }

    @Test
    void the_prefix_stands_before_each_text() throws IOException {
        paint("a.png", Color.RED);
        Path dump = file("d.jsonl", "{\"id\":\"x\",\"image\":\"a.png\",\"caption\":\"red\"}\n");

        assertThat(colours(dump, "--prefix", "blue")).isZero();
        assertThat(figures("x").getFirst()).isCloseTo(Math.sqrt(0.5), within(2e-3));
    }

    @Test
    void what_cannot_be_scored_is_named_and_counted_by_reason() throws IOException {
        paint("a.png", Color.RED);
        file("torn.png", "\u0089PNG");
        Path dump =
                file(
                        "d.jsonl",
                        """
                        {"id":"good","image":"a.png","caption":"red"}
                        {"id":"gone","image":"b.png","caption":"red"}
                        {"id":"away","image":"c.png","caption":"red"}
                        {"id":"torn","image":"torn.png","caption":"red"}
                        {"id":"bare","caption":"red"}
                        broken
                        """);

        int code = colours(dump, "--json");

        assertThat(code).isEqualTo(ExitCode.FAILURES);
        JsonNode json = JSON.readTree(out.toString());
        assertThat(json.at("/summary/unscored").asInt()).isEqualTo(5);
        JsonNode reasons = json.at("/summary/reasons");
        assertThat(reasons.path("no such file").asInt()).isEqualTo(2);
        assertThat(reasons.path("no image named").asInt()).isOne();
        assertThat(reasons.path("bad record").asInt()).isOne();
        assertThat(reasons).hasSize(4);
        assertThat(json.path("unscored")).hasSize(5);
        assertThat(err.toString())
                .contains("2 not scored, no such file; the first is gone: b.png: not under ")
                .contains("--image-root")
                .contains("d.jsonl:6");
    }

    @Test
    void names_stand_in_the_table_without_control_characters() throws IOException {
        paint("a.png", Color.RED);
        Path dump =
                file(
                        "d.jsonl",
                        "{\"id\":\"x\",\"image\":\"a.png\",\"caption\":\"red\"}\n"
                                + "{\"id\":\"n\\u001b[2J\",\"image\":\"no\",\"caption\":\"red\"}\n");

        assertThat(colours(dump)).isEqualTo(ExitCode.FAILURES);
        assertThat(out.toString()).contains("n?[2J: no such file").doesNotContain("\u001b");
        assertThat(err.toString()).doesNotContain("\u001b");
    }

    @Test
    void nothing_scored_is_an_error() throws IOException {
        Path dump = file("d.jsonl", "{\"id\":\"x\",\"image\":\"a.png\",\"caption\":\"red\"}\n");

        assertThat(colours(dump)).isEqualTo(ExitCode.ERROR);
        assertThat(err.toString()).contains("no caption was scored of the 1 read", "no such file");
        assertThat(colours(file("empty.json", "{}"))).isEqualTo(ExitCode.ERROR);
    }

    @Test
    void captions_without_references_are_counted_where_references_are_given() throws IOException {
        paint("one.png", Color.RED);
        paint("two.png", Color.RED);
        Path captions = file("c.json", "{\"one\": \"red\", \"two\": \"red\"}");

        int code = colours(captions, "--references=" + file("r.json", "{\"two\": [\"red\"]}"));

        assertThat(code).isEqualTo(ExitCode.FAILURES);
        assertThat(err.toString()).contains("1 without references; the first is one");
        assertThat(figures("one").getLast()).isNaN();
        assertThat(figures("mean of 2").getLast()).isCloseTo(5 / 3.5, within(2e-3));
    }

    @Test
    void without_a_model_the_option_is_named() throws IOException {
        assertThat(run(List.of(file("c.json", "{\"one\": \"red\"}").toString())))
                .isNotEqualTo(ExitCode.OK);
        assertThat(err.toString()).contains("--clip");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void wrong_references_are_refused_by_name() throws IOException {
        Path captions = file("c.json", "{\"one\": \"red\"}");

        assertThat(colours(captions, "--references=" + file("r.json", "[1]")))
                .isEqualTo(ExitCode.ERROR);
        assertThat(err.toString()).contains("r.json").contains("object");
    }

    /// What the official code gives for the tiny model, without its prefix and cleaning.
    @Test
    void the_tiny_model_gives_the_scores_of_the_official_code() throws IOException {
        JsonNode cases = JSON.readTree(TINY.resolve("cases.json").toFile());
        StringBuilder dump = new StringBuilder();
        List<Double> expected = new ArrayList<>();
        for (JsonNode one : cases.path("cases")) {
            if (!one.path("decoder_exact").asBoolean()) {
                continue;
            }
            String image = one.path("image").asText().replaceAll(".*/", "");
            Files.write(folder.resolve(image), VisionImages.content(image));
            JsonNode scores = one.at("/outputs/pil/clipscore_2.5/0");
            for (int i = 0; i < scores.size(); i++) {
                ObjectNode record = JSON.createObjectNode();
                record.put("id", String.format(Locale.ROOT, "%s %d", image, i));
                record.put("image", image).put("caption", cases.path("texts").path(i).asText());
                dump.append(record).append('\n');
                expected.add(scores.path(i).asDouble());
            }
        }

        int code =
                run(
                        List.of(
                                file("d.jsonl", dump.toString()).toString(),
                                "--clip=" + TINY,
                                "--clip-text=none",
                                "--prefix=",
                                "--json"));

        assertThat(code).as(err.toString()).isZero();
        JsonNode captions = JSON.readTree(out.toString()).path("captions");
        assertThat(captions).hasSize(44);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(captions.path(i).path("clipScore").asDouble())
                    .as(captions.path(i).path("id").asText())
                    .isCloseTo(expected.get(i), within(1e-4));
        }
    }

    @Test
    void the_example_that_comes_along_is_read_as_it_is() {
        for (String captions : List.of("good", "bad")) {
            Path example = Path.of("eval/clipscore");
            int code =
                    run(
                            List.of(
                                    example.resolve(captions + "_captions.json").toString(),
                                    "--clip=" + TINY,
                                    "--references=" + example.resolve("refs.json")));

            assertThat(code).as(err.toString()).isZero();
            assertThat(out.toString()).contains("image1", "image2", "mean of 2");
        }
    }
}
