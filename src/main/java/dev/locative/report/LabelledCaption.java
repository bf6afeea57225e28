package dev.locative.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A caption that was read by hand.
///
/// @param spatial whether it states a spatial relation
/// @param why the reader's reason
public record LabelledCaption(
        String id, String dataset, String caption, boolean spatial, String why) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// A file of labels that comes with Locative.
    ///
    /// @param name below `eval/`, for example `gate.jsonl`
    public static List<LabelledCaption> bundled(String name) {
        String resource = "eval/" + name;
        try (InputStream in =
                LabelledCaption.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from this build");
            }
            return read(
                    resource,
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + ": " + e.getMessage(), e);
        }
    }

    /// A file of the user's own: JSON Lines with `caption` and `spatial`.
    ///
    /// @throws UncheckedIOException when it cannot be read
    /// @throws IllegalArgumentException when a line is no label; the message names it
    public static List<LabelledCaption> read(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return read(file.toString(), lines);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("no such file: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<LabelledCaption> read(String file, BufferedReader lines)
            throws IOException {
        List<LabelledCaption> all = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                all.add(one(line, file + ":" + number));
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no labelled caption");
        }
        return all;
    }

    private static LabelledCaption one(String line, String where) {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(where + ": no JSON: " + e.getOriginalMessage(), e);
        }
        JsonNode caption = node.path("caption");
        JsonNode spatial = node.path("spatial");
        if (!caption.isTextual() || !spatial.isBoolean()) {
            throw new IllegalArgumentException(
                    where + ": a label needs `caption` (text) and `spatial` (true or false)");
        }
        return new LabelledCaption(
                node.path("id").asText(where),
                node.path("dataset").asText(""),
                caption.asText(),
                spatial.asBoolean(),
                node.path("why").asText(""));
    }
}
