package dev.locative.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
    @TempDir Path temp;

    private Path dir() {
        return temp.resolve("runs/x");
    }

    @Test
    void theSameManifestResumes() {
        RunDirectory.open(dir(), Toy.manifest(1)).close();
        RunDirectory.open(dir(), Toy.manifest(1)).close();

        assertThat(RunDirectory.manifest(dir())).isEqualTo(Toy.manifest(1));
        assertThat(RunDirectory.summary(dir())).isEmpty();
    }

    @Test
    void a_directory_is_held_while_a_run_is_open_and_looking_at_that_does_not_free_it() {
        assertThat(DirectoryLock.held(dir())).isFalse();
        try (RunDirectory open = RunDirectory.open(dir(), Toy.manifest(1))) {
            List<String> before = locks();

            assertThat(DirectoryLock.held(open.dir())).isTrue();
            assertThat(DirectoryLock.held(open.dir())).isTrue();
            assertThatThrownBy(() -> RunDirectory.open(dir(), Toy.manifest(1)))
                    .hasMessageContaining("in use");
            assertThat(locks()).as("locks of this process").isEqualTo(before);
        }
        assertThat(DirectoryLock.held(dir())).isFalse();
        RunDirectory.open(dir(), Toy.manifest(1)).close();
    }

    /// This process's as the kernel knows them, where it tells; its lines begin with a number.
    private static List<String> locks() {
        Path table = Path.of("/proc/locks");
        String mine = " " + ProcessHandle.current().pid() + " ";
        try {
            return Files.exists(table)
                    ? Files.readAllLines(table).stream()
                            .filter(line -> line.contains(mine))
                            .map(line -> line.substring(line.indexOf(' ')))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theTimeOfCreationAndTheDumpsFolderMayDiffer() {
        RunManifest then = Toy.manifest(1);
        RunManifest now =
                new RunManifest(
                        "2027-01-01T00:00:00Z",
                        then.version(),
                        List.of(new RunManifest.Input("/elsewhere/toy.jsonl", 1000)),
                        then.options(),
                        then.taxonomy(),
                        then.prompts(),
                        null);
        RunDirectory.open(dir(), then).close();
        RunDirectory.open(dir(), now).close();
    }

    @Test
    void anotherManifestIsRefusedAndEveryDifferenceIsNamed() {
        RunDirectory.open(dir(), Toy.manifest(1)).close();
        RunManifest now =
                new RunManifest(
                        "",
                        "0.2.0",
                        List.of(new RunManifest.Input("toy.jsonl", 1001)),
                        new TreeMap<>(Map.of("seed", "2", "gate", "none")),
                        new RunManifest.TaxonomyStamp("2", "def"),
                        new TreeMap<>(Map.of("qa/paper", "d1")),
                        new RunManifest.Derivation("runs/y", new TreeMap<>(Map.of("odd", 0.5))));

        assertThatThrownBy(() -> RunDirectory.open(dir(), now))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("runs/x was begun with other settings")
                .hasMessageContaining("version of Locative: 0.1.0 then, 0.2.0 now")
                .hasMessageContaining("size of toy.jsonl: 1000 bytes then, 1001 bytes now")
                .hasMessageContaining("option seed: 1 then, 2 now")
                .hasMessageContaining("option gate: not set then, none now")
                .hasMessageContaining("taxonomy version: 1 then, 2 now")
                .hasMessageContaining("taxonomy digest: abc then, def now")
                .hasMessageContaining("prompt qa/paper: not set then, d1 now")
                .hasMessageContaining("derived from: a dump then, outcomes of runs/y")
                .hasMessageContaining("--out");
    }

    @Test
    void anotherDumpIsRefused() {
        RunDirectory.open(dir(), Toy.manifest(1)).close();
        RunManifest then = Toy.manifest(1);
        RunManifest now =
                new RunManifest(
                        "",
                        then.version(),
                        List.of(new RunManifest.Input("other.jsonl", 1000)),
                        then.options(),
                        then.taxonomy(),
                        then.prompts(),
                        null);

        assertThatThrownBy(() -> RunDirectory.open(dir(), now))
                .hasMessageContaining("dump: toy.jsonl then, other.jsonl now");
    }

    @Test
    void aSecondUserIsRefusedUntilTheFirstIsDone() {
        try (RunDirectory _ = RunDirectory.open(dir(), Toy.manifest(1))) {
            assertThatThrownBy(() -> RunDirectory.open(dir(), Toy.manifest(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("in use by another locative")
                    .hasMessageContaining("--out");
        }
        RunDirectory.open(dir(), Toy.manifest(1)).close();
    }

    @Test
    void aRefusedRunLeavesItsLockFree() {
        RunDirectory.open(dir(), Toy.manifest(1)).close();
        assertThatThrownBy(() -> RunDirectory.open(dir(), Toy.manifest(2)));
        RunDirectory.open(dir(), Toy.manifest(1)).close();
    }

    @Test
    void aDirectoryWithOtherThingsIsLeftAlone() throws IOException {
        Files.createDirectories(dir());
        Files.writeString(dir().resolve("photo.jpg"), "x");

        assertThatThrownBy(() -> RunDirectory.open(dir(), Toy.manifest(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("photo.jpg");
        try (var files = Files.list(dir())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFileOrNoRunIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("f"), "x");

        assertThatThrownBy(() -> RunDirectory.open(file, Toy.manifest(1)))
                .hasMessageContaining("is a file");
        assertThatThrownBy(() -> RunDirectory.outcomes(dir())).hasMessageContaining("no run.json");
    }

    @Test
    void aManifestThatIsNoJsonIsNamed() throws IOException {
        Files.createDirectories(dir());
        Files.writeString(dir().resolve("run.json"), "{\n oops");

        assertThatThrownBy(() -> RunDirectory.open(dir(), Toy.manifest(1)))
                .hasMessageContaining("run.json, line 2");
    }

    @Test
    void rejectedRecordsAreWrittenOnceHoweverOftenTheDumpIsRead() throws IOException {
        for (int told : new int[] {2, 1, 3}) {
            try (RunDirectory run = RunDirectory.open(dir(), Toy.manifest(1))) {
                for (int i = 0; i < told; i++) {
                    run.reject(
                            new Entry.Rejected(
                                    "d.jsonl", i, 10L * i, i == 0 ? null : "x" + i, "bad"));
                }
            }
        }
        Path file = dir().resolve("rejected.jsonl");
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "{\"file\":\"d.jsonl\",\"line\":0,\"offset\":0,\"id\":null,\"reason\":\"bad\"}",
                        "{\"file\":\"d.jsonl\",\"line\":1,\"offset\":10,\"id\":\"x1\",\"reason\":\"bad\"}",
                        "{\"file\":\"d.jsonl\",\"line\":2,\"offset\":20,\"id\":\"x2\",\"reason\":\"bad\"}");

        Files.writeString(file, Files.readString(file).substring(0, 160));
        try (RunDirectory run = RunDirectory.open(dir(), Toy.manifest(1))) {
            for (int i = 0; i < 3; i++) {
                run.reject(new Entry.Rejected("d.jsonl", i, 10L * i, "x" + i, "bad"));
            }
        }
        assertThat(Files.readAllLines(file)).hasSize(3).last().asString().contains("\"x2\"");
    }
}
