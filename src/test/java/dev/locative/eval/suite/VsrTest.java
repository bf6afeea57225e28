package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.eval.Answer;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import dev.locative.eval.Style;
import dev.locative.eval.score.Scoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VsrTest {
    private static final String ROW =
            "{\"image\":\"7.jpg\",\"caption\":\"The cat is on the mat.\",\"label\":%s,\"relation\":\"on\"}%n";

    @TempDir private Path folder;

    @Test
    void theOfficialFiguresOfTheRandomSplitAreMet() throws IOException {
        JsonNode expected = Suite.vector("spatial/vsr.json").at("/splits/random");
        List<Item> items = randomSplit();
        Scores scores = scores(0, items, replies(expected, "True", "False"));

        assertThat(items).hasSize(2195);
        assertThat(scores.metrics().get("accuracy"))
                .isCloseTo(expected.get("accuracy").asDouble(), within(1e-9));
        same(expected.get("by_relation"), scores.by().get("relation"));
        same(expected.get("by_meta_category"), scores.by().get("category"));
        assertThat(scores.by().get("reference_frame")).containsOnlyKeys("0.0", "1.0", "2.0");
    }

    @Test
    void theFiguresOfVlmevalkitAreMet() throws IOException {
        JsonNode expected = Suite.vector("spatial/vsr.json").at("/splits/random");
        JsonNode rating = expected.get("vlmevalkit_VSR_rating");
        Scores scores = scores(1, randomSplit(), replies(expected, "Yes", "No."));

        assertThat(scores.metrics().get("precision"))
                .isCloseTo(rating.get("precision").asDouble() / 100, within(1e-9));
        assertThat(scores.metrics().get("recall"))
                .isCloseTo(rating.get("recall").asDouble() / 100, within(1e-9));
        assertThat(scores.metrics().get("accuracy"))
                .isCloseTo(rating.get("acc").asDouble() / 100, within(1e-9));
        assertThat(scores.metrics().get("f1"))
                .isCloseTo(rating.get("f1_score").asDouble(), within(1e-9));
    }

    @Test
    void anAnswerThatVlmevalkitCannotReadIsWrongAndCountsAsNo() throws IOException {
        List<Item> items = items(ROW.formatted(1) + ROW.formatted(0));

        assertThat(scores(1, items, List.of("**Yes**", "True")).metrics())
                .containsEntry("accuracy", 0.0)
                .containsEntry("precision", 0.0)
                .containsEntry("recall", 0.0)
                .containsEntry("f1", 0.0);
        assertThat(scores(0, items, List.of("**Yes**", "True")).metrics())
                .containsEntry("accuracy", 0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "True, True",
        "False., False",
        "Yes, True",
        "No, False",
        "1, True",
        "' 0\n', False",
        "1 cat is on the mat,",
        "10,",
        "0.5,",
    })
    void aLabelItselfIsAnAnswerOnlyAsTheWholeReply(String reply, String parsed) throws IOException {
        Item item = items(ROW.formatted(1)).getFirst();

        assertThat(rule(0).mark(item, reply).parsed()).isEqualTo(parsed);
    }

    @Test
    void itIsAskedForTrueOrFalseOrForYesOrNo() throws IOException {
        Item item = items(ROW.formatted(1)).getFirst();

        assertThat(new Vsr("random").styles())
                .extracting(style -> style.asking().apply(item).getLast())
                .containsExactly(
                        new Style.Piece.Text("The cat is on the mat. True or False?"),
                        new Style.Piece.Text(
                                "Is this statement true of the image? The cat is on the mat. Please answer yes or no."));
    }

    @Test
    void anotherSplitIsReadWhenAskedFor() throws IOException {
        write("vsr_zeroshot/dev.jsonl", ROW.formatted(1));

        assertThat(new Vsr("zeroshot").items(Data.open(folder, List.of(), "dev"))).hasSize(1);
        assertThat(new Vsr("zeroshot").items(Data.open(folder, List.of(), "validation")))
                .hasSize(1);
    }

    @Test
    void aMissingSplitTellsWhichOneIsThere() throws IOException {
        write("zeroshot/dev.jsonl", ROW.formatted(1));

        assertThatThrownBy(() -> new Vsr("zeroshot").items(Data.open(folder, List.of(), null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no file called zeroshot/test.jsonl")
                .hasMessageContaining("What is there can be had by --split dev.");
    }

    @Test
    void anyFileOfThatShapeIsVsr() throws IOException {
        Path file = write("mine.jsonl", ROW.formatted(1) + ROW.formatted(0));
        List<Suites.Wanted> wanted = Suites.named(List.of("VSR"), true);

        assertThat(wanted).extracting(one -> one.benchmark().name()).containsExactly("vsr");
        assertThat(wanted.getFirst().benchmark().items(Data.open(file, List.of(), null)))
                .hasSize(2);
        assertThat(Suites.named(List.of("vsr"), false))
                .extracting(one -> one.benchmark().name())
                .containsExactly("vsr-zeroshot", "vsr-random");
    }

    @Test
    void aWrongLabelIsToldWithItsRow() {
        assertThatThrownBy(() -> items(ROW.formatted(1) + ROW.formatted("\"True\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test.jsonl, row 1 (line 2): \"label\" is 'True'");
    }

    @Test
    void aMissingColumnIsToldWithThoseThatAreThere() {
        assertThatThrownBy(() -> items("{\"image\":\"7.jpg\",\"label\":1,\"relation\":\"on\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no column \"caption\"; its columns are image, label");
    }

    @Test
    void aTornOrEmptyFileIsAnError() {
        assertThatThrownBy(() -> items(ROW.formatted(1) + "{\"image\":\"7.j"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test.jsonl, row 1 (line 2)");
        assertThatThrownBy(() -> items("\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty");
    }

    private List<Item> randomSplit() throws IOException {
        SpatialFiles.copy("vsr.random.test.jsonl.gz", folder.resolve("random/test.jsonl"));
        return new Vsr("random").items(Data.open(folder, List.of(), null));
    }

    private List<Item> items(String lines) throws IOException {
        write("random/test.jsonl", lines);
        return new Vsr("random").items(Data.open(folder, List.of(), null));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Rule rule(int index) {
        return new Vsr("random").rules().get(index);
    }

    private static Scores scores(int rule, List<Item> items, List<String> replies) {
        List<Scoring.Answered> answered = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            answered.add(new Scoring.Answered(items.get(i), Answer.of(replies.get(i))));
        }
        return Scoring.of(rule(rule), answered).scores();
    }

    private static List<String> replies(JsonNode split, String one, String zero) {
        List<String> replies = new ArrayList<>();
        split.get("preds").forEach(label -> replies.add(label.asInt() == 1 ? one : zero));
        return replies;
    }

    private static void same(
            JsonNode expected, SequencedMap<String, SequencedMap<String, Double>> slices) {
        assertThat(slices).hasSize(expected.size());
        expected.properties()
                .forEach(entry -> {
                    SequencedMap<String, Double> slice = slices.get(entry.getKey());
                    assertThat(slice.get("accuracy"))
                            .as(entry.getKey())
                            .isCloseTo(entry.getValue().get(0).asDouble(), within(1e-9));
                    assertThat(slice.get(Scores.N)).isEqualTo(entry.getValue().get(1).asDouble());
                });
    }
}
