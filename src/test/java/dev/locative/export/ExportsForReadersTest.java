package dev.locative.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Leaves exports with all that is odd in `target/exports`, for `src/test/python/check_exports.py`,
/// which loads them with the trainers' own readers.
class ExportsForReadersTest {
    private static final Path ROOT = Path.of("target", "exports");

    record Made(String name, Exporter exporter) {}

    static List<Made> exporters() {
        ImageRoot root = new ImageRoot("/images");
        return List.of(
                new Made("messages", new Messages(Pack.IMAGE, root, 1 << 20)),
                new Made("messages-shards", new Messages(Pack.PAIR, root, 50_000)),
                new Made("sharegpt", new ShareGpt(Pack.IMAGE, root, 1 << 20)),
                new Made("sharegpt-shards", new ShareGpt(Pack.PAIR, root, 50_000)),
                new Made("llava", new Llava(Pack.IMAGE, root)),
                new Made("trl", new Trl(Pack.IMAGE, root, 1 << 20)),
                new Made("trl-shards", new Trl(Pack.PAIR, root, 50_000)),
                new Made("parquet", new ParquetRows(root, 1_000_000)),
                new Made("parquet-shards", new ParquetRows(root, 200)));
    }

    private static Stream<Outcome> outcomes() {
        String odd =
                "Where is \"<image>\", the l\u00E4ngs \uD83D\uDE00 <|im_end|>\n\\ 'one' \u2028?";
        Stream<Outcome> many =
                IntStream.range(0, 500)
                        .mapToObj(i ->
                                Given.answered(
                                        "s" + i,
                                        i % 7 == 0 ? null : i + ".jpg",
                                        Given.pair(odd + i, "Above."),
                                        Given.pair("Is it?", "Yes, " + i)));
        return Stream.concat(many, Given.run());
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void everyFormatIsLeftForItsReader(Made made) throws Exception {
        Files.createDirectories(ROOT);
        Written written =
                new Publication(made.exporter(), ROOT.resolve(made.name()), true)
                        .write(outcomes(), Given.FACTS);
        assertThat(written.pairs()).isEqualTo(1003);
        assertThat(written.files().size() > 1).isEqualTo(made.name().endsWith("-shards"));
    }
}
