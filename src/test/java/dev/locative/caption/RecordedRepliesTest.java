package dev.locative.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Meter;
import dev.locative.llm.LlmException;
import dev.locative.llm.Question;
import dev.locative.llm.Reply;
import dev.locative.llm.ReplyLog;
import dev.locative.llm.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedRepliesTest {
    @TempDir Path temp;

    private Path file(String text) throws IOException {
        return Files.writeString(temp.resolve("replies.jsonl"), text);
    }

    private static Question about(String id) {
        return new Question(id, "?", Shape.PAIRS, 10);
    }

    private static String reply(Path file, String id) {
        try (RecordedReplies replies = new RecordedReplies(file)) {
            return replies.ask(about(id)).text();
        }
    }

    @Test
    void plainLinesAnswerById() throws IOException {
        Path file =
                file(
                        "{\"id\": \"a\", \"reply\": \"one\"}\n\n{\"id\": \"b\", \"reply\": \"zwölf\"}");
        assertThat(reply(file, "a")).isEqualTo("one");
        assertThat(reply(file, "b")).isEqualTo("zwölf");
    }

    @Test
    void aBatchOutputAnswersWithItsUsage() throws IOException {
        Path file =
                file(
                        """
                        {"id": "batch_1", "custom_id": "a", "response": {"status_code": 200, "body": {"choices": [{"message": {"role": "assistant", "content": "[]"}, "finish_reason": "length"}], "usage": {"prompt_tokens": 70, "completion_tokens": 5}}}, "error": null}
                        {"id": "batch_2", "custom_id": "b", "response": {"status_code": 500, "body": {"error": "out of memory"}}, "error": null}
                        """);
        try (RecordedReplies replies = new RecordedReplies(file)) {
            Meter meter = new Meter();
            Reply reply = meter.during(() -> replies.ask(about("a")));
            assertThat(reply).isEqualTo(new Reply("[]", Reply.Ending.CUT));
            assertThat(meter.usage().tokensIn()).isEqualTo(70);
            assertThat(meter.usage().tokensOut()).isEqualTo(5);
            assertThatThrownBy(() -> replies.ask(about("b")))
                    .isInstanceOf(LlmException.class)
                    .hasMessageContaining("status 500")
                    .hasMessageContaining("out of memory");
        }
    }

    @Test
    void aMissingReplyIsNamedAndTheLastOfTwoCounts() throws IOException {
        Path file =
                file("{\"id\": \"a\", \"reply\": \"one\"}\n{\"id\": \"a\", \"reply\": \"two\"}\n");
        assertThat(reply(file, "a")).isEqualTo("two");
        assertThatThrownBy(() -> reply(file, "z")).hasMessageContaining("no reply for z");
    }

    @Test
    void whatIsNoReplyIsNamedByLine() throws IOException {
        Path broken = file("{\"id\": \"a\", \"reply\": \"one\"}\n{\"id\": ");
        assertThatThrownBy(() -> new RecordedReplies(broken))
                .hasMessageContaining("replies.jsonl:2");
        Path other = file("{\"id\": \"a\", \"caption\": \"one\"}\n");
        assertThatThrownBy(() -> new RecordedReplies(other))
                .hasMessageContaining("replies.jsonl:1")
                .hasMessageContaining("custom_id");
        Path empty = file("\n");
        assertThatThrownBy(() -> new RecordedReplies(empty)).hasMessageContaining("no reply");
    }

    @Test
    void thousandsAreFound() throws IOException {
        Path file =
                file(
                        IntStream.range(0, 5000)
                                .mapToObj(i ->
                                        "{\"id\": \"s"
                                                + i
                                                + "\", \"reply\": \""
                                                + "r".repeat(i)
                                                + "\"}")
                                .collect(Collectors.joining("\n")));
        try (RecordedReplies replies = new RecordedReplies(file)) {
            assertThat(replies.size()).isEqualTo(5000);
            assertThat(IntStream.range(0, 5000))
                    .allMatch(i -> replies.ask(about("s" + i)).text().length() == i);
        }
    }

    @Test
    void packedFilesAreUnpacked() throws IOException {
        Path packed = temp.resolve("replies.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(
                    "{\"id\": \"a\", \"reply\": \"one\"}"
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(reply(packed, "a")).isEqualTo("one");
    }

    @Test
    void theLogOfARunIsReadBackEvenWhenItsEndIsTorn() throws IOException {
        Path file = temp.resolve("log.jsonl.zst");
        try (ReplyLog log = new ReplyLog(file)) {
            log.add(about("a"), new Reply("one", Reply.Ending.LOOPED));
            log.add(about("b"), new Reply("two ".repeat(5000), Reply.Ending.COMPLETE));
        }
        long whole = Files.size(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(whole - 5);
        }
        try (ReplyLog again = new ReplyLog(file)) {
            again.add(about("c"), new Reply("three", Reply.Ending.CUT));
        }
        try (RecordedReplies replies = new RecordedReplies(file)) {
            assertThat(replies.ask(about("a"))).isEqualTo(new Reply("one", Reply.Ending.LOOPED));
            assertThat(replies.ask(about("c"))).isEqualTo(new Reply("three", Reply.Ending.CUT));
            assertThatThrownBy(() -> replies.ask(about("b")))
                    .hasMessageContaining("no reply for b");
        }
    }
}
