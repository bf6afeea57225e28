package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.app.cli.Packaged.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged command with a tiny CLIP: its native runtime, on whatever command line.
class ClipScoreIT {
    private static final Path VISION =
            Path.of("src/test/resources/dev/locative/vision").toAbsolutePath();
    private static final String TEXT = "an iphone photo of an indoor scene";

    @TempDir Path folder;

    private List<String> line(String... more) throws Exception {
        Path captions =
                Files.writeString(
                        folder.resolve("captions.json"),
                        "{\"coffee_160x107\": \"%s\"}".formatted(TEXT));
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "clipscore",
                                captions.toString(),
                                "--clip",
                                VISION.resolve("clip").toString(),
                                "--image-root",
                                VISION.resolve("images").toString(),
                                "--clip-text",
                                "none",
                                "--prefix",
                                ""));
        line.addAll(List.of(more));
        return line;
    }

    private Ended run(List<String> line) throws Exception {
        return new Packaged(folder).run(line.toArray(String[]::new));
    }

    @Test
    void scores_are_those_of_the_official_code() throws Exception {
        Ended ended = run(line("--json"));

        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(ended.out());
        assertThat(json.at("/summary/clipScore").asDouble()).isCloseTo(0.388755, within(1e-4));
        assertThat(ended.err()).isEmpty();
    }

    /// ONNX Runtime 1.29 searches the process's command line by recursion when it starts and
    /// overflowed its stack on 6,000 characters.
    @Test
    void a_long_command_line_is_survived() throws Exception {
        String[] hosts =
                IntStream.range(0, 1000)
                        .boxed()
                        .flatMap(i ->
                                Stream.of("--allow-host", "images-%d.example.org".formatted(i)))
                        .toArray(String[]::new);
        assertThat(String.join(" ", hosts).length()).isGreaterThan(30_000);

        Ended ended = run(line(hosts));

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains(" 0.3888  mean of 1");
    }
}
