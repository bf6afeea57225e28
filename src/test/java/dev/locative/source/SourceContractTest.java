package dev.locative.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.ZstdOutputStream;
import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every source keeps, whatever it reads.
class SourceContractTest {
    @TempDir Path folder;

    /// One dump for each kind and file format.
    enum Dump {
        DOCCI("docci", 12),
        DOCCI_GZIP("docci", 12),
        DOCCI_ZSTD("docci", 12),
        LOCALIZED_NARRATIVES("localized-narratives", 9),
        PIXMO_CAP("pixmo-cap", 200),
        JSONL("jsonl", 3),
        CSV("table", 3),
        TSV_GZIP("table", 3),
        PARQUET("table", 200),
        SHARDS("jsonl", 5000),
        IMAGES("images", 200);

        private final String kind;
        private final int samples;

        Dump(String kind, int samples) {
            this.kind = kind;
            this.samples = samples;
        }
    }

    private Source source(Dump dump) throws IOException {
        return switch (dump) {
            case DOCCI -> open(Dumps.resource("docci_descriptions.jsonlines"));
            case DOCCI_GZIP -> open(docci("d.jsonlines.gz", GZIPOutputStream::new));
            case DOCCI_ZSTD -> open(docci("d.jsonlines.zst", ZstdOutputStream::new));
            case LOCALIZED_NARRATIVES ->
                    open(Dumps.resource("coco_val_localized_narratives.jsonl"));
            case PIXMO_CAP -> open(Dumps.resource("pixmo.parquet"));
            case JSONL ->
                    open(
                            write(
                                    "x.jsonl",
                                    """
                                    {"id":"a","image":"a.jpg","caption":"A cup on a table."}
                                    {"id":"b","caption":"A caf\u00e9 \\ud83d\\ude00 behind a tree."}
                                    {"id":7,"image":null,"caption":"A cat under a bed."}
                                    """));
            case CSV ->
                    open(
                            write(
                                    "x.csv",
                                    "id,image,caption\na,,One\nb,b.jpg,\"T, \"\"w\"\"\no\"\nc,,3\n"));
            case TSV_GZIP ->
                    open(
                            Dumps.packed(
                                    folder.resolve("x.tsv.gz"),
                                    "id\tcaption\na\tOne\nb\tTwo, it\nc\tThree"
                                            .getBytes(StandardCharsets.UTF_8),
                                    GZIPOutputStream::new));
            case PARQUET ->
                    Sources.open(
                            new DumpRequest(
                                    List.of(Dumps.resource("pixmo.parquet")),
                                    "table",
                                    Map.of("id", "image_url", "image", "image_url")));
            case SHARDS -> Sources.open(Dumps.request("jsonl", shards()));
            case IMAGES -> open(images());
        };
    }

    private Source open(Path file) {
        return Sources.open(Dumps.request(null, file));
    }

    private Path docci(String name, Dumps.Packing packing) {
        byte[] content = Dumps.bytes("docci_descriptions.jsonlines");
        return Dumps.packed(folder.resolve(name), content, packing);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path images() throws IOException {
        Path images = folder.resolve("images");
        for (int i = 0; i < 200; i++) {
            Path within = Files.createDirectories(images.resolve("part-" + i % 7));
            Files.write(within.resolve(i + ".jpg"), new byte[i]);
        }
        return images;
    }

    private Path shards() throws IOException {
        Path shards = Files.createDirectories(folder.resolve("shards"));
        for (int shard = 0; shard < 5; shard++) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 1000; i++) {
                lines.append(
                        "{\"id\":\"%d-%03d\",\"caption\":\"%s\"}%n"
                                .formatted(shard, i, "A cup on a table. ".repeat(20)));
            }
            Files.writeString(shards.resolve("part-" + shard + ".jsonl"), lines);
        }
        return shards;
    }

    @ParameterizedTest
    @EnumSource
    void gives_all_samples_with_unique_ids_that_stay_the_same(Dump dump) throws IOException {
        Source source = source(dump);

        List<Entry> entries = Dumps.entries(source);

        assertThat(Dumps.rejects(entries)).isEmpty();
        assertThat(Dumps.ids(entries)).hasSize(dump.samples).doesNotHaveDuplicates();
        assertThat(Dumps.entries(source)).isEqualTo(entries);
        assertThat(Dumps.samples(entries))
                .allSatisfy(sample -> {
                    if (dump == Dump.IMAGES) {
                        assertThat(sample.caption()).isNull();
                        assertThat(sample.image()).isNotBlank();
                    } else {
                        assertThat(sample.caption()).isNotBlank();
                    }
                    assertThat(sample.source()).isEqualTo(source.name()).isEqualTo(dump.kind);
                });
    }

    @ParameterizedTest
    @EnumSource
    void decodes_the_same_on_other_threads(Dump dump) throws IOException {
        Source source = source(dump);

        List<Entry> parallel;
        try (Stream<Batch> batches = source.open()) {
            List<Batch> held = batches.toList();
            parallel = held.parallelStream().flatMap(b -> b.entries().stream()).toList();
        }

        assertThat(parallel).isEqualTo(Dumps.entries(source));
    }

    @ParameterizedTest
    @EnumSource
    void tells_places_that_rise_and_bytes_that_add_up(Dump dump) throws IOException {
        Source source = source(dump);

        String file = "";
        long line = 0;
        for (Entry entry : Dumps.entries(source)) {
            var good = (Entry.Accepted) entry;
            line = good.file().equals(file) ? line : 0;
            assertThat(good.line()).isGreaterThan(line);
            file = good.file();
            line = good.line();
        }
        try (Stream<Batch> batches = source.open()) {
            assertThat(batches.mapToLong(Batch::bytes).sum()).isEqualTo(source.bytes());
        }
    }

    @ParameterizedTest
    @EnumSource
    void closes_its_files_when_left_early(Dump dump) throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors));
        Source source = source(dump);
        long before = openWithin(descriptors);

        try (Stream<Batch> batches = source.open()) {
            Iterator<Batch> iterator = batches.iterator();
            assertThat(openWithin(descriptors)).as("lazy").isEqualTo(before);
            iterator.next();
        }

        assertThat(openWithin(descriptors)).isEqualTo(before);
    }

    /// How many of the tests' own files are open.
    private long openWithin(Path descriptors) throws IOException {
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.map(SourceContractTest::target)
                    .filter(path -> path.startsWith(folder) || path.toString().contains("source"))
                    .filter(path -> !path.toString().endsWith(".jar"))
                    .count();
        }
    }

    private static Path target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor);
        } catch (IOException e) {
            return descriptor; // closed meanwhile: the listing's own
        }
    }
}
