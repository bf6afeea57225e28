package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No container is built where the tests run; what the files name is compared with what there is.
class ContainerFilesTest {
    private static final Pattern STAGE = Pattern.compile("FROM (\\S+) AS (\\S+)");
    private static final YAMLMapper YAML = new YAMLMapper();

    /// The Dockerfile's stages by name, each with its lines, continuations joined.
    private static Map<String, List<String>> stages() throws IOException {
        Map<String, List<String>> stages = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        String text = Files.readString(Path.of("Dockerfile")).replaceAll("\\\\\\n\\s*", "");
        for (String line : text.lines().filter(line -> !line.startsWith("#")).toList()) {
            Matcher from = STAGE.matcher(line);
            if (from.matches()) {
                lines = new ArrayList<>();
                stages.put(from.group(2), lines);
            }
            lines.add(line);
        }
        return stages;
    }

    private static JsonNode compose() throws IOException {
        return YAML.readTree(Path.of("compose.yaml").toFile()).path("services");
    }

    @Test
    void there_is_an_image_for_the_processor_and_one_for_the_gpu_and_the_first_is_usual()
            throws IOException {
        assertThat(stages()).containsKeys("cpu", "cuda");
        assertThat(new ArrayList<>(stages().keySet()).getLast()).isEqualTo("cpu");
    }

    @Test
    void what_is_copied_is_there() throws IOException {
        Map<String, List<String>> stages = stages();
        for (List<String> lines : stages.values()) {
            for (String line : lines) {
                if (!line.startsWith("COPY ")) {
                    continue;
                }
                List<String> words = List.of(line.substring("COPY ".length()).split("\\s+"));
                if (words.getFirst().startsWith("--from=")) {
                    String stage = words.getFirst().substring("--from=".length());
                    assertThat(stages).as(line).containsKey(stage);
                    String path = words.get(1);
                    if (path.startsWith("/opt/locative/") && !path.contains("/target/")) {
                        assertThat(Path.of(path.substring("/opt/locative/".length()))).exists();
                    }
                } else {
                    words.subList(0, words.size() - 1)
                            .forEach(name -> assertThat(Path.of(name)).as(line).exists());
                }
            }
        }
    }

    @Test
    void stages_and_images_have_versions() throws IOException {
        Map<String, List<String>> stages = stages();
        for (List<String> lines : stages.values()) {
            Matcher from = STAGE.matcher(lines.getFirst());
            assertThat(from.matches()).isTrue();
            if (!stages.containsKey(from.group(1))) {
                assertThat(from.group(1))
                        .matches("[a-z0-9/-]+:[a-z0-9.-]+")
                        .doesNotEndWith("latest");
            }
        }
        for (JsonNode image : compose().findValues("image")) {
            assertThat(image.asText()).matches("[a-z0-9/-]+:v[0-9.]+");
        }
    }

    @Test
    void both_images_run_the_command_as_nobody_in_particular_with_models_on_a_volume()
            throws IOException {
        for (String name : List.of("cpu", "cuda")) {
            List<String> lines = stages().get(name);
            String user =
                    lines.stream()
                            .filter(line -> line.startsWith("USER "))
                            .findFirst()
                            .orElseThrow();
            assertThat(user).isEqualTo("USER 10001");
            assertThat(lines)
                    .contains(
                            "ENTRYPOINT [\"/opt/locative/locative\"]",
                            "VOLUME [\"/data\", \"/models\"]",
                            "EXPOSE " + new ServeOptions().port)
                    .anyMatch(line ->
                            line.startsWith("ENV ") && line.contains("LOCATIVE_HOME=/models"));
        }
    }

    @Test
    void what_compose_calls_is_understood() throws IOException {
        int seen = 0;
        for (JsonNode service : compose()) {
            List<String> line = new ArrayList<>();
            service.path("command").forEach(word -> line.add(word.asText()));
            if (line.contains("serve")) {
                CommandLines.main().parseArgs(line.toArray(String[]::new));
                assertThat(line).anyMatch(word -> word.startsWith("--key-file="));
                seen++;
            }
        }
        assertThat(seen).isEqualTo(2);
    }

    @Test
    void ports_paths_secrets_and_stages_agree() throws IOException {
        JsonNode services = compose();
        JsonNode own = services.path("locative");
        int port = new ServeOptions().port;
        assertThat(stages()).containsKey(own.at("/build/target").asText());
        assertThat(own.path("ports").path(0).asText()).endsWith(":" + port);
        assertThat(own.path("healthcheck").path("test").toString())
                .contains("/127.0.0.1/" + port)
                .contains("GET /q/health/live ");
        own.path("volumes")
                .forEach(volume -> assertThat(volume.asText()).matches("\\./\\w+:/(data|models)"));
        assertThat(own.path("command").toString())
                .contains("/run/secrets/" + own.path("secrets").path(0).asText());
        assertThat(own.path("command").toString()).contains("--root=/data", "--runs=/data/");

        JsonNode asking = services.path("locative-vllm");
        assertThat(services.has(asking.at("/extends/service").asText())).isTrue();
        assertThat(asking.path("command").toString()).contains("--endpoint=http://vllm:8000/v1");

        JsonNode scrape =
                YAML.readTree(Path.of("docs/prometheus.yml").toFile())
                        .path("scrape_configs")
                        .path(0);
        assertThat(services.at("/prometheus/volumes/0").asText())
                .startsWith("./docs/prometheus.yml:");
        assertThat(scrape.path("metrics_path").asText()).isEqualTo("/q/metrics");
        assertThat(scrape.at("/static_configs/0/targets/0").asText()).isEqualTo("locative:" + port);
        assertThat(scrape.at("/authorization/credentials_file").asText())
                .isEqualTo("/run/secrets/" + services.at("/prometheus/secrets/0").asText());
    }
}
