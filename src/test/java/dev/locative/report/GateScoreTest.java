package dev.locative.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.locative.data.Sample;
import dev.locative.data.Usage;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Gate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateScoreTest {
    @TempDir Path dir;

    @Test
    void computesTheFourMeasuresOfTable8() {
        GateScore score =
                score(
                        "toy",
                        List.of(
                                label("a", "a cat on a mat", true),
                                label("b", "a dog on a log", true),
                                label("c", "a cup under a lid", true),
                                label("d", "a sale is on", false),
                                label("e", "a red cup", false)));
        assertThat(score.captions()).isEqualTo(5);
        assertThat(score.accuracy()).isEqualTo(0.6);
        assertThat(score.precision()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(score.recall()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(score.f1()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(score.errors())
                .containsExactly(
                        new GateScore.Error("c", true, "no on"),
                        new GateScore.Error("d", false, "passed, but: by hand"));
    }

    @Test
    void addsScoresAndShowsThemBesideThePaper() {
        GateScore one = score("one", List.of(label("a", "x on y", true)));
        GateScore two = score("two", List.of(label("b", "x on", false)));
        GateReport.Measured toy =
                new GateReport.Measured("toy", List.of(one, two, one.plus("both", two)));
        GateReport.Measured other = new GateReport.Measured("other", List.of(two));
        Usage cost = new Usage(2, 90, 40, 3, 0, 0, 1.5, new TreeMap<>());
        String text = GateReport.of(toy, List.of(other), 2, cost).text();
        assertThat(text)
                .contains("2 captions asked about in 2.0 s, 1.00 a second; 90 tokens in (40 of")
                .containsPattern("other +two +1 ")
                .containsPattern("Qwen2.5 3B +SpaRE, Table 8")
                .contains("both", "0.57", "misjudged", "not spatial");
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void bringsItsOwnLabels() {
        assertThat(LabelledCaption.bundled("gate.jsonl")).hasSize(100);
        assertThat(LabelledCaption.bundled("gate-negatives.jsonl"))
                .hasSize(74)
                .filteredOn(c -> !c.spatial())
                .hasSize(59);
    }

    @Test
    void namesTheLineThatIsNoLabel() throws IOException {
        Path file = dir.resolve("labels.jsonl");
        Files.writeString(file, "{\"caption\":\"a\",\"spatial\":true}\n{\"caption\":\"a\"}\n");
        assertThatThrownBy(() -> LabelledCaption.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("labels.jsonl:2")
                .hasMessageContaining("`spatial`");
        Files.writeString(file, "\n");
        assertThatThrownBy(() -> LabelledCaption.read(file)).hasMessageContaining("no labelled");
        assertThatThrownBy(() -> LabelledCaption.read(dir.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
    }

    private static GateScore score(String labels, List<LabelledCaption> captions) {
        Gate gate = new Keeps("on");
        return GateScore.of(
                labels,
                captions,
                captions.stream()
                        .map(c -> gate.admit(new Sample(c.id(), null, c.caption(), "labels")))
                        .toList());
    }

    private static LabelledCaption label(String id, String caption, boolean spatial) {
        return new LabelledCaption(id, "toy", caption, spatial, "by hand");
    }

    private record Keeps(String word) implements Gate {
        @Override
        public String name() {
            return "toy";
        }

        @Override
        public Verdict admit(Sample sample) {
            return (" " + sample.caption() + " ").contains(" " + word + " ")
                    ? new Verdict.Keep("toy", null)
                    : new Verdict.Drop("toy", null, "no " + word);
        }
    }
}
