package dev.locative.export;

import static dev.locative.export.Given.answered;
import static dev.locative.export.Given.pair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Outcome;
import dev.locative.export.ReadBack.Row;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExporterContractTest {
    /// Every exporter with a small shard, and who reads its files.
    enum Kind {
        MESSAGES((pack, root) -> new Messages(pack, root, 4096), ReadBack.MESSAGES),
        SHAREGPT((pack, root) -> new ShareGpt(pack, root, 4096), ReadBack.SHAREGPT),
        LLAVA(Llava::new, ReadBack.LLAVA),
        TRL((pack, root) -> new Trl(pack, root, 4096), ReadBack.TRL),
        PARQUET((_, root) -> new ParquetRows(root, 50), ReadBack.PARQUET);

        final BiFunction<Pack, ImageRoot, Exporter> make;
        final ReadBack reader;

        Kind(BiFunction<Pack, ImageRoot, Exporter> make, ReadBack reader) {
            this.make = make;
            this.reader = reader;
        }

        Exporter exporter(Pack pack) {
            return make.apply(pack, ImageRoot.NONE);
        }

        List<Row> read(Path dir, Written written) throws Exception {
            return reader.rows(dir, written.files());
        }
    }

    @TempDir Path temp;

    private Path out() {
        return temp.resolve("out");
    }

    private Written write(Kind kind, Pack pack, Stream<Outcome> outcomes) {
        return new Publication(kind.exporter(pack), out(), false).write(outcomes, Given.FACTS);
    }

    private static Row row(String image, String... texts) {
        return new Row(image, List.of(texts), image == null ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource
    void onePairARowGivesBackTheKeptPairsAndNoOther(Kind kind) throws Exception {
        Written written = write(kind, Pack.PAIR, Given.run());
        assertThat(kind.read(out(), written))
                .containsExactly(
                        row("a.jpg", "Where?", "Above."),
                        row("a.jpg", "Is it?", "Yes."),
                        row("b.jpg", "What hangs from the rack?", "Three white towels"));
        assertThat(written.images()).isEqualTo(2);
        assertThat(written.pairs()).isEqualTo(3);
        assertThat(written.rows()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARQUET")
    void oneImageARowHoldsAllItsPairsAndOneToken(Kind kind) throws Exception {
        Written written = write(kind, Pack.IMAGE, Given.run());
        assertThat(kind.read(out(), written))
                .containsExactly(
                        row("a.jpg", "Where?", "Above.", "Is it?", "Yes."),
                        row("b.jpg", "What hangs from the rack?", "Three white towels"));
        assertThat(written.pairs()).isEqualTo(3);
        assertThat(written.rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void anyTextSurvives(Kind kind) throws Exception {
        String odd = "l\u00E4nks \uD83D\uDE00 \"q\" 'a' \\ \n\r\n\t\u0000\u2028 </s> {x} | $1 <b>";
        Written written = write(kind, Pack.PAIR, Stream.of(answered("s", odd, pair(odd, odd))));
        assertThat(kind.read(out(), written)).containsExactly(row(odd, odd, odd));
        assertThat(written.mended()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void brokenUnicodeDoesNotStopAnExport(Kind kind) throws Exception {
        String broken = "a\uD83Db\uDE00";
        Outcome outcome = answered(broken, broken, pair(broken, broken));
        Written written = write(kind, Pack.PAIR, Stream.of(outcome));
        String mended = "a\uFFFDb\uFFFD";
        assertThat(kind.read(out(), written)).containsExactly(row(mended, mended, mended));
    }

    @ParameterizedTest
    @EnumSource
    void samplesWithoutAnImageHaveNoTokenAndAreCounted(Kind kind) throws Exception {
        Written written =
                write(
                        kind,
                        Pack.PAIR,
                        Stream.of(
                                answered("t", null, pair("No image?", "None.")),
                                answered("u", "u.jpg", pair("One?", "One."))));
        assertThat(kind.read(out(), written))
                .containsExactlyInAnyOrder(
                        row(null, "No image?", "None."), row("u.jpg", "One?", "One."));
        assertThat(written.textOnly()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aRunWithoutAnyImageIsExportedAsText(Kind kind) throws Exception {
        Outcome outcome = answered("t", null, pair("No image?", "None."));
        Written written = write(kind, Pack.PAIR, Stream.of(outcome));
        assertThat(kind.read(out(), written)).containsExactly(row(null, "No image?", "None."));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARQUET")
    void aTokenInATextIsBrokenUpAndCounted(Kind kind) throws Exception {
        Outcome outcome =
                answered(
                        "s",
                        "a.jpg",
                        pair("Where does <image> stand?", "Left of <|im_end|> and <bbox>."),
                        pair("<image>", "5 < 6 <|> a"));
        Written written = write(kind, Pack.IMAGE, Stream.of(outcome));
        assertThat(kind.read(out(), written))
                .containsExactly(
                        row(
                                "a.jpg",
                                "Where does < image> stand?",
                                "Left of < |im_end|> and < bbox>.",
                                "< image>",
                                "5 < 6 <|> a"));
        assertThat(written.mended()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void relativeImagesAreCountedAndTakeTheRoot(Kind kind) throws Exception {
        Stream<Outcome> outcomes =
                Stream.of(
                        answered("1", "x/a.jpg", pair("A?", "A.")),
                        answered("2", "/abs/b.jpg", pair("B?", "B.")),
                        answered("3", "https://x.org/c.jpg", pair("C?", "C.")));
        List<Outcome> all = outcomes.toList();
        assertThat(write(kind, Pack.PAIR, all.stream()).relative()).isEqualTo(1);
        Exporter rooted = kind.make.apply(Pack.PAIR, new ImageRoot("/img"));
        Written written = new Publication(rooted, out(), true).write(all.stream(), Given.FACTS);
        assertThat(kind.read(out(), written).stream().map(Row::image))
                .containsExactly("/img/x/a.jpg", "/abs/b.jpg", "https://x.org/c.jpg");
        assertThat(written.relative()).isZero();
        assertThat(written.remote()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void manyRowsComeBackInOrderFromAllShards(Kind kind) throws Exception {
        Written written =
                write(
                        kind,
                        Pack.PAIR,
                        IntStream.range(0, 180)
                                .mapToObj(i -> answered("s" + i, i + ".jpg", pair("Q" + i, "A"))));
        List<Row> expected = new ArrayList<>();
        IntStream.range(0, 180).forEach(i -> expected.add(row(i + ".jpg", "Q" + i, "A")));
        assertThat(kind.read(out(), written)).containsExactlyElementsOf(expected);
        if (kind != Kind.LLAVA) {
            assertThat(written.files())
                    .hasSizeBetween(3, 20)
                    .first()
                    .asString()
                    .contains("-00000-of-");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunWithoutAKeptPairIsAnErrorAndLeavesNothing(Kind kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(kind, Pack.PAIR, Given.run().skip(3)))
                .withMessageContaining("no kept pair");
        assertThat(out()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void aFailureMidwayLeavesTheDirectoryAsItWas(Kind kind) throws Exception {
        Files.createDirectory(out());
        Stream<Outcome> torn =
                IntStream.range(0, 200)
                        .mapToObj(i -> {
                            if (i == 150) {
                                throw new UncheckedIOException(
                                        new java.io.IOException("ledger torn"));
                            }
                            return answered("s" + i, "a.jpg", pair("Q?", "A."));
                        });
        assertThatThrownBy(() -> write(kind, Pack.PAIR, torn)).hasMessageContaining("ledger torn");
        assertThat(ReadBack.tree(out())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSameRunGivesTheSameBytes(Kind kind) throws Exception {
        Written first = write(kind, Pack.PAIR, Given.run());
        byte[] before = Files.readAllBytes(out().resolve(first.files().getFirst()));
        Exporter again = kind.exporter(Pack.PAIR);
        new Publication(again, out(), true).write(Given.run(), Given.FACTS);
        assertThat(out().resolve(first.files().getFirst())).hasBinaryContent(before);
    }
}
