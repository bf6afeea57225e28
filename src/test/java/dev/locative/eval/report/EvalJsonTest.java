package dev.locative.eval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.eval.score.BenchmarkResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalJsonTest {
    private static final BenchmarkResult RESULT =
            Results.vsr(
                    List.of(
                            Results.answered(
                                    List.of("True", "True", "mumble", "False"), "left", "right")));

    @TempDir Path dir;

    @Test
    void figures_are_fractions_and_counts_are_whole() throws IOException {
        JsonNode json = new ObjectMapper().readTree(EvalJson.line(RESULT));
        assertThat(json.path("benchmark").asText()).isEqualTo("vsr-random");
        assertThat(json.path("rule").asText()).isEqualTo("official");
        assertThat(json.path("metrics").path("accuracy").asDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(json.path("counts").path("answered").isIntegralNumber()).isTrue();
        assertThat(json.path("counts").path("unparsed").asInt()).isEqualTo(1);
        JsonNode left = json.path("by").path("relation").path("left");
        assertThat(left.path("n").isIntegralNumber()).isTrue();
        assertThat(left.path("n").asInt()).isEqualTo(2);
        assertThat(left.path("accuracy").asDouble()).isEqualTo(0.5);
        JsonNode strict = json.path("other_rules").path("strict");
        assertThat(strict.path("metrics").path("accuracy").asDouble()).isEqualTo(0.25);
        assertThat(strict.path("unparsed").asInt()).isEqualTo(2);
        assertThat(strict.has("by")).isFalse();
    }

    @Test
    void it_is_one_line() {
        assertThat(EvalJson.line(RESULT)).doesNotContain("\n");
    }

    @Test
    void the_file_has_the_slices_of_all_rules() throws IOException {
        EvalJson.write(RESULT, dir);
        JsonNode json = new ObjectMapper().readTree(dir.resolve(EvalJson.FILE).toFile());
        assertThat(json.at("/other_rules/strict/by/relation/left/n").asInt()).isEqualTo(2);
    }
}
