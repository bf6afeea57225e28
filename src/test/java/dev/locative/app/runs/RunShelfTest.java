package dev.locative.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.locative.pipeline.DirectoryLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunShelfTest {
    @TempDir Path folder;
    private RunShelf shelf;

    @BeforeEach
    void open() {
        shelf = new RunShelf(folder, new PlayedWork());
    }

    private Path run(String name, String created) throws IOException {
        Path dir = Files.createDirectory(folder.resolve(name));
        Files.writeString(dir.resolve("run.json"), created);
        return dir;
    }

    private static Ticket ticket(String id, RunState state) {
        return new Ticket(
                id,
                state,
                "2026-01-01T00:00:00Z",
                null,
                null,
                null,
                JsonNodeFactory.instance.objectNode(),
                null,
                null);
    }

    private RunState state(@Nullable Ticket ticket) {
        return shelf.view("a", ticket).state();
    }

    @Test
    void a_run_is_finished_when_its_directory_says_so_whatever_the_ticket_says()
            throws IOException {
        Path dir = run("a", "2026-01-01T00:00:00Z");
        assertThat(state(null)).isEqualTo(RunState.INTERRUPTED);
        assertThat(state(ticket("a", RunState.CANCELLED))).isEqualTo(RunState.CANCELLED);
        assertThat(state(ticket("a", RunState.FINISHED))).isEqualTo(RunState.INTERRUPTED);
        Files.createFile(dir.resolve("done"));

        assertThat(state(null)).isEqualTo(RunState.FINISHED);
        assertThat(state(ticket("a", RunState.CANCELLED))).isEqualTo(RunState.FINISHED);
        assertThat(state(ticket("a", RunState.FAILED))).isEqualTo(RunState.FAILED);
    }

    @Test
    void a_run_that_somebody_else_works_on_is_elsewhere_and_cannot_be_resumed() throws IOException {
        Path dir = run("a", "2026-01-01T00:00:00Z");
        try (DirectoryLock _ = DirectoryLock.hold(dir)) {
            assertThat(state(null)).isEqualTo(RunState.ELSEWHERE);
            Run view = shelf.view("a", ticket("a", RunState.INTERRUPTED));
            assertThat(view.state()).isEqualTo(RunState.ELSEWHERE);
            assertThat(view.resumable()).isFalse();
        }
        assertThat(state(ticket("a", RunState.INTERRUPTED))).isEqualTo(RunState.INTERRUPTED);
    }

    @Test
    void only_what_the_service_was_asked_for_is_resumable() throws IOException {
        run("a", "2026-01-01T00:00:00Z");

        assertThat(shelf.view("a", null).resumable()).isFalse();
        assertThat(shelf.view("a", ticket("a", RunState.FAILED)).resumable()).isTrue();
    }

    @Test
    void a_directory_is_read_once_and_forgotten_when_it_is_deleted() throws IOException {
        Path dir = run("a", "2026-01-01T00:00:00Z");
        assertThat(shelf.created("a")).hasValue("2026-01-01T00:00:00Z");
        Files.writeString(dir.resolve("run.json"), "2027-01-01T00:00:00Z");
        assertThat(shelf.created("a")).hasValue("2026-01-01T00:00:00Z");
        Files.delete(dir.resolve("run.json"));
        Files.delete(dir);

        assertThat(shelf.created("a")).isEmpty();
        assertThat(shelf.newestFirst(shelf.names(), Map.of())).isEmpty();
    }
}
