package dev.locative.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    @TempDir private Path folder;
    private ToyShelf toy;

    @BeforeEach
    void open() {
        toy = new ToyShelf(folder);
    }

    @AfterEach
    void close() {
        toy.close();
    }

    private Status.State state(String name) {
        return toy.shelf().list().stream()
                .filter(status -> status.entry().name().equals(name))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void a_pull_brings_every_file_and_says_what_it_did() {
        assertThat(state("toy")).isEqualTo(Status.State.NOT_PULLED);
        Pulled pulled = toy.pull("toy");

        assertThat(toy.own("onnx/text.onnx")).hasBinaryContent(ToyShelf.TEXT);
        assertThat(toy.own("tokenizer.json")).hasBinaryContent(ToyShelf.TOKENIZER);
        assertThat(pulled.fetched()).isEqualTo(2);
        assertThat(pulled.next())
                .isEqualTo("use " + pulled.folder() + " with " + toy.own("onnx/text.onnx"));
        assertThat(toy.notes.getFirst()).contains("toy: 2 files, about 1.00 kB, licence CC0");
        assertThat(String.join("\n", toy.notes))
                .contains("text.onnx: 1.00 kB, sha256 " + ToyShelf.TEXT_SHA + ", as it should be")
                .contains("unknown beforehand, so it is recorded");
        assertThat(state("toy")).isEqualTo(Status.State.PULLED);
        assertThat(toy.hub.asked())
                .extracting(FileServer.Asked::path)
                .containsExactly(
                        "/org/toy/resolve/" + ToyShelf.REVISION + "/onnx/text.onnx",
                        "/org/toy/resolve/" + ToyShelf.REVISION + "/tokenizer.json");
    }

    @Test
    void a_second_pull_asks_nobody() {
        toy.pull("toy");
        Pulled again = toy.pull("toy", true);

        assertThat(again.fetched() + again.linked()).isZero();
        assertThat(toy.hub.asked()).hasSize(2);
    }

    @Test
    void a_file_of_another_size_is_fetched_again() throws IOException {
        toy.pull("toy");
        Files.writeString(toy.own("onnx/text.onnx"), "cut");
        Files.writeString(toy.own("tokenizer.json"), "cut");
        assertThat(state("toy")).isEqualTo(Status.State.NOT_PULLED);

        assertThat(toy.pull("toy").fetched()).isEqualTo(2);
        assertThat(toy.own("onnx/text.onnx")).hasBinaryContent(ToyShelf.TEXT);
    }

    @Test
    void what_is_in_hugging_face_s_cache_is_used_from_there() {
        Path text =
                toy.cache(ToyShelf.REVISION, "onnx/text.onnx", ToyShelf.TEXT, ToyShelf.TEXT_SHA);
        assertThat(state("toy")).isEqualTo(Status.State.PARTIAL);
        toy.cache(ToyShelf.REVISION, "tokenizer.json", ToyShelf.TOKENIZER, "git");
        assertThat(state("toy")).isEqualTo(Status.State.IN_HUB_CACHE);

        Pulled pulled = toy.pull("toy", true);

        assertThat(pulled.linked()).isEqualTo(2);
        assertThat(toy.own("onnx/text.onnx")).isSymbolicLink().hasBinaryContent(ToyShelf.TEXT);
        assertThat(text).exists();
        assertThat(toy.hub.asked()).isEmpty();
        assertThat(state("toy")).isEqualTo(Status.State.PULLED);
    }

    @Test
    void the_cache_s_file_of_another_revision_counts_where_its_name_proves_the_content() {
        toy.cache("ffff", "onnx/text.onnx", ToyShelf.TEXT, ToyShelf.TEXT_SHA);
        toy.cache("ffff", "tokenizer.json", ToyShelf.TOKENIZER, "git");
        Pulled pulled = toy.pull("toy");

        assertThat(pulled.linked()).isEqualTo(1);
        assertThat(pulled.fetched()).isEqualTo(1);
        assertThat(toy.own("tokenizer.json")).isRegularFile();
        assertThat(Files.isSymbolicLink(toy.own("tokenizer.json"))).isFalse();
    }

    @Test
    void a_file_of_the_cache_whose_name_tells_another_content_is_not_used() {
        toy.cache(ToyShelf.REVISION, "onnx/text.onnx", ToyShelf.TEXT, "b".repeat(64));
        assertThat(toy.pull("toy").fetched()).isEqualTo(2);
    }

    @Test
    void a_branch_of_the_cache_is_followed() throws IOException {
        toy.cache("abcd", "onnx/text.onnx", ToyShelf.TEXT, ToyShelf.TEXT_SHA);
        toy.cache("abcd", "tokenizer.json", ToyShelf.TOKENIZER, "git");
        Path refs = folder.resolve("hf/hub/models--org--toy/refs");
        Files.createDirectories(refs);
        Files.writeString(refs.resolve("main"), "abcd");

        assertThat(toy.pull("toy@main", true).linked()).isEqualTo(2);
    }

    @Test
    void a_cache_that_was_emptied_since_is_noticed() throws IOException {
        toy.cache(ToyShelf.REVISION, "onnx/text.onnx", ToyShelf.TEXT, ToyShelf.TEXT_SHA);
        toy.pull("toy");
        Files.delete(folder.resolve("hf/hub/models--org--toy/blobs").resolve(ToyShelf.TEXT_SHA));
        assertThat(state("toy")).isEqualTo(Status.State.PARTIAL);

        assertThat(toy.pull("toy").fetched()).isEqualTo(1);
        assertThat(toy.own("onnx/text.onnx")).hasBinaryContent(ToyShelf.TEXT);
    }

    @Test
    void offline_names_what_is_missing_and_asks_nobody() {
        toy.cache(ToyShelf.REVISION, "onnx/text.onnx", ToyShelf.TEXT, ToyShelf.TEXT_SHA);
        assertThatThrownBy(() -> toy.pull("toy", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("offline")
                .hasMessageContaining("of toy: tokenizer.json;");
        toy.environment.put("HF_HUB_OFFLINE", "true");
        assertThatThrownBy(() -> toy.pull("toy")).hasMessageContaining("offline");
        assertThat(toy.hub.asked()).isEmpty();
    }

    @Test
    void another_revision_lies_in_a_folder_of_its_own() {
        toy.pull("toy@refs/pr/1");

        assertThat(toy.home.resolve("models/toy@refs--pr--1/onnx/text.onnx")).exists();
        assertThat(toy.hub.asked().getFirst().path())
                .isEqualTo("/org/toy/resolve/refs%2Fpr%2F1/onnx/text.onnx");
        assertThat(state("toy")).isEqualTo(Status.State.NOT_PULLED);
        assertThat(toy.shelf().verify(List.of(), _ -> {}))
                .extracting(Checked::entry)
                .containsOnly("toy@refs/pr/1");
    }

    @Test
    void a_gated_model_tells_how_to_get_in() {
        toy.gate();
        assertThatThrownBy(() -> toy.pull("toy"))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("403 from http://127.0.0.1")
                .hasMessageContaining("accept the licence at https://huggingface.co/org/toy")
                .hasMessageContaining("HF_TOKEN");
    }

    @Test
    void a_file_that_is_not_there_names_the_entry() {
        assertThatThrownBy(() -> toy.pull("other"))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("404")
                .hasMessageContaining("/org/other/resolve/main/a.onnx")
                .hasMessageContaining("other in the catalogue");
    }

    @Test
    void a_sound_model_is_verified() {
        toy.pull("toy");
        List<Checked> checked = toy.shelf().verify(List.of(), _ -> {});

        assertThat(checked).extracting(Checked::wrong).containsOnlyNulls();
        assertThat(checked)
                .extracting(Checked::against)
                .containsExactly("the catalogue's sha256", "what came at the first pull");
    }

    @Test
    void a_damaged_file_is_named_even_where_its_size_is_right() throws IOException {
        toy.pull("toy");
        byte[] damaged = ToyShelf.TEXT.clone();
        damaged[500]++;
        Files.write(toy.own("onnx/text.onnx"), damaged);
        Files.writeString(toy.own("tokenizer.json"), "[]");

        assertThat(toy.shelf().verify(List.of("toy"), _ -> {}))
                .extracting(Checked::wrong)
                .allSatisfy(wrong -> assertThat(wrong).contains("its sha256 is", "instead of"));
    }

    @Test
    void a_cut_file_and_a_missing_one_are_named() throws IOException {
        toy.pull("toy");
        Files.writeString(toy.own("onnx/text.onnx"), "cut");
        Files.delete(toy.own("tokenizer.json"));

        assertThat(toy.shelf().verify(List.of(), _ -> {}))
                .extracting(Checked::wrong)
                .containsExactly("it has 3 bytes instead of 1,000", "it is missing");
    }

    @Test
    void a_file_of_hugging_face_s_cache_is_compared_with_its_name_there() throws IOException {
        toy.cache(ToyShelf.REVISION, "onnx/text.onnx", ToyShelf.TEXT, ToyShelf.TEXT_SHA);
        toy.cache(ToyShelf.REVISION, "tokenizer.json", ToyShelf.TOKENIZER, "a".repeat(64));

        assertThat(toy.shelf().verify(List.of("toy"), _ -> {}))
                .extracting(Checked::wrong)
                .satisfiesExactly(
                        wrong -> assertThat(wrong).isNull(),
                        wrong -> assertThat(wrong).contains("instead of aaaa"));
    }

    @Test
    void a_model_is_found_by_its_name_or_a_path() throws IOException {
        ModelStore store = new ModelStore(toy.shelf());
        assertThatThrownBy(() -> store.find("toy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("toy is not pulled: ./locative models pull toy");
        toy.pull("toy");

        assertThat(store.find("toy")).isEqualTo(toy.home.resolve("models/toy"));
        assertThat(store.file("toy", ".onnx")).isEqualTo(toy.own("onnx/text.onnx"));
        assertThat(store.find(folder.toString())).isEqualTo(folder);
        assertThat(store.file(toy.own("tokenizer.json").toString(), ".onnx"))
                .isEqualTo(toy.own("tokenizer.json"));
        assertThat(store.entry("toy").orElseThrow().logitScale()).hasValue(100);
        assertThat(store.entry(folder.toString())).isEmpty();
        assertThatThrownBy(() -> store.find("tyo")).isInstanceOf(UnknownName.class);
        assertThatThrownBy(() -> store.find("./toy")).hasMessageContaining("no such file");
        assertThatThrownBy(() -> store.file("toy", ".gguf")).hasMessageContaining(".gguf");
    }

    @Test
    void a_model_that_hugging_face_s_tools_fetched_needs_no_pull() {
        toy.cache(ToyShelf.REVISION, "onnx/text.onnx", ToyShelf.TEXT, ToyShelf.TEXT_SHA);
        toy.cache(ToyShelf.REVISION, "tokenizer.json", ToyShelf.TOKENIZER, "git");

        assertThat(new ModelStore(toy.shelf()).find("toy"))
                .isEqualTo(
                        folder.resolve("hf/hub/models--org--toy/snapshots")
                                .resolve(ToyShelf.REVISION));
    }

    @Test
    void damaged_records_are_told() throws IOException {
        toy.pull("toy");
        Files.writeString(toy.own("pulled.json"), "{");

        assertThatThrownBy(() -> state("toy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pulled.json is damaged")
                .hasMessageContaining("delete it and pull again");
    }
}
