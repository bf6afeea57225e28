package dev.locative.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads one JSON object's wanted fields; whatever else stands in it is skipped. Thread-safe.
final class JsonRecords {
    private static final JsonFactory JSON =
            new JsonFactoryBuilder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(TextBlocks.MAX_RECORD)
                                    .build())
                    .build();

    private JsonRecords() {}

    /// Fills `values` from the object in `data[from, to)`.
    ///
    /// @param escapes whether the text has escapes, which can spell what is no text
    static void read(
            byte[] data, int from, int to, List<String> fields, boolean escapes, Values values)
            throws BadRecord {
        refuseOtherEncodings(data, from, to);
        try (JsonParser json = JSON.createParser(data, from, to - from)) {
            JsonToken first = json.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new BadRecord("no JSON object but " + what(first));
            }
            String name = json.nextFieldName();
            while (name != null) {
                JsonToken value = json.nextToken();
                int field = fields.indexOf(name);
                if (field < 0) {
                    json.skipChildren();
                } else {
                    take(json, value, field, name, escapes, values);
                }
                name = json.nextFieldName();
            }
            if (json.nextToken() != null) {
                throw new BadRecord("text after the object's end: one record a line is expected");
            }
        } catch (JsonProcessingException e) {
            throw new BadRecord("no JSON: " + shortened(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot parse from memory", e);
        }
    }

    /// Tells every field's name in an object, as far as it can be parsed.
    static void names(byte[] data, int from, int to, Consumer<String> names) throws BadRecord {
        try (JsonParser json = JSON.createParser(data, from, to - from)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new BadRecord("no JSON object");
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                names.accept(name);
                json.nextToken();
                json.skipChildren();
            }
        } catch (JsonProcessingException e) {
            throw new BadRecord("no JSON: " + shortened(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot parse from memory", e);
        }
    }

    /// The parser takes UTF-16 and UTF-32 as they come, in which a record has NUL bytes.
    private static void refuseOtherEncodings(byte[] data, int from, int to) throws BadRecord {
        for (int i = from; i < Math.min(from + 2, to); i++) {
            if (data[i] == 0) {
                throw new BadRecord("no JSON: a NUL byte; a UTF-16 file must be made UTF-8 first");
            }
        }
    }

    private static void take(
            JsonParser json,
            JsonToken value,
            int field,
            String name,
            boolean escapes,
            Values values)
            throws IOException, BadRecord {
        if (value == JsonToken.VALUE_STRING) {
            String text = json.getText();
            String fault = escapes ? Utf8.fault(text) : "";
            if (!fault.isEmpty()) {
                throw new BadRecord("field \"" + name + "\" " + fault);
            }
            values.set(field, Values.Kind.TEXT, text);
        } else if (value == JsonToken.VALUE_NUMBER_INT) {
            values.set(field, Values.Kind.INTEGER, json.getText());
        } else if (value == JsonToken.VALUE_NULL) {
            values.set(field, Values.Kind.NULL, null);
        } else {
            values.set(field, Values.Kind.OTHER, what(value));
            json.skipChildren();
        }
    }

    private static String what(@Nullable JsonToken token) {
        return switch (token) {
            case null -> "nothing";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    "no value";
        };
    }

    private static String shortened(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) + "..." : line;
    }
}
