package dev.locative.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// One JSON array of `{"id", "image", "conversations": [{"from", "value"}]}`, as LLaVA's `train.py`
/// reads it with `json.load` (`--data_path`, images below `--image_folder`); therefore never
/// sharded. A row of text only has no `image`.
public record Llava(Pack pack, ImageRoot root) implements Exporter {
    @Override
    public String name() {
        return "llava";
    }

    @Override
    public Written write(Stream<Example> examples, Path dir) {
        return new ConversationFiles(pack, root, Shards.Layout.ARRAY, Long.MAX_VALUE)
                .write(examples, dir, Llava::row);
    }

    private static void row(JsonGenerator json, Conversation conversation) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", conversation.id());
        if (conversation.image() != null) {
            json.writeStringField("image", conversation.image());
        }
        ShareGpt.turns(json, conversation, "<image>\n");
        json.writeEndObject();
    }
}
