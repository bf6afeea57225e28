package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.vision.Picture;
import dev.locative.vision.decode.Pictures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is in samples/ can be evaluated.
class SampleBenchmarksTest {
    private static final Path SAMPLES = Path.of("samples");

    @Test
    void vsrHasFortyStatementsHalfOfThemTrue() {
        List<Item> items = new Vsr("random").items(Data.open(SAMPLES, List.of(), null));

        assertThat(items).hasSize(40);
        assertThat(items).filteredOn(item -> item.task().right().equals("True")).hasSize(20);
        assertThat(items).extracting(item -> item.facet("relation")).doesNotHaveDuplicates();
    }

    @Test
    void whatsUpHasTwelveSetsOfFourOfEachPart() {
        for (WhatsUp part : List.of(WhatsUp.a(), WhatsUp.b())) {
            List<Item> items = part.items(Data.open(SAMPLES, List.of(), null));

            assertThat(items).hasSize(48);
            Map<String, Long> sets =
                    items.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            part.rules().getFirst()::cluster,
                                            Collectors.counting()));
            assertThat(sets).hasSize(12).allSatisfy((_, size) -> assertThat(size).isEqualTo(4));
        }
    }

    @Test
    void shapesAreStatementsWhosePicturesAreThere() throws Exception {
        Path file = SAMPLES.resolve("benchmarks/shapes/shapes.jsonl");
        List<Item> items = new Vsr("").items(Data.open(file, List.of(), null));

        assertThat(items).hasSize(12);
        assertThat(items).filteredOn(item -> item.task().right().equals("True")).hasSize(6);
        for (Item item : items) {
            Picture picture = new Pictures().decode(item.images().getFirst().bytes());
            assertThat(picture.width()).as(item.place()).isEqualTo(224);
        }
    }
}
