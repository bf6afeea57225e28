package dev.locative.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.locative.pipeline.Entry;
import java.io.IOException;
import java.io.OutputStream;

/// One line of a `rejected.jsonl`: file, line, offset, id, reason.
final class RejectLine {
    private static final JsonFactory JSON =
            new JsonFactory()
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);

    private RejectLine() {}

    static void write(Entry.Rejected rejected, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("file", rejected.file());
            json.writeNumberField("line", rejected.line());
            json.writeNumberField("offset", rejected.offset());
            json.writeStringField("id", rejected.id());
            json.writeStringField("reason", rejected.reason());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
