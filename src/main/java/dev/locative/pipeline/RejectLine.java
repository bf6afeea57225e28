package dev.locative.pipeline;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/// One line of a `rejected.jsonl`: file, line, offset, id, reason.
public final class RejectLine {
    private RejectLine() {}

    /// Leaves the stream open and unflushed.
    public static void write(Entry.Rejected rejected, OutputStream out) throws IOException {
        try (JsonGenerator json = OutcomeJson.JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
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
