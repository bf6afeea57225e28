package dev.locative.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    @TempDir Path temp;

    private static Stream<Outcome> many() {
        return IntStream.range(0, 100)
                .mapToObj(i -> Given.answered("s" + i, "a.jpg", Given.pair("Q" + i, "A.")));
    }

    private Written publish(boolean force, Exporter exporter, Stream<Outcome> outcomes) {
        return new Publication(exporter, temp, force).write(outcomes, Given.FACTS);
    }

    private static Exporter messages() {
        return new Messages(Pack.PAIR, ImageRoot.NONE, 4096);
    }

    @Test
    void anExportHoldsDataCardAndRecordAndNothingElse() throws Exception {
        publish(false, new Messages(Pack.IMAGE, ImageRoot.NONE, 1 << 20), Given.run());
        assertThat(ReadBack.tree(temp))
                .containsExactlyInAnyOrder(
                        "train.jsonl", "dataset_info.json", "README.md", "export.json");
    }

    @Test
    void aDirectoryWithOtherFilesIsRefusedEvenWithForce() throws Exception {
        Files.writeString(temp.resolve("thesis.tex"), "years");
        for (boolean force : new boolean[] {false, true}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> publish(force, messages(), Given.run()))
                    .withMessageContaining("thesis.tex");
        }
        assertThat(ReadBack.tree(temp)).containsExactly("thesis.tex");
    }

    @Test
    void anEarlierExportIsRefusedWithoutForceAndReplacedWithIt() throws Exception {
        publish(false, messages(), many());
        assertThat(temp.resolve("train")).isDirectory();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publish(false, messages(), Given.run()))
                .withMessageContaining("--force");
        publish(true, new Llava(Pack.IMAGE, ImageRoot.NONE), Given.run());
        assertThat(ReadBack.tree(temp))
                .containsExactlyInAnyOrder("train.json", "README.md", "export.json");
    }

    @Test
    void aFailedReplacementKeepsTheEarlierExport() throws Exception {
        publish(false, messages(), Given.run());
        var before = ReadBack.tree(temp);
        assertThatThrownBy(() -> publish(true, messages(), Stream.empty()))
                .hasMessageContaining("nothing to export");
        assertThat(ReadBack.tree(temp)).isEqualTo(before);
    }

    @Test
    void whatAKilledExportLeftIsNamedAndClearedByForce() throws Exception {
        Files.createDirectory(temp.resolve(".export.part"));
        Files.writeString(temp.resolve(".export.part").resolve("part-0"), "torn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publish(false, messages(), Given.run()))
                .withMessageContaining("killed");
        publish(true, messages(), Given.run());
        assertThat(temp.resolve(".export.part")).doesNotExist();
    }

    @Test
    void anExportKilledWhileItsFilesMovedIsClearedByForce() throws Exception {
        publish(false, messages(), Given.run());
        Path part = Files.createDirectory(temp.resolve(".export.part"));
        Files.move(temp.resolve("export.json"), part.resolve("export.json"));
        publish(true, messages(), many());
        assertThat(temp.resolve("train.jsonl")).doesNotExist();
        assertThat(temp.resolve("export.json")).exists();
    }

    @Test
    void anExportKilledWhileItReplacedAnotherIsClearedByForce() throws Exception {
        publish(false, messages(), many());
        Path part = Files.createDirectory(temp.resolve(".export.part"));
        Files.move(temp.resolve("export.json"), part.resolve("replaced.json"));
        Files.delete(temp.resolve("README.md"));
        publish(true, new Llava(Pack.IMAGE, ImageRoot.NONE), Given.run());
        assertThat(ReadBack.tree(temp))
                .containsExactlyInAnyOrder("train.json", "README.md", "export.json");
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsRefused() throws Exception {
        Path file = Files.writeString(temp.resolve("f"), "x");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Publication(messages(), file, false).write(Given.run(), Given.FACTS))
                .withMessageContaining("is a file");
    }

    @Test
    void aForgedRecordCannotNameFilesElsewhere() throws Exception {
        Files.writeString(temp.resolve("export.json"), "{\"entries\":[\"../precious\"]}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publish(true, messages(), Given.run()))
                .withMessageContaining("../precious");
    }
}
