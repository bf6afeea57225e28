package dev.locative.eval.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records in JSON: one after another (JSON lines), an array of them, or an object whose "data" is
/// such an array. A record is an object, or an array whose columns are "0", "1" and so on.
record JsonFile(TextFile file) implements TableFile {
    @Override
    public Path path() {
        return file.path();
    }

    @Override
    public Stream<Row> rows() {
        try {
            boolean wrapped = isWrapped();
            JsonParser json = JsonRecords.JSON.createParser(file.open());
            return new Rows(json, wrapped).stream();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Whether the records are in the "data" of an object. A file that is damaged is not.
    private boolean isWrapped() throws IOException {
        try (JsonParser json = JsonRecords.JSON.createParser(file.open())) {
            return json.nextToken() == JsonToken.START_OBJECT && toData(json);
        } catch (JsonProcessingException e) {
            return false; // reading the rows tells the damage and its line
        }
    }

    /// Goes to the first record in "data", if the object has such a one.
    private static boolean toData(JsonParser json) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            if (json.nextToken() != JsonToken.START_ARRAY || !name.equals("data")) {
                json.skipChildren();
                continue;
            }
            JsonToken item = json.nextToken();
            if (item == JsonToken.START_OBJECT) {
                return true;
            }
            while (item != null && item != JsonToken.END_ARRAY) {
                json.skipChildren();
                item = json.nextToken();
            }
        }
        return false;
    }

    private final class Rows extends RowStream {
        private final JsonParser json;
        private final JsonRecords records = new JsonRecords();
        private boolean array;
        private boolean begun;
        private final boolean wrapped;

        Rows(JsonParser json, boolean wrapped) {
            this.json = json;
            this.wrapped = wrapped;
        }

        @Override
        @Nullable Row next(long number) {
            try {
                JsonToken token = begun ? json.nextToken() : first();
                begun = true;
                if (array && token == JsonToken.END_ARRAY) {
                    return end();
                }
                if (token == null && !array) {
                    return null;
                }
                long line = json.currentTokenLocation().getLineNr();
                return records.read(json, number, path(), line);
            } catch (JsonProcessingException e) {
                String line =
                        e.getLocation() == null
                                ? ""
                                : " (line " + e.getLocation().getLineNr() + ")";
                throw damaged(", row " + number + line, "no JSON: " + e.getOriginalMessage());
            } catch (Broken e) {
                throw damaged(
                        ", row %d (line %d)"
                                .formatted(number, json.currentTokenLocation().getLineNr()),
                        String.valueOf(e.getMessage()));
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        private @Nullable JsonToken first() throws IOException {
            if (wrapped) {
                json.nextToken();
                toData(json);
                array = true;
                return json.currentToken();
            }
            JsonToken token = json.nextToken();
            array = token == JsonToken.START_ARRAY;
            return array ? json.nextToken() : token;
        }

        private @Nullable Row end() throws IOException, Broken {
            if (!wrapped && json.nextToken() != null) {
                throw new Broken("text after the end of the array");
            }
            return null;
        }

        @Override
        public void close() {
            try {
                json.close();
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
    }
}
