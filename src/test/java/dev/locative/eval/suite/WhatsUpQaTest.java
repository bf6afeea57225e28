package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.eval.Answer;
import dev.locative.eval.Benchmark;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Scores;
import dev.locative.eval.Style;
import dev.locative.eval.score.Scoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsUpQaTest {
    @TempDir private Path folder;

    @Test
    void twoCaptionsOfOnePhotoAreScoredByAccuracyAndPreposition() throws IOException {
        List<Item> items =
                items(
                        WhatsUpQa.cocoOne(),
                        """
                        [[139, "A photo of a dining table on the bottom", "A photo of a dining table on the top"],
                         [139, "A photo of a bus on the left", "A photo of a bus on the right"],
                         [724, "A photo of a bus on the left", "A photo of a bus on the right"]]
                        """);
        Scores scores = scores(WhatsUpQa.cocoOne(), items, "A", "It is on the left.", "Right");

        assertThat(items.getFirst().images().getFirst().name()).contains("000000000139.jpg");
        assertThat(scores.metrics()).containsEntry("accuracy", 2 / 3.0);
        assertThat(scores.by().get("preposition")).containsOnlyKeys("bottom", "left");
        assertThat(scores.by().get("preposition").get("left")).containsEntry("accuracy", 0.5);
        assertThat(scores.by().get("object")).containsOnlyKeys("dining table", "bus");
        assertThat(scores.by()).doesNotContainKey("reference");
    }

    @Test
    void prepositionsBetweenTwoThingsAreNamedAsTheBenchmarkNamesThem() throws IOException {
        List<Item> coco =
                items(
                        WhatsUpQa.cocoTwo(),
                        """
                        [["7", "A photo of a tv above a person", "A photo of a tv below a person"],
                         [8, "A photo of a dog below a truck", "A photo of a dog above a truck"],
                         [9, "A photo of a cup to the left of an oven", "A photo of a cup to the right of an oven"]]
                        """);
        List<Item> vg =
                items(
                        WhatsUpQa.vgTwo(),
                        """
                        [[2318, "A photo of a cart in front of green trees", "A photo of a cart behind green trees"],
                         [2319, "A photo of a lamp above a bed", "A photo of a lamp below a bed"]]
                        """);

        assertThat(coco)
                .extracting(item -> item.facet("preposition"))
                .containsExactly("above", "below", "left");
        assertThat(coco.getLast().facet("reference")).isEqualTo("oven");
        assertThat(vg)
                .extracting(item -> item.facet("preposition"))
                .containsExactly("front", "top");
        assertThat(vg.getFirst().facet("reference")).isEqualTo("green trees");
        assertThat(vg.getFirst().images().getFirst().name()).contains("2318.jpg");
        assertThat(scores(WhatsUpQa.vgTwo(), vg, "Front", "over").metrics())
                .containsEntry("accuracy", 1.0);
    }

    @Test
    void aPlaceThatIsNoOptionIsReadAndWrong() throws IOException {
        Item item =
                items(
                                WhatsUpQa.cocoOne(),
                                "[[1, \"A photo of a bus on the left\", \"A photo of a bus on the right\"]]")
                        .getFirst();

        assertThat(WhatsUpQa.cocoOne().rules().getFirst().mark(item, "Top").parsed())
                .isEqualTo("top");
        assertThat(WhatsUpQa.cocoOne().rules().getFirst().mark(item, "Top").score()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coco-qa-one | A photo of a bus on the left | A photo of a bus on the right"
                        + " | Where is the bus in the photo? Answer with left, right, top or bottom.",
                "coco-qa-one | A photo of a skis at the top | A photo of a skis at the bottom"
                        + " | Where are the skis in the photo? Answer with left, right, top or bottom.",
                "coco-qa-two | A photo of a wine glass to the left of a tv | A photo of a wine glass to the right of a tv"
                        + " | Where is the wine glass in relation to the tv? Answer with left, right, above or below.",
                "vg-qa-one | A photo of a toddler on the left | A photo of a toddler on the right"
                        + " | Where is the toddler in the photo? Answer with left, right, front, behind, top or bottom.",
                "vg-qa-two | A photo of a children behind a fence | A photo of a children in front of a fence"
                        + " | Where are the children in relation to the fence? Answer with left, right, front, behind, above or below.",
            })
    void theQuestionForTheWordIsThatOfAdaptVis(
            String name, String right, String wrong, String question) throws IOException {
        Benchmark benchmark = Suites.named(List.of(name), false).getFirst().benchmark();
        Item item = items(benchmark, "[[1, \"%s\", \"%s\"]]".formatted(right, wrong)).getFirst();
        Style style = benchmark.styles().getLast();

        assertThat(style.asking().apply(style.present(item, 1)).getLast())
                .isEqualTo(new Style.Piece.Text(question));
    }

    @Test
    void damagedRowsAreToldWithTheirPlace() {
        assertThatThrownBy(() ->
                        items(
                                WhatsUpQa.cocoTwo(),
                                "[[1, \"A photo of a dog\", \"A photo of a cat\"]]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 0")
                .hasMessageContaining("says none of left, right, above, below");
        assertThatThrownBy(
                        () -> items(WhatsUpQa.vgOne(), "[[1, \"A photo of a dog on the left\"]]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no column \"2\"");
    }

    private List<Item> items(Benchmark benchmark, String json) throws IOException {
        Files.writeString(folder.resolve(benchmark.name().replace('-', '_') + "_obj.json"), json);
        return benchmark.items(Data.open(folder, List.of(), null));
    }

    private static Scores scores(Benchmark benchmark, List<Item> items, String... replies) {
        List<Scoring.Answered> answered = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            answered.add(new Scoring.Answered(items.get(i), Answer.of(replies[i])));
        }
        return Scoring.of(benchmark.rules().getFirst(), answered).scores();
    }
}
