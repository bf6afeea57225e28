package dev.locative.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityCountsTest {
    @TempDir Path dir;

    @Test
    void countsWhatWasKeptAndDroppedOfEachLabelAndByWhichFilter() {
        QualityReport report =
                report(
                        List.of(
                                label("1", "a", LabelledPair.Label.RIGHT),
                                label("1", "b", LabelledPair.Label.RIGHT),
                                label("1", "c", LabelledPair.Label.INVENTED),
                                label("1", "d", LabelledPair.Label.GARBLED),
                                label("1", "e", LabelledPair.Label.CLUMSY)),
                        answered(
                                "1",
                                kept("a"),
                                dropped("b", "echo"),
                                kept("c"),
                                dropped("d", "grounded"),
                                kept("e")));
        assertThat(report.keptRight()).isOne();
        assertThat(report.keptWrong()).isEqualTo(2);
        assertThat(report.droppedRight()).isOne();
        assertThat(report.droppedWrong()).isOne();
        assertThat(report.misleadingKept()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(report.rightKept()).isEqualTo(0.5);
        assertThat(report.drops())
                .isEqualTo(Map.of("echo", Map.of("right", 1), "grounded", Map.of("garbled", 1)));
    }

    @Test
    void countsLabelsWithoutPairAndPairsWithoutLabel() {
        QualityReport report =
                report(
                        List.of(
                                label("1", "a", LabelledPair.Label.RIGHT),
                                label("1", " a ", LabelledPair.Label.RIGHT),
                                label("1", "gone", LabelledPair.Label.RIGHT),
                                label("2", "a", LabelledPair.Label.RIGHT),
                                label("3", "a", LabelledPair.Label.LEAKED),
                                label("4", "a", LabelledPair.Label.RIGHT)),
                        answered("1", kept("a"), dropped("a", "duplicate"), kept("new")),
                        new Outcome.Refused(
                                sample("2"), new Verdict.Drop("lexical", null, "nothing")),
                        new Outcome.Failed(sample("3"), "generate", "broken"));
        assertThat(report.labels()).isEqualTo(5);
        assertThat(report.repeated()).isOne();
        assertThat(report.matched()).isOne();
        assertThat(report.absent())
                .containsEntry("no such pair", 1)
                .containsEntry("sample refused", 1)
                .containsEntry("sample failed", 1)
                .containsEntry("sample not in the run", 1);
        assertThat(report.unlabelled()).isEqualTo(new QualityReport.Unlabelled(1, 1));
        assertThat(report.text())
                .contains("labels without a pair in the run: 4", "sample refused: 1")
                .contains("pairs without a label: 1 kept, 1 dropped")
                .contains("right pairs kept", "1 of 1, 100.0 %");
        assertThat(report.text().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void readsLabelsAndNamesTheLineThatIsNone() throws IOException {
        Path file = dir.resolve("labels.jsonl");
        String good =
                "{\"id\":\"1\",\"question\":\"q\",\"answer\":\"a\",\"label\":\"not_spatial\"}\n";
        Files.writeString(file, good);
        assertThat(LabelledPair.read(file))
                .containsExactly(new LabelledPair("1", "q", "a", LabelledPair.Label.NOT_SPATIAL));
        Files.writeString(file, good + good.replace("not_spatial", "fine"));
        assertThatThrownBy(() -> LabelledPair.read(file))
                .hasMessageContaining("labels.jsonl:2")
                .hasMessageContaining("right, clumsy, not_spatial");
        Files.writeString(file, "{\"id\":\"1\"}\n");
        assertThatThrownBy(() -> LabelledPair.read(file)).hasMessageContaining("`question`");
        Files.writeString(file, "");
        assertThatThrownBy(() -> LabelledPair.read(file)).hasMessageContaining("no labelled pair");
    }

    private static QualityReport report(List<LabelledPair> labels, Outcome... outcomes) {
        QualityCounts counts = new QualityCounts(labels);
        List.of(outcomes).forEach(counts::add);
        return counts.report();
    }

    private static LabelledPair label(String id, String question, LabelledPair.Label label) {
        return new LabelledPair(id, question, "answer", label);
    }

    private static Sample sample(String id) {
        return new Sample(id, null, "caption", "test");
    }

    private static Outcome answered(String id, Judged... pairs) {
        return new Outcome.Answered(sample(id), List.of(pairs));
    }

    private static Judged kept(String question) {
        return judged(question, new Verdict.Keep("grounded", 1.0));
    }

    private static Judged dropped(String question, String check) {
        return judged(question, new Verdict.Drop(check, 0.0, "why"));
    }

    private static Judged judged(String question, Verdict verdict) {
        return new Judged(
                new QaPair(question, "answer", null, Frame.UNSTATED, List.of(), null),
                List.of(verdict));
    }
}
