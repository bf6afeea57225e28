package dev.locative.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A file that is one JSON object of texts by key: `{"image1": "a text", "image2": ["one",
/// "two"]}`, as github.com/jmhessel/clipscore reads captions and references.
final class TextObject {
    private static final JsonFactory JSON = new JsonFactory();

    /// An object with such a key is a dump's record.
    private static final Set<String> OF_RECORDS = Set.of("caption", "description");

    /// @param texts empty when the value is none
    /// @param line 1-based, of the key
    /// @param offset 0-based, of the key's byte
    /// @param fault what is wrong with the value; empty when nothing is
    record Item(String key, List<String> texts, long line, long offset, String fault) {}

    private TextObject() {}

    /// Whether the file is one whole JSON object and no dump's record. Reads no further than the
    /// first object.
    static boolean is(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (JsonParser json = JSON.createParser(file.toFile())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                if (OF_RECORDS.contains(key)) {
                    return false;
                }
                json.nextToken();
                json.skipChildren();
            }
            return json.nextToken() == null;
        } catch (IOException _) {
            return false; // packed, a table, broken: what reads dumps tells
        }
    }

    /// Every key with its texts, in the file's order.
    ///
    /// @throws UncheckedIOException when the file cannot be read, or is no JSON object
    static List<Item> read(Path file) {
        List<Item> items = new ArrayList<>();
        try (JsonParser json = JSON.createParser(file.toFile())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is none");
            }
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                items.add(item(key, json));
            }
            return items;
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw unreadable(
                    file + (place == null ? "" : ":" + place.getLineNr()),
                    e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw unreadable(file.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private static UncheckedIOException unreadable(String place, String why, IOException e) {
        return new UncheckedIOException(
                "%s: cannot be read as a JSON object of texts by image: %s".formatted(place, why),
                e);
    }

    private static Item item(String key, JsonParser json) throws IOException {
        long line = json.currentTokenLocation().getLineNr();
        long offset = json.currentTokenLocation().getByteOffset();
        List<String> texts = new ArrayList<>();
        boolean sound = true;
        if (json.nextToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                sound &= text(json, texts);
            }
        } else {
            sound = text(json, texts);
        }
        String fault =
                sound && !texts.isEmpty()
                        ? ""
                        : "\"%s\" has no text, or one that cannot be text".formatted(key);
        return new Item(key, fault.isEmpty() ? List.copyOf(texts) : List.of(), line, offset, fault);
    }

    private static boolean text(JsonParser json, List<String> texts) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            json.skipChildren();
            return false;
        }
        texts.add(json.getText());
        return Utf8.fault(json.getText()).isEmpty();
    }
}
