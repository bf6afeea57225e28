package dev.locative.eval.contestant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.eval.Contestant;
import dev.locative.eval.Item;
import dev.locative.eval.Items;
import dev.locative.eval.UnansweredException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyFileTest {
    private static final List<Item> NAMED =
            List.of(Items.choice("q7", List.of("a", "b")), Items.choice("q8", List.of("a", "b")));

    @TempDir Path dir;
    private final List<String> said = new ArrayList<>();

    private Path file(String text) throws IOException {
        return Files.writeString(dir.resolve("replies.jsonl"), text);
    }

    private String reply(Path file, List<Item> items, int item) {
        return ReplyFile.read(file, "vsr-random", said::add)
                .to("vsr-random", items)
                .answer(new Contestant.Asked(items.get(item), List.of(), 0))
                .reply();
    }

    @Test
    void items_are_known_by_their_id() throws IOException {
        Path file =
                file(
                        """
                        {"item": "q8", "reply": "eight"}
                        {"item": "q7", "reply": "seven"}
                        """);
        assertThat(reply(file, NAMED, 0)).isEqualTo("seven");
    }

    @Test
    void items_are_known_by_their_row_where_no_id_is_found() throws IOException {
        Path file =
                file(
                        """
                        {"item": 1, "reply": "one"}
                        {"item": 0, "reply": "zero"}
                        """);
        assertThat(reply(file, Items.trueFalse(2), 1)).isEqualTo("one");
    }

    @Test
    void rows_are_not_taken_for_ids_that_are_numbers_from_1() throws IOException {
        List<Item> items =
                Items.trueFalse(2).stream()
                        .map(item ->
                                new Item(
                                        String.valueOf(item.row() + 1),
                                        item.row(),
                                        item.place(),
                                        item.images(),
                                        item.task()))
                        .toList();
        Path byRow = file("{\"0\": \"zero\", \"1\": \"one\"}");
        assertThat(reply(byRow, items, 1)).isEqualTo("one");
        Path byId = file("{\"1\": \"first\", \"2\": \"second\"}");
        assertThat(reply(byId, items, 1)).isEqualTo("second");
    }

    @Test
    void an_object_of_replies_does_as_well() throws IOException {
        assertThat(reply(file("{\n \"q7\": \"B\",\n \"q8\": \"A\"\n}\n"), NAMED, 0)).isEqualTo("B");
    }

    @Test
    void a_folder_holds_a_file_for_each_benchmark() throws IOException {
        Files.writeString(
                dir.resolve("vsr-random.jsonl"), "{\"item\": \"q7\", \"reply\": \"B\"}\n");
        assertThat(reply(dir, NAMED, 0)).isEqualTo("B");
    }

    @Test
    void lines_that_are_no_reply_are_told_and_the_rest_counts() throws IOException {
        Path file =
                file(
                        """
                        {"item": "q7", "reply": "seven"}
                        {"item": "q8"}
                        {"reply": "x"}
                        {"item": "q8", "reply": null}
                        {"item": "q7", "reply": "otherwise"}
                        torn {
                        """);
        assertThat(reply(file, NAMED, 0)).isEqualTo("seven");
        assertThat(said).hasSize(5);
        assertThat(said.get(0)).contains("replies.jsonl, line 2").contains("\"reply\"");
        assertThat(said.get(3)).contains("line 5").contains("'q7' was replied to before");
    }

    @Test
    void an_array_of_replies_does_as_well() throws IOException {
        Path file =
                file(
                        """
                        [
                          {"item": "q7", "reply": "B"},
                          {"item": "q8"}
                        ]
                        """);
        assertThat(reply(file, NAMED, 0)).isEqualTo("B");
        assertThat(said).hasSize(1).first().asString().contains("entry 2");
    }

    @Test
    void a_torn_array_is_an_error_with_its_line() throws IOException {
        Path file = file("[\n {\"item\": \"q7\", \"reply\": \"B\"},\n");
        assertThatThrownBy(() -> reply(file, NAMED, 0))
                .hasMessageContaining("replies.jsonl, line ")
                .hasMessageNotContaining("REDACTED");
    }

    @Test
    void null_in_an_object_of_replies_is_no_reply() throws IOException {
        Path file = file("{\"q7\": \"B\", \"q8\": null}");
        assertThatThrownBy(() -> reply(file, NAMED, 1)).isInstanceOf(UnansweredException.class);
        assertThat(said).hasSize(1).first().asString().contains("\"q8\"");
    }

    @Test
    void a_byte_order_mark_and_lines_of_windows_do_not_count() throws IOException {
        Path file =
                file(
                        "\uFEFF{\"item\": \"q7\", \"reply\": \"B\"}\r\n\r\n{\"item\": \"q8\", \"reply\": \"\"}\r\n");
        assertThat(reply(file, NAMED, 0)).isEqualTo("B");
        assertThat(reply(file, NAMED, 1)).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void a_file_in_another_encoding_is_an_error_with_its_line() throws IOException {
        byte[] text =
                "{\"item\": \"q7\", \"reply\": \"B\"}\n{\"item\": \"q8\", \"reply\": \"caf\u00e9\"}\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(dir.resolve("replies.jsonl"), text);
        assertThatThrownBy(() -> reply(file, NAMED, 0))
                .hasMessageContaining("replies.jsonl, line 2")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void an_item_without_a_reply_is_unanswered() throws IOException {
        Path file = file("{\"item\": \"q7\", \"reply\": \"seven\"}\n");
        assertThatThrownBy(() -> reply(file, NAMED, 1))
                .isInstanceOf(UnansweredException.class)
                .hasMessageContaining("'q8'");
    }

    @Test
    void replies_to_something_else_are_an_error_that_shows_both_sides() throws IOException {
        Path file = file("{\"item\": \"x1\", \"reply\": \"seven\"}\n");
        assertThatThrownBy(() -> reply(file, NAMED, 0))
                .hasMessageContaining("'q7'")
                .hasMessageContaining("'x1'");
    }

    @Test
    void an_empty_file_is_an_error() throws IOException {
        Path file = file("");
        assertThatThrownBy(() -> reply(file, NAMED, 0)).hasMessageContaining("holds no reply");
    }

    @Test
    void mmes_results_are_replies() throws IOException {
        Files.writeString(
                dir.resolve("existence.txt"),
                "a.jpg\tIs there a cat?\tYes\tyes it is\na.jpg\tIs there a dog?\tNo\tno\n");
        assertThat(ReplyFile.read(dir, "mme", said::add).replies())
                .containsEntry(ReplyFile.mmeName("existence", "a.jpg", "Is there a dog?", 1), "no");
    }
}
