package dev.locative.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A caption that was read by hand.
///
/// @param spatial whether it states a spatial relation
/// @param why the reader's reason
public record LabelledCaption(
        String id, String dataset, String caption, boolean spatial, String why) {
    private static final String WHAT = "labelled caption";

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
            return LabelledLines.read(
                    resource,
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
                    WHAT,
                    LabelledCaption::one);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + ": " + e.getMessage(), e);
        }
    }

    /// A file of the user's own: JSON Lines with `caption` and `spatial`.
    ///
    /// @throws UncheckedIOException when it cannot be read
    /// @throws IllegalArgumentException when a line is no label; the message names it
    public static List<LabelledCaption> read(Path file) {
        return LabelledLines.read(file, WHAT, LabelledCaption::one);
    }

    private static LabelledCaption one(JsonNode node, String where) {
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
