package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.eval.Answer;
import dev.locative.eval.Benchmark;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Scores;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
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

class WhatsUpTest {
    private static final String ITEM =
            """
            {"image_path": "data/controlled_images/%1$s_%2$s_%3$s.jpeg", "caption_options": [
             "A %1$s %4$s a %3$s", "A %1$s %5$s a %3$s", "A %1$s %6$s a %3$s", "A %1$s %7$s a %3$s"]}
            """;

    @TempDir private Path folder;

    @Test
    void theOfficialFiguresAreMetWhateverOptionIsPicked() throws IOException {
        JsonNode expected = Suite.vector("spatial/whatsup.json").at("/subsets/A");
        List<Item> items = published("A", "images");
        JsonNode picks = expected.get("picked_option_index");
        List<String> letters = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String letter = String.valueOf((char) ('A' + picks.get(i).asInt()));
            letters.add(letter);
            captions.add(choice(items.get(i)).options().get(letter) + ".");
        }

        Scores scores = scores(WhatsUp.a(), items, letters);
        figure(scores, "individual", expected.get("individual_accuracy"));
        figure(scores, "pair", expected.get("pair_accuracy"));
        figure(scores, "set", expected.get("set_accuracy"));
        assertThat(scores.by().get("preposition")).hasSize(4);
        expected.get("by_preposition")
                .forEach(slice ->
                        assertThat(
                                        scores.by()
                                                .get("preposition")
                                                .get(slice.get("Preposition").asText())
                                                .get("individual"))
                                .isCloseTo(slice.get("Accuracy").asDouble(), within(1e-9)));
        assertThat(scores(WhatsUp.a(), items, captions).metrics()).isEqualTo(scores.metrics());
    }

    @Test
    void theWorkedExampleIsMet() throws IOException {
        JsonNode small = Suite.vector("spatial/whatsup.json").get("worked_small");
        List<String> lines = new ArrayList<>();
        List<String> replies = new ArrayList<>();
        small.get("hits")
                .forEach(hit -> {
                    String[] parts = hit.get(0).asText().split("_");
                    String place = parts.length == 4 ? parts[1] + "_of" : parts[1];
                    lines.add(item(parts[0], place, parts[parts.length - 1]));
                    replies.add(hit.get(1).asInt() == 1 ? "A" : "B");
                });
        Scores scores =
                scores(WhatsUp.a(), items("A", "[" + String.join(",", lines) + "]"), replies);

        figure(scores, "individual", small.at("/expected/individual"));
        figure(scores, "pair", small.at("/expected/pair"));
        figure(scores, "set", small.at("/expected/set"));
    }

    @Test
    void ofTwoPicturesWithTheSamePlaceTheLastCountsInItsPair() throws IOException {
        List<Item> items =
                items(
                        "A",
                        "[%s,%s,%s]"
                                .formatted(
                                        item("mug", "left_of", "table"),
                                        item("mug", "right_of", "table"),
                                        item("mug", "left_of", "table")));

        assertThat(scores(WhatsUp.a(), items, List.of("B", "A", "A")).metrics())
                .containsEntry("pair", 1 / 1.5);
        assertThat(scores(WhatsUp.a(), items, List.of("A", "A", "B")).metrics())
                .containsEntry("pair", 0.0);
    }

    @ParameterizedTest
    @CsvSource({"A, images", "B, clevr"})
    void alwaysSayingTheSameLetterGivesAQuarter(String part, String file) throws IOException {
        Style style = benchmark(part).styles().getFirst();
        List<Item> shown =
                published(part, file).stream().map(item -> style.present(item, 0)).toList();
        List<String> replies = shown.stream().map(_ -> "A").toList();

        assertThat(scores(benchmark(part), shown, replies).metrics().get("individual"))
                .isBetween(0.2, 0.3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "C | C",
                "c. | C",
                "(c) | C",
                "**C** | C",
                "The answer is C. | C",
                "C. A mug to the left of a table | C",
                "A mug to the left of a table | C",
                "a mug to the left of a table! | C",
                "A mug on a table. | A",
                "A mug left | C",
                "A mug on table | A",
                "left | C",
                "It is to the left of the table. | C",
                "The answer is under. | B",
                "The correct answer is beneath | B",
                "A | A",
                "A. On | A",
                "behind |",
                "left or right |",
                "A or B |",
                "Failed to obtain answer via API |",
                "'' |",
            })
    void lettersCaptionsAndPrepositionsAreRead(String reply, String parsed) throws IOException {
        Item item = items("A", "[" + item("mug", "on", "table") + "]").getFirst();

        assertThat(WhatsUp.a().rules().getFirst().mark(item, reply).parsed()).isEqualTo(parsed);
    }

    @Test
    void aLetterMeansTheOptionAsItWasShown() throws IOException {
        Item item = items("A", "[" + item("mug", "on", "table") + "]").getFirst();
        Item shown = item.shuffled(3);
        String gold = shown.task().right();

        assertThat(gold).isNotEqualTo("A");
        assertThat(WhatsUp.a().rules().getFirst().mark(shown, gold).score()).isEqualTo(1);
        assertThat(WhatsUp.a().rules().getFirst().mark(shown, "on").score()).isEqualTo(1);
        assertThat(WhatsUp.a().rules().getFirst().mark(shown, "under").score()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"On top, 1", "A spoon, 1", "On or under, 1", "in front, 0", "B, 0"})
    void theRuleOfAdaptVisWantsTheWordAnywhere(String reply, double score) throws IOException {
        Item item = items("A", "[" + item("mug", "on", "table") + "]").getFirst();

        assertThat(WhatsUp.a().rules().getLast().mark(item, reply).score()).isEqualTo(score);
    }

    @Test
    void itIsAskedByOptionsInAnOrderDrawnBySeedOrForTheWord() throws IOException {
        Item item = items("A", "[" + item("mug", "on", "table") + "]").getFirst();
        List<Style> styles = WhatsUp.a().styles();

        assertThat(styles)
                .extracting(Style::name)
                .containsExactly("paper", "vlmevalkit", "adaptvis");
        assertThat(styles).allMatch(Style::shuffles);
        assertThat(text(styles.getFirst(), item))
                .isEqualTo(
                        """
                        Question: Which caption describes the image?
                        Options:
                        A. A mug on a table
                        B. A mug under a table
                        C. A mug to the left of a table
                        D. A mug to the right of a table
                        Please select the correct answer from the options above.\
                        """);
        assertThat(text(styles.getLast(), styles.getLast().present(item, 3)))
                .isEqualTo(
                        "Where is the mug in relation to the table? Answer with left, right, on or under.");
    }

    @Test
    void anItemIsKnownByItsRowAndByItsPicture() throws IOException {
        Item item = items("A", "[" + item("mug", "left_of", "table") + "]").getFirst();

        assertThat(item.id()).isEqualTo("0");
        assertThat(item.aliases())
                .containsExactly(
                        "data/controlled_images/mug_left_of_table.jpeg", "mug_left_of_table.jpeg");
        assertThat(item.facets())
                .containsEntry("preposition", "left_of")
                .containsEntry("object", "mug")
                .containsEntry("reference", "table");
    }

    @Test
    void theOtherSetsFileIsRefused() throws IOException {
        String text = "[" + item("mug", "on", "table") + "]";
        Files.writeString(folder.resolve("x.json"), text);

        assertThatThrownBy(() ->
                        WhatsUp.b().items(Data.open(folder.resolve("x.json"), List.of(), null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.json, row 0")
                .hasMessageContaining("is this the file of What's Up B?");
    }

    @Test
    void damagedRowsAreToldWithTheirPlace() {
        assertThatThrownBy(() ->
                        items(
                                "A",
                                "[{\"image_path\": \"a_on_b.jpeg\", \"caption_options\": [\"A a on a b\"]}]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 0")
                .hasMessageContaining("has 1 captions");
        assertThatThrownBy(() ->
                        items(
                                "A",
                                "["
                                        + item("mug", "on", "table")
                                                .replace("mug_on_table", "mug-on-table")
                                        + "]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be such as mug_left_of_table.jpeg");
        assertThatThrownBy(() -> items("A", "[{\"image\": \"x.jpg\"}]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no column \"image_path\", \"caption_options\"");
        assertThatThrownBy(() -> items("A", "[" + item("mug", "on", "table") + ", {\"image_p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 1");
    }

    private List<Item> published(String part, String file) throws IOException {
        String name = "controlled_%s_dataset.reconstructed.json".formatted(file);
        SpatialFiles.copy(name + ".gz", folder.resolve("whatsup/" + name));
        return benchmark(part).items(Data.open(folder, List.of(), null));
    }

    private List<Item> items(String part, String json) throws IOException {
        Files.writeString(folder.resolve("controlled_images_dataset.json"), json);
        return benchmark(part).items(Data.open(folder, List.of(), null));
    }

    private static Benchmark benchmark(String part) {
        return part.equals("A") ? WhatsUp.a() : WhatsUp.b();
    }

    /// The right caption first, the others in a fixed order.
    private static String item(String object, String place, String reference) {
        List<String> said =
                new ArrayList<>(List.of("on", "under", "to the left of", "to the right of"));
        String right = place.endsWith("_of") ? "to the " + place.replace('_', ' ') : place;
        said.remove(right);
        return ITEM.formatted(
                object, place, reference, right, said.get(0), said.get(1), said.get(2));
    }

    private static Scores scores(Benchmark benchmark, List<Item> items, List<String> replies) {
        List<Scoring.Answered> answered = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            answered.add(new Scoring.Answered(items.get(i), Answer.of(replies.get(i))));
        }
        return Scoring.of(benchmark.rules().getFirst(), answered).scores();
    }

    private static void figure(Scores scores, String name, JsonNode percent) {
        assertThat(scores.metrics().get(name))
                .as(name)
                .isCloseTo(percent.asDouble() / 100, within(1e-9));
    }

    private static Task.Choice choice(Item item) {
        return (Task.Choice) item.task();
    }

    private static String text(Style style, Item item) {
        return ((Style.Piece.Text) style.asking().apply(item).getLast()).text();
    }
}
