package dev.locative.eval.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns JSON records into rows; numbers stay as they are written.
final class JsonRecords {
    static final JsonFactory JSON =
            new JsonFactoryBuilder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // Python writes NaN
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private final List<String> names = new ArrayList<>();
    private final List<@Nullable Cell> cells = new ArrayList<>();
    private Columns columns = Columns.of(List.of());

    /// The record at whose first token the parser stands.
    Row read(JsonParser json, long number, Path file, long line) throws IOException, Broken {
        names.clear();
        cells.clear();
        switch (json.currentToken()) {
            case START_OBJECT -> readObject(json);
            case START_ARRAY -> readArray(json);
            case null, default -> throw new Broken("no record but " + what(json.currentToken()));
        }
        if (!names.equals(columns.names())) {
            columns = Columns.of(names);
        }
        @Nullable Cell[] all = cells.toArray(new Cell[0]);
        return new Row(number, file, line, columns, all);
    }

    private static String what(@Nullable JsonToken token) {
        return token == null
                ? "the file's end"
                : token.isNumeric()
                        ? "a number"
                        : token == JsonToken.VALUE_STRING ? "a text" : "" + token;
    }

    private void readObject(JsonParser json) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            Cell cell = cell(json);
            int again = names.indexOf(name);
            if (again < 0) {
                names.add(name);
                cells.add(cell);
            } else {
                cells.set(again, cell); // the last one counts, as in Python
            }
        }
    }

    private void readArray(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            names.add(String.valueOf(names.size()));
            cells.add(cell(json));
        }
    }

    private static @Nullable Cell cell(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        String text = text(json);
        return token == JsonToken.START_ARRAY
                ? new Cell.Items(items(text), text)
                : new Cell.Text(text);
    }

    private static List<String> items(String array) throws IOException {
        List<String> items = new ArrayList<>();
        try (JsonParser json = JSON.createParser(array)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(text(json));
            }
        }
        return List.copyOf(items);
    }

    /// Texts as an array in JSON.
    static String array(List<String> texts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeArray(texts.toArray(new String[0]), 0, texts.size());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return text.toString();
    }

    /// The value where the parser stands, which goes to its end.
    private static String text(JsonParser json) throws IOException {
        if (!json.currentToken().isStructStart()) {
            return json.getText();
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(text)) {
            copy.copyCurrentStructure(json);
        }
        return text.toString();
    }
}
