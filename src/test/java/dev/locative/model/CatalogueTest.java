package dev.locative.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    private static final Set<String> ROLES =
            Set.of("generator", "aligner", "depth", "detector", "segmenter", "vlm", "captions");

    static Stream<Entry> all() {
        return Stream.of(Catalogue.models(), Catalogue.datasets())
                .flatMap(catalogue -> catalogue.entries().stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_entry_says_what_a_user_wants_to_know(Entry entry) {
        assertThat(entry.licence()).isNotBlank();
        assertThat(entry.licenceUrl()).startsWith("https://");
        assertThat(entry.about()).isNotBlank();
        assertThat(ROLES).contains(entry.role());
        assertThat(entry.parts()).isNotEmpty();
        assertThat(entry.files()).isNotEmpty();
        switch (entry.origin()) {
            case Origin.Hub(String repository, String revision) ->
                    assertThat(List.of(repository, revision)).doesNotContain("");
            case Origin.Web(var base) -> assertThat(base).hasScheme("https");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_file_stands_there_twice_and_a_digest_needs_a_fixed_revision(Entry entry) {
        Set<String> paths = new HashSet<>();
        assertThat(entry.files()).allMatch(file -> paths.add(file.path()));
        if (entry.origin() instanceof Origin.Hub(_, String revision)
                && !revision.matches("[0-9a-f]{40}")) {
            assertThat(entry.files()).allMatch(file -> file.sha256() == null && file.size() < 0);
        }
    }

    @Test
    void the_paper_s_models_and_data_sets_are_there() {
        assertThat(Catalogue.models().entry("qwen2.5-3b-instruct").licence())
                .contains("no commercial use");
        Entry clip = Catalogue.models().entry("clip-vit-base-patch32");
        assertThat(clip.logitScale()).hasValue(100);
        assertThat(clip.files().stream().map(RemoteFile::path))
                .contains(
                        "onnx/text_model.onnx",
                        "onnx/vision_model.onnx",
                        "tokenizer.json",
                        "preprocessor_config.json");
        assertThat(Catalogue.models().entry("siglip-base-patch16-224").logitScale()).isEmpty();
        assertThat(Catalogue.datasets().names())
                .containsExactly("docci", "localized-narratives", "pixmo-cap");
    }

    @Test
    void only_captions_are_usual() {
        assertThat(Catalogue.datasets().entry("docci").choose(List.of()))
                .extracting(Entry.Part::name)
                .containsExactly("descriptions");
        assertThat(Catalogue.datasets().entry("localized-narratives").files()).hasSize(32);
        assertThat(Catalogue.datasets().entry("pixmo-cap").files()).hasSize(4);
    }

    @Test
    void an_unknown_name_lists_those_that_are_known() {
        assertThatThrownBy(() -> Catalogue.models().entry("clip"))
                .isInstanceOf(UnknownName.class)
                .hasMessageContaining("no model is called 'clip'")
                .hasMessageContaining("clip-vit-base-patch32");
        assertThatThrownBy(() -> Catalogue.datasets().entry("docci").choose(List.of("image")))
                .hasMessageContaining("no part of docci is called 'image'")
                .hasMessageContaining("descriptions, images");
    }

    @Test
    void another_revision_is_another_model_of_which_nothing_is_known() {
        Entry entry = Catalogue.models().entry("qwen2.5-1.5b-instruct@refs/pr/3");
        assertThat(entry.name()).isEqualTo("qwen2.5-1.5b-instruct@refs/pr/3");
        assertThat(entry.files()).allMatch(file -> file.size() < 0 && file.sha256() == null);
        assertThat(Catalogue.models().entry("slimsam-77-uniform@" + usual()).name())
                .isEqualTo("slimsam-77-uniform");
        assertThatThrownBy(() -> Catalogue.datasets().entry("docci@main"))
                .hasMessageContaining("no revisions");
        assertThatThrownBy(() -> Catalogue.models().entry("slimsam-77-uniform@../../x"))
                .hasMessageContaining("is no revision");
    }

    private static String usual() {
        return ((Origin.Hub) Catalogue.models().entry("slimsam-77-uniform").origin()).revision();
    }

    @Test
    void a_file_of_the_user_s_adds_and_replaces(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("datasets.yaml");
        assertThat(Catalogue.datasets().with(file, "datasets")).isEqualTo(Catalogue.datasets());
        Files.writeString(
                file,
                """
                datasets:
                  - {name: docci, about: a mirror, base: "http://10.0.0.1/docci", licence: CC-BY-4.0,
                     files: [{path: d.jsonl, sha256: unknown}]}
                  - {name: own, about: mine, base: "https://example.org/x/", licence: mine,
                     files: [{path: a.jsonl, sha256: unknown}]}
                """);
        Catalogue with = Catalogue.datasets().with(file, "datasets");

        assertThat(with.names())
                .containsExactly("docci", "localized-narratives", "pixmo-cap", "own");
        assertThat(with.entry("docci").origin().name()).isEqualTo("http://10.0.0.1/docci/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "models: [|f.yaml:",
                "models: []|has no list `models`",
                "models: [{name: a/b}]|is no plain word",
                "models: [{name: a}]|a has no `about`",
                "models: [{name: a, about: b, licence: c, hub: x}]|is no repository: x",
                "models: [{name: a, about: b, licence: c}]|needs either `hub` or `base`",
                "models: [{name: a, about: b, licence: c, base: 'file:///etc/'}]|no http or https",
                "models: [{name: a, about: b, licence: c, base: 'https://u:p@h/'}]|user name or password",
                "models: [{name: a, about: b, licence: c, base: 'https://h/'}]|needs either `files` or",
                "models: [{name: a, abuot: b}]|a has an unknown field 'abuot'",
                "models: [{name: a, about: b, licence: c, base: 'https://h/', files: [{path: ../x}]}]"
                        + "|leaves its folder",
                "models: [{name: a, about: b, licence: c, base: 'https://h/', files: [{path: x}]}]"
                        + "|has no `sha256`",
                "models: [{name: a, about: b, licence: c, base: 'https://h/',"
                        + " files: [{path: x, sha256: abc}]}]|is no digest: abc",
                "models: [{name: a, about: b, licence: c, base: 'https://h/',"
                        + " files: [{path: x, sha256: unknown, about: big}]}]|is no size as 1.2 GB",
            })
    void a_wrong_catalogue_names_file_and_place(String yaml, String message) {
        assertThatThrownBy(() ->
                        new CatalogueFile("f.yaml", "models")
                                .parse(yaml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("f.yaml")
                .hasMessageContaining(message);
    }
}
