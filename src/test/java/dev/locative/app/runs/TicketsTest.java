package dev.locative.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketsTest {
    @TempDir Path folder;
    private Tickets tickets;

    @BeforeEach
    void open() {
        tickets = Tickets.beside(folder);
    }

    private static Ticket ticket(String id, String created) {
        return new Ticket(
                id,
                RunState.QUEUED,
                created,
                null,
                null,
                null,
                JsonNodeFactory.instance.objectNode().put("gate", "none"),
                "k",
                "b");
    }

    private Path own(String name) {
        return folder.resolve(".service").resolve(name);
    }

    @Test
    void what_is_kept_is_read_again_oldest_first() {
        Ticket later = ticket("a", "2026-01-02T00:00:00Z");
        Ticket first = ticket("c", "2026-01-01T00:00:00Z");
        Ticket same = ticket("b", "2026-01-02T00:00:00Z").running();
        List.of(later, first, same).forEach(tickets::keep);

        assertThat(tickets.all()).containsExactly(first, later, same);
    }

    @Test
    void a_file_that_is_no_ticket_is_passed_over_and_stays() throws IOException {
        Ticket whole = ticket("a", "2026-01-01T00:00:00Z");
        tickets.keep(whole);
        List<String> damaged =
                List.of("", "{", "{}", "[]", "null", "{\"id\":\"x\",\"state\":\"odd\"}");
        for (int i = 0; i < damaged.size(); i++) {
            Files.writeString(own("damaged" + i + ".json"), damaged.get(i));
        }
        Files.copy(own("a.json"), own("another.json")); // says that it is a's
        Files.createDirectory(own("folder.json"));
        Files.writeString(own("b.json.part"), "{");

        assertThat(tickets.all()).containsExactly(whole);
        assertThat(own("damaged0.json")).exists();
    }

    @Test
    void uploaded_captions_are_taken_in_given_to_a_run_and_dropped_with_it() throws IOException {
        Path came = Files.writeString(folder.resolve("upload-1"), "{}");
        Path taken = tickets.take(came);
        assertThat(came).doesNotExist();
        tickets.give(taken, "a");
        tickets.keep(ticket("a", "2026-01-01T00:00:00Z"));
        assertThat(tickets.upload("a")).hasContent("{}");

        tickets.drop("a");

        assertThat(folder.resolve(".service")).isEmptyDirectory();
    }

    @Test
    void what_was_taken_in_before_a_crash_is_deleted() throws IOException {
        tickets.take(Files.writeString(folder.resolve("upload-1"), "{}"));
        tickets.keep(ticket("a", "2026-01-01T00:00:00Z"));

        tickets.tidy();

        assertThat(folder.resolve(".service")).isDirectoryNotContaining("glob:**.incoming");
        assertThat(tickets.all()).hasSize(1);
    }
}
