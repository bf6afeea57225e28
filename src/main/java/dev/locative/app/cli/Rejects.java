package dev.locative.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What the user reads of records that were no sample.
final class Rejects {
    private Rejects() {}

    /// How many of how many records, what was wrong with the first, and where the others stand.
    static String warning(long rejected, long read, Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            JsonNode first = new ObjectMapper().readTree(lines.readLine());
            return String.format(
                    Locale.ROOT,
                    "warning  %,d of %,d records rejected, each with its reason in %s; the first is %s:%d: %s",
                    rejected,
                    read,
                    file,
                    first.path("file").asText(),
                    first.path("line").asLong(),
                    first.path("reason").asText());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
