package dev.locative.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests reach what lies below the root, and nothing else.
class RootFolderTest {
    @TempDir Path folder;
    private Path base;
    private RootFolder root;

    @BeforeEach
    void fill() throws IOException {
        base = Files.createDirectories(folder.resolve("base"));
        Files.writeString(folder.resolve("secret.jsonl"), "{}");
        Files.createDirectories(folder.resolve("base2"));
        Files.writeString(folder.resolve("base2/x.jsonl"), "{}");
        Files.createDirectories(base.resolve("a/b"));
        Files.createDirectories(base.resolve(".hidden"));
        Files.writeString(base.resolve(".hidden/x.jsonl"), "{}");
        Files.writeString(base.resolve(".env"), "KEY=1");
        Files.writeString(base.resolve("x.jsonl"), "{}");
        Files.writeString(base.resolve("a/y.jsonl"), "{}");
        Files.writeString(base.resolve("..odd"), "{}");
        root = new RootFolder(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.jsonl", "a", "a/y.jsonl", "a/../x.jsonl", "./a/b", "."})
    void what_is_below_is_found(String name) {
        assertThat(root.resolve(name)).isEqualTo(base.resolve(name).normalize());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../secret.jsonl",
                "a/../../secret.jsonl",
                "../base2/x.jsonl",
                "../base/../secret.jsonl",
                "/etc/passwd",
                "//etc/passwd",
                "nosuch",
                "..%2fsecret.jsonl",
                "..\\secret.jsonl",
                "a\\..\\..\\secret.jsonl",
                "%2e%2e/secret.jsonl",
                "．．/secret.jsonl",
                "‥/secret.jsonl",
                "x.jsonl\0",
                "\0",
                "file:///etc/passwd",
                "~/x",
                ".env",
                ".hidden",
                ".hidden/x.jsonl",
                "a/../.env",
                "..odd",
                "",
                " "
            })
    void all_else_reads_as_if_it_were_not_there(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> root.resolve(name))
                .withMessage("no such file below the service's root: " + name);
    }

    @Test
    void a_name_of_any_length_is_just_not_there() {
        assertThatIllegalArgumentException().isThrownBy(() -> root.resolve("x".repeat(100_000)));
        assertThatIllegalArgumentException().isThrownBy(() -> root.resolve("a/".repeat(50_000)));
    }

    @Test
    void a_link_that_leads_out_is_not_there_and_one_that_stays_is() throws IOException {
        Files.createSymbolicLink(base.resolve("out"), folder.resolve("secret.jsonl"));
        Files.createSymbolicLink(base.resolve("up"), folder);
        Files.createSymbolicLink(base.resolve("near"), base.resolve("x.jsonl"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> root.resolve("out"))
                .withMessageContaining("no such file");
        assertThatIllegalArgumentException().isThrownBy(() -> root.resolve("up/secret.jsonl"));
        assertThat(root.resolve("near")).exists();
    }

    @Test
    void a_folder_with_a_link_in_it_that_leads_out_is_refused_and_the_link_named()
            throws IOException {
        Files.createSymbolicLink(base.resolve("a/b/shard.jsonl"), folder.resolve("secret.jsonl"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> root.resolve("a"))
                .withMessageStartingWith("a holds a link that leads out of the service's root,")
                .withMessageContaining("shard.jsonl");
        assertThat(root.resolve("a/y.jsonl")).exists();
    }

    @Test
    void links_within_the_root_and_to_nothing_do_no_harm() throws IOException {
        Files.createSymbolicLink(base.resolve("a/near.jsonl"), base.resolve("x.jsonl"));
        Files.createSymbolicLink(base.resolve("a/dead.jsonl"), base.resolve("nosuch"));

        assertThat(root.resolve("a")).isEqualTo(base.resolve("a"));
    }

    @Test
    void the_root_itself_may_be_reached_by_a_link() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), base);

        assertThat(new RootFolder(link).resolve("a/y.jsonl")).exists();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RootFolder(link).resolve("../secret.jsonl"));
    }

    @Test
    void the_current_folder_can_be_the_root() {
        assertThat(new RootFolder(Path.of(".")).resolve("pom.xml").normalize())
                .isEqualTo(Path.of("pom.xml"));
    }
}
