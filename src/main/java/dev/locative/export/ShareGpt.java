package dev.locative.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// JSONL of `{"conversations": [{"from", "value"}], "images": [path]}`, LLaMA-Factory's `sharegpt`
/// formatting with its default tags, with `dataset_info.json` beside it.
public record ShareGpt(Pack pack, ImageRoot root, long shardBytes) implements Exporter {
    @Override
    public String name() {
        return "sharegpt";
    }

    @Override
    public Written write(Stream<Example> examples, Path dir) {
        Written written =
                new ConversationFiles(pack, root, Shards.Layout.LINES, shardBytes)
                        .write(examples, dir, ShareGpt::row);
        DatasetInfo.SHAREGPT.write(written.files(), dir);
        return written;
    }

    private static void row(JsonGenerator json, Conversation conversation) throws IOException {
        json.writeStartObject();
        turns(json, conversation, "<image>");
        Messages.images(json, conversation.image());
        json.writeEndObject();
    }

    /// The field `conversations`; the token begins the first question of a row with an image.
    static void turns(JsonGenerator json, Conversation conversation, String imageToken)
            throws IOException {
        json.writeArrayFieldStart("conversations");
        String token = conversation.image() == null ? "" : imageToken;
        for (Conversation.Turn turn : conversation.turns()) {
            turn(json, "human", token + turn.question());
            turn(json, "gpt", turn.answer());
            token = "";
        }
        json.writeEndArray();
    }

    private static void turn(JsonGenerator json, String from, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", from);
        json.writeStringField("value", value);
        json.writeEndObject();
    }
}
