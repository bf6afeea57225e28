package dev.locative.caption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.data.Usage;
import dev.locative.llm.LlmException;
import dev.locative.llm.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// A line of a file of replies.
final class ReplyLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReplyLine() {}

    static JsonNode parse(byte[] line) throws IOException {
        return JSON.readTree(line);
    }

    /// The id that it answers; empty when it has none.
    static String id(JsonNode line) {
        return line.path("custom_id").asText(line.path("id").asText(""));
    }

    /// Whether it has the form of a reply, a failed one of a batch among them.
    static boolean reply(JsonNode line) {
        return line.path("reply").isTextual()
                || line.path("response").isObject()
                || line.path("error").isObject();
    }

    /// @throws LlmException when the batch failed for this id
    static Reply reply(JsonNode line, String id, Path file) {
        if (line.path("reply").isTextual()) {
            return new Reply(
                    line.path("reply").textValue(), ending(line.path("ending").asText("")));
        }
        JsonNode choice = line.path("response").path("body").path("choices").path(0);
        JsonNode text = choice.path("message").path("content");
        if (!text.isTextual()) {
            JsonNode error =
                    line.path("error").isNull()
                            ? line.path("response").path("body")
                            : line.path("error");
            String said = error.toString();
            throw new LlmException(
                    "the batch has no reply for %s: status %s, %s (%s)"
                            .formatted(
                                    id,
                                    line.path("response").path("status_code").asText("unknown"),
                                    said.substring(0, Math.min(200, said.length())),
                                    file));
        }
        return new Reply(text.textValue(), ending(choice.path("finish_reason").asText("")));
    }

    static Usage usage(JsonNode line) {
        JsonNode usage = line.path("response").path("body").path("usage");
        return new Usage(
                1,
                usage.path("prompt_tokens").asLong(0),
                usage.path("prompt_tokens_details").path("cached_tokens").asLong(0),
                usage.path("completion_tokens").asLong(0),
                0,
                line.path("ending").asText("").equals("looped") ? 1 : 0,
                0,
                Usage.NONE.lost());
    }

    private static Reply.Ending ending(String said) {
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "stop", "complete" -> Reply.Ending.COMPLETE;
            case "length", "cut" -> Reply.Ending.CUT;
            case "looped" -> Reply.Ending.LOOPED;
            default -> Reply.Ending.UNKNOWN;
        };
    }
}
