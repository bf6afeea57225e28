package dev.locative.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compares exported rows with rows on which the real trainers trained.
class ShapesTest {
    @TempDir Path temp;

    private Written write(Exporter exporter) {
        return new Publication(exporter, temp, true).write(Given.run(), Given.FACTS);
    }

    private void sameShape(Exporter exporter, String accepted) throws IOException {
        Written written = write(exporter);
        List<JsonNode> rows = ReadBack.lines(temp, written.files());
        String shape = shape(ReadBack.JSON.readTree(resource(accepted).split("\n")[0]));
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(shape(row)).isEqualTo(shape));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ShapesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Names and types, list elements merged.
    private static String shape(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, String> fields = new TreeMap<>();
            node.properties().forEach(e -> fields.put(e.getKey(), shape(e.getValue())));
            return fields.toString();
        }
        if (node.isArray()) {
            TreeSet<String> elements = new TreeSet<>();
            node.forEach(element -> elements.add(shape(element)));
            return elements.toString();
        }
        return node.getNodeType().name();
    }

    @Test
    void messagesHaveTheShapeThatMsSwiftAndLlamaFactoryTrainedOn() throws IOException {
        sameShape(new Messages(Pack.IMAGE, ImageRoot.NONE, 1 << 20), "accepted-messages.jsonl");
    }

    @Test
    void shareGptHasTheShapeThatLlamaFactoryTrainedOn() throws IOException {
        sameShape(new ShareGpt(Pack.IMAGE, ImageRoot.NONE, 1 << 20), "accepted-sharegpt.jsonl");
    }

    @Test
    void trlHasTheShapeThatTrlTrainedOn() throws IOException {
        sameShape(new Trl(Pack.IMAGE, ImageRoot.NONE, 1 << 20), "accepted-trl.jsonl");
    }

    @Test
    void datasetInfoHasTheEntriesThatLlamaFactoryRead() throws IOException {
        JsonNode accepted = ReadBack.JSON.readTree(resource("accepted-dataset_info.json"));
        record Case(Exporter exporter, String entry) {}
        for (Case c :
                List.of(
                        new Case(new Messages(Pack.PAIR, ImageRoot.NONE, 1 << 20), "qa"),
                        new Case(new ShareGpt(Pack.PAIR, ImageRoot.NONE, 1 << 20), "qa_sg"))) {
            write(c.exporter());
            JsonNode ours =
                    ReadBack.JSON
                            .readTree(temp.resolve("dataset_info.json").toFile())
                            .path("locative");
            assertThat(ours.path("file_name").asText()).isEqualTo("train.jsonl");
            for (String field : List.of("formatting", "columns", "tags")) {
                assertThat(ours.path(field)).isEqualTo(accepted.path(c.entry()).path(field));
            }
        }
    }

    @Test
    void severalShardsLieInOneFolderThatDatasetInfoNames() throws IOException {
        Written written = write(new Messages(Pack.PAIR, ImageRoot.NONE, 10));
        assertThat(written.files()).hasSize(3).allMatch(file -> file.startsWith("train/"));
        JsonNode info = ReadBack.JSON.readTree(temp.resolve("dataset_info.json").toFile());
        assertThat(info.at("/locative/file_name").asText()).isEqualTo("train");
    }

    @Test
    void textOnlyRowsComeAfterRowsWithAnImageAndNeverOpenAShardOfTheirOwn() throws IOException {
        Written written =
                new Publication(new Messages(Pack.PAIR, ImageRoot.NONE, 10), temp, true)
                        .write(
                                Stream.of(
                                        Given.answered("t", null, Given.pair("Q?", "A.")),
                                        Given.answered("u", "u.jpg", Given.pair("Q?", "A.")),
                                        Given.answered("v", null, Given.pair("Q?", "A."))),
                                Given.FACTS);
        assertThat(written.files()).containsExactly("train.jsonl");
        assertThat(ReadBack.lines(temp, written.files()))
                .extracting(row -> row.path("images").size())
                .containsExactly(1, 0, 0);
    }
}
