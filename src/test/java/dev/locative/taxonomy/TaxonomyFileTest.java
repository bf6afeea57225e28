package dev.locative.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyFileTest {
    @TempDir Path dir;

    @Test
    void bundlesThe29RelationsOfThePaperWithTheirKeywordsAndShares() {
        Taxonomy taxonomy = TaxonomyFile.bundled();
        assertThat(taxonomy.relations()).hasSize(29).doesNotHaveDuplicates();
        assertThat(taxonomy.digest()).matches("[0-9a-f]{64}");
        assertThat(
                        taxonomy.relations().stream()
                                .flatMap(r -> r.keywords().stream())
                                .filter(k -> !k.ours()))
                .hasSize(201)
                .allMatch(k -> k.text().matches("[a-z ]+"));
        Relation left = taxonomy.relations().getFirst();
        assertThat(left.name()).isEqualTo("left");
        assertThat(left.percent()).isEqualTo(19.28);
        assertThat(left.group()).isEqualTo(Relation.Group.PROJECTIVE);
        assertThat(left.keywords().getFirst().percent()).isEqualTo(7.41);
    }

    @Test
    void readsAFileOfTheUsersOwnAndWritesOutAlternatives() throws IOException {
        Taxonomy taxonomy =
                TaxonomyFile.read(
                        file(
                                """
                                version: mine
                                relations:
                                  - name: "on"
                                    group: topological
                                    keywords: [{text: "(up|)on (the|a) roof", ours: true}]
                                """));
        assertThat(taxonomy.version()).isEqualTo("mine");
        assertThat(taxonomy.relations().getFirst().name()).isEqualTo("on");
        assertThat(taxonomy.relations().getFirst().keywords())
                .extracting(Relation.Keyword::text)
                .containsExactly("upon the roof", "upon a roof", "on the roof", "on a roof");
    }

    @Test
    void saysWhatIsWrongAndWhere() throws IOException {
        assertThatThrownBy(() -> TaxonomyFile.read(dir.resolve("none.yaml")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.yaml");
        rejects("version: [", "no YAML");
        rejects("version: 1", "has no `relations`");
        rejects("version: 1\nrelations: []", "`relations` is empty");
        rejects(relation("name: a\n    group: odd\n    keywords: [{text: x}]"), "group \"odd\"");
        rejects(relation("name: a\n    group: metric\n    keywords: []"), "has no keywords");
        rejects(relation("name: a\n    group: metric\n    keywords: [{text: X}]"), "lower case");
        rejects(relation("name: a\n    group: metric\n    keywords: [{text: (x}]"), "unclosed (");
        rejects(relation("name: on\n    group: metric\n    keywords: [{text: x}]"), "in quotes");
        rejects(relation("group: metric\n    keywords: [{text: x}]"), "a relation has no `name`");
    }

    private static String relation(String body) {
        return "version: 1\nrelations:\n  - " + body + "\n";
    }

    private void rejects(String yaml, String message) throws IOException {
        Path file = file(yaml);
        assertThatThrownBy(() -> TaxonomyFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("relations.yaml")
                .hasMessageContaining(message);
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(dir.resolve("relations.yaml"), yaml);
    }
}
