package dev.locative.eval.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final String PUBLISHED = "It is published at example.org.";

    @TempDir Path folder;

    @Test
    void the_first_pattern_that_fits_finds_the_file() throws IOException {
        write("a/3DSRBench.tsv");
        Path better = write("a/b/3DSRBench_circular.tsv");
        assertThat(find("3dsrbench_*.tsv", "3DSRBench.tsv")).isEqualTo(better);
        assertThat(find("3DSRBench.parquet", "?DSRBench.tsv").getFileName())
                .hasToString("3DSRBench.tsv");
    }

    @Test
    void a_name_in_another_case_counts_where_there_is_none_in_its_own() throws IOException {
        Path other = write("vectors/hallusionbench.json");
        assertThat(find("HallusionBench.json")).isEqualTo(other);
        Path own = write("HallusionBench.json");
        assertThat(find("HallusionBench.json")).isEqualTo(own);
    }

    @Test
    void a_pattern_can_name_the_folder() throws IOException {
        write("vsr/random/test.jsonl");
        Path zeroshot = write("vsr/zeroshot/test.jsonl");
        assertThat(find("zeroshot/test.jsonl")).isEqualTo(zeroshot);
        assertThatThrownBy(() -> find("test.jsonl"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 files fit test.jsonl")
                .hasMessageContaining(zeroshot.toString())
                .hasMessageEndingWith("Pass the file itself as --data");
        assertThat(DataFolder.open(folder).findAll(PUBLISHED, "test.jsonl")).hasSize(2);
    }

    @Test
    void shards_are_one_file_and_a_link_is_no_other() throws IOException {
        Path first = write("data/test-00000-of-00002.parquet");
        write("data/test-00001-of-00002.parquet");
        Files.createSymbolicLink(folder.resolve("data/test-00000.parquet"), first);
        assertThat(find("test-*.parquet")).isEqualTo(first);
    }

    @Test
    void hidden_and_very_deep_folders_are_not_looked_through() throws IOException {
        write(".cache/a.tsv");
        write("1/2/3/4/5/a.tsv");
        assertThatThrownBy(() -> find("a.tsv", "b*.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "--data "
                                + folder
                                + ": no file called a.tsv or b*.json in it or in folders below. "
                                + PUBLISHED);
        Path high = write("1/2/3/4/a.tsv");
        assertThat(find("a.tsv")).isEqualTo(high);
        assertThat(DataFolder.open(folder).has("a.tsv")).isTrue();
        assertThat(DataFolder.open(folder).has("b.tsv")).isFalse();
    }

    @Test
    void the_file_itself_is_taken_whatever_it_is_called() throws IOException {
        Path file = write("mine.txt");
        DataFolder data = DataFolder.open(file);
        assertThat(data.find(PUBLISHED, "test.jsonl")).isEqualTo(file);
        assertThat(data.root()).isEqualTo(folder);
        assertThatThrownBy(() -> DataFolder.open(folder.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("none: no such file or folder");
    }

    private Path find(String... patterns) {
        return DataFolder.open(folder).find(PUBLISHED, patterns);
    }

    private Path write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, path);
    }
}
