package dev.locative.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// JSONL of `{"messages": [{"role", "content"}], "images": [path]}`, as ms-swift and LLaMA-Factory
/// read it, with LLaMA-Factory's `dataset_info.json` beside it. The first question of a row with an
/// image begins with `<image>`.
public record Messages(Pack pack, ImageRoot root, long shardBytes) implements Exporter {
    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Written write(Stream<Example> examples, Path dir) {
        Written written =
                new ConversationFiles(pack, root, Shards.Layout.LINES, shardBytes)
                        .write(examples, dir, Messages::row);
        DatasetInfo.MESSAGES.write(written.files(), dir);
        return written;
    }

    private static void row(JsonGenerator json, Conversation conversation) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("messages");
        String token = conversation.image() == null ? "" : "<image>";
        for (Conversation.Turn turn : conversation.turns()) {
            message(json, "user", token + turn.question());
            message(json, "assistant", turn.answer());
            token = "";
        }
        json.writeEndArray();
        images(json, conversation.image());
        json.writeEndObject();
    }

    private static void message(JsonGenerator json, String role, String content)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeStringField("content", content);
        json.writeEndObject();
    }

    /// The field `images`, an empty list for a row of text only.
    static void images(JsonGenerator json, @Nullable String image) throws IOException {
        json.writeArrayFieldStart("images");
        for (String location : image == null ? List.<String>of() : List.of(image)) {
            json.writeString(location);
        }
        json.writeEndArray();
    }
}
