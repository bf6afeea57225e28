package dev.locative.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A question-answer pair that was read by hand.
///
/// @param id the sample's id
public record LabelledPair(String id, String question, String answer, Label label) {
    /// What a reader says of a pair: the first that applies, in this order from the end.
    public enum Label {
        RIGHT,
        /// Supported, but an editor would mend it.
        CLUMSY,
        NOT_SPATIAL,
        /// The question holds the answer.
        LEAKED,
        /// The caption neither states nor implies it, or contradicts it.
        INVENTED,
        /// Not understandable, or the answer does not answer.
        GARBLED;

        /// The lower-case name, as it stands in files of labels.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether such a pair teaches something false.
        public boolean misleads() {
            return this == GARBLED || this == INVENTED;
        }
    }

    /// A file of labels, JSON Lines as `docs/formats.md` says.
    ///
    /// @throws UncheckedIOException when it cannot be read
    /// @throws IllegalArgumentException when a line is no label; the message names it
    public static List<LabelledPair> read(Path file) {
        return LabelledLines.read(file, "labelled pair", LabelledPair::one);
    }

    private static LabelledPair one(JsonNode node, String where) {
        for (String field : List.of("id", "question", "answer", "label")) {
            if (!node.path(field).isTextual()) {
                throw new IllegalArgumentException(
                        where
                                + ": a label needs `"
                                + field
                                + "` (text), `id`, `question`,"
                                + " `answer` and `label`");
            }
        }
        return new LabelledPair(
                node.path("id").asText(),
                node.path("question").asText(),
                node.path("answer").asText(),
                label(node.path("label").asText(), where));
    }

    private static Label label(String text, String where) {
        for (Label label : Label.values()) {
            if (label.text().equals(text)) {
                return label;
            }
        }
        String known =
                Arrays.stream(Label.values()).map(Label::text).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                where + ": no label \"" + text + "\"; there are " + known);
    }
}
