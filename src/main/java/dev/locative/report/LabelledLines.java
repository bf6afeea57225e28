package dev.locative.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Labels given by hand, as JSON Lines.
final class LabelledLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// Makes one label of a line.
    interface Parser<T> {
        /// @param where the line, for messages: file and number
        /// @throws IllegalArgumentException when it is none
        T label(JsonNode line, String where);
    }

    private LabelledLines() {}

    /// @param what they are, for messages: "labelled pair"
    /// @throws UncheckedIOException when it cannot be read
    /// @throws IllegalArgumentException when a line is no label, naming it, or there is none
    static <T> List<T> read(Path file, String what, Parser<T> parser) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return read(file.toString(), lines, what, parser);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("no such file: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    static <T> List<T> read(String file, BufferedReader lines, String what, Parser<T> parser)
            throws IOException {
        List<T> all = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                String where = file + ":" + number;
                all.add(parser.label(json(line, where), where));
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no " + what);
        }
        return all;
    }

    private static JsonNode json(String line, String where) {
        try {
            return MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(where + ": no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
