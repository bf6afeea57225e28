package dev.locative.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// JSONL of `{"messages": [{"role", "content": [part]}], "images": [path]}` for TRL's SFT trainer.
///
/// TRL also takes plain strings as content and then puts the images before the first question; the
/// parts say where the image stands, so no text can be taken for a token and a wrong count is an
/// error. Every part has a `text`, null in the image's, so that all parts have one type.
public record Trl(Pack pack, ImageRoot root, long shardBytes) implements Exporter {
    @Override
    public String name() {
        return "trl";
    }

    @Override
    public Written write(Stream<Example> examples, Path dir) {
        return new ConversationFiles(pack, root, Shards.Layout.LINES, shardBytes)
                .write(examples, dir, Trl::row);
    }

    private static void row(JsonGenerator json, Conversation conversation) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("messages");
        boolean image = conversation.image() != null;
        for (Conversation.Turn turn : conversation.turns()) {
            message(json, "user", image, turn.question());
            message(json, "assistant", false, turn.answer());
            image = false;
        }
        json.writeEndArray();
        Messages.images(json, conversation.image());
        json.writeEndObject();
    }

    private static void message(JsonGenerator json, String role, boolean image, String text)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeArrayFieldStart("content");
        if (image) {
            part(json, "image", null);
        }
        part(json, "text", text);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void part(JsonGenerator json, String type, @Nullable String text)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
