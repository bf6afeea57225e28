package dev.locative.pipeline;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Span;
import dev.locative.data.Usage;
import dev.locative.data.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads ledger lines: whole, or the id and what became of it alone.
final class OutcomeParser {
    private @Nullable String id;
    private @Nullable String image;
    private @Nullable String source;
    private @Nullable String caption;
    private @Nullable String outcome;
    private @Nullable String stage;
    private @Nullable String error;
    private @Nullable Verdict why;
    private List<Judged> pairs = List.of();
    private Usage usage = Usage.NONE;

    private OutcomeParser() {}

    /// What the index keeps of a line.
    record Head(String id, String outcome) {}

    static Outcome parse(byte[] line, int offset, int length) throws IOException {
        try (JsonParser json = OutcomeJson.JSON.createParser(line, offset, length)) {
            return new OutcomeParser().outcome(json);
        }
    }

    /// Decodes no string but the id, so that a lost index is rebuilt fast.
    static Head head(byte[] line, int offset, int length) throws IOException {
        try (JsonParser json = OutcomeJson.JSON.createParser(line, offset, length)) {
            open(json);
            String id = null;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("id")) {
                    id = text(json);
                } else if (field.equals("outcome")) {
                    return new Head(need(json, id, "id"), text(json));
                } else {
                    json.skipChildren();
                }
            }
            throw new JsonParseException(json, "no field \"outcome\"");
        }
    }

    private Outcome outcome(JsonParser json) throws IOException {
        open(json);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> id = text(json);
                case "image" -> image = text(json);
                case "source" -> source = text(json);
                case "caption" -> caption = text(json);
                case "outcome" -> outcome = text(json);
                case "stage" -> stage = text(json);
                case "error" -> error = text(json);
                case "why" -> why = verdict(json);
                case "pairs" -> pairs = pairs(json);
                case "llm" -> usage = UsageJson.read(json);
                default -> json.skipChildren();
            }
        }
        Sample sample =
                new Sample(need(json, id, "id"), image, caption, need(json, source, "source"));
        String kind = need(json, outcome, "outcome");
        return switch (kind) {
            case "answered" -> new Outcome.Answered(sample, pairs, usage);
            case "refused" -> {
                if (why instanceof Verdict.Drop drop) {
                    yield new Outcome.Refused(sample, drop, usage);
                }
                throw new JsonParseException(json, "refused without \"why\"");
            }
            case "failed" ->
                    new Outcome.Failed(
                            sample, need(json, stage, "stage"), need(json, error, "error"), usage);
            default -> throw new JsonParseException(json, "unknown outcome \"" + kind + "\"");
        };
    }

    private static List<Judged> pairs(JsonParser json) throws IOException {
        List<Judged> pairs = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            pairs.add(pair(json));
        }
        return pairs;
    }

    private static Judged pair(JsonParser json) throws IOException {
        String question = null;
        String answer = null;
        String reasoning = null;
        Frame frame = Frame.UNSTATED;
        List<String> relations = new ArrayList<>(2);
        Span evidence = null;
        List<Verdict> verdicts = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "question" -> question = text(json);
                case "answer" -> answer = text(json);
                case "reasoning" -> reasoning = text(json);
                case "frame" -> frame = frame(json);
                case "relations" -> {
                    while (json.nextToken() == JsonToken.VALUE_STRING) {
                        relations.add(json.getText());
                    }
                }
                case "evidence" -> {
                    evidence = new Span(json.nextIntValue(-1), json.nextIntValue(-1));
                    json.nextToken();
                }
                case "verdicts" -> {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        verdicts.add(verdict(json));
                    }
                }
                default -> json.skipChildren();
            }
        }
        QaPair pair =
                new QaPair(
                        need(json, question, "question"),
                        need(json, answer, "answer"),
                        reasoning,
                        frame,
                        relations,
                        evidence);
        return new Judged(pair, verdicts);
    }

    private static Verdict verdict(JsonParser json) throws IOException {
        String check = null;
        Double score = null;
        String drop = null;
        String skip = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            switch (field) {
                case "check" -> check = text(json);
                // NaN and the infinities stand in quotes
                case "score" ->
                        score =
                                value == JsonToken.VALUE_STRING
                                        ? Double.valueOf(json.getText())
                                        : Double.valueOf(json.getDoubleValue());
                case "drop" -> drop = text(json);
                case "skip" -> skip = text(json);
                default -> json.skipChildren();
            }
        }
        String name = need(json, check, "check");
        if (drop != null) {
            return new Verdict.Drop(name, score, drop);
        }
        return skip == null ? new Verdict.Keep(name, score) : new Verdict.Skip(name, skip);
    }

    private static Frame frame(JsonParser json) throws IOException {
        String label = text(json);
        for (Frame frame : Frame.values()) {
            if (frame.label().equals(label)) {
                return frame;
            }
        }
        throw new JsonParseException(json, "unknown frame \"" + label + "\"");
    }

    private static void open(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(json, "not a JSON object");
        }
    }

    private static String text(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new JsonParseException(json, "\"" + json.currentName() + "\" is no string");
        }
        return json.getText();
    }

    private static String need(JsonParser json, @Nullable String value, String field)
            throws IOException {
        if (value == null) {
            throw new JsonParseException(json, "no field \"" + field + "\"");
        }
        return value;
    }
}
