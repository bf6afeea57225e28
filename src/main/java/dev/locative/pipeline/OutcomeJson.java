package dev.locative.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An outcome as one line of JSON, the ledger's line; `docs/formats.md` describes it. Any Java
/// string survives the way there and back, lone surrogates too.
public final class OutcomeJson {
    static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private OutcomeJson() {}

    /// The line in UTF-8, with its line feed.
    public static byte[] line(Outcome outcome) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(2048)) {
            try (JsonGenerator json = JSON.createGenerator(bytes)) {
                write(json, outcome);
                json.writeRaw('\n');
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write sample " + outcome.sample().id(), e);
        }
    }

    /// Reads one line, line feed allowed. Fields that it does not know are skipped, so that newer
    /// ledgers can be read.
    ///
    /// @throws IOException when it is no outcome
    public static Outcome read(byte[] line, int offset, int length) throws IOException {
        return OutcomeParser.parse(line, offset, length);
    }

    /// The line's object, to whatever `json` makes of it.
    public static void write(JsonGenerator json, Outcome outcome) throws IOException {
        Sample sample = outcome.sample();
        json.writeStartObject();
        json.writeStringField("id", sample.id());
        optional(json, "image", sample.image());
        json.writeStringField("source", sample.source());
        optional(json, "caption", sample.caption());
        switch (outcome) {
            case Outcome.Answered(_, List<Judged> pairs, _) -> {
                json.writeStringField("outcome", "answered");
                json.writeArrayFieldStart("pairs");
                for (Judged judged : pairs) {
                    write(json, judged);
                }
                json.writeEndArray();
            }
            case Outcome.Refused(_, Verdict.Drop why, _) -> {
                json.writeStringField("outcome", "refused");
                json.writeFieldName("why");
                write(json, why);
            }
            case Outcome.Failed(_, String stage, String error, _) -> {
                json.writeStringField("outcome", "failed");
                json.writeStringField("stage", stage);
                json.writeStringField("error", error);
            }
        }
        if (!outcome.usage().none()) {
            json.writeFieldName("llm");
            UsageJson.write(json, outcome.usage());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Judged judged) throws IOException {
        QaPair pair = judged.pair();
        json.writeStartObject();
        json.writeStringField("question", pair.question());
        json.writeStringField("answer", pair.answer());
        optional(json, "reasoning", pair.reasoning());
        json.writeStringField("frame", pair.frame().label());
        json.writeArrayFieldStart("relations");
        for (String relation : pair.relations()) {
            json.writeString(relation);
        }
        json.writeEndArray();
        if (pair.evidence() != null) {
            json.writeArrayFieldStart("evidence");
            json.writeNumber(pair.evidence().start());
            json.writeNumber(pair.evidence().end());
            json.writeEndArray();
        }
        json.writeArrayFieldStart("verdicts");
        for (Verdict verdict : judged.verdicts()) {
            write(json, verdict);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Verdict verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("check", verdict.check());
        if (verdict.score() != null) {
            json.writeNumberField("score", verdict.score());
        }
        switch (verdict) {
            case Verdict.Keep _ -> {}
            case Verdict.Skip skip -> json.writeStringField("skip", skip.reason());
            case Verdict.Drop drop -> json.writeStringField("drop", drop.reason());
        }
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, @Nullable String value)
            throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
