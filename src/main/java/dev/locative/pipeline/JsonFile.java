package dev.locative.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A small JSON document on disk, written whole or not at all.
public final class JsonFile {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                    .build();

    private JsonFile() {}

    /// @throws UncheckedIOException when it cannot be read, or is none; names file and line
    public static <T> T read(Path file, Class<T> type) {
        try {
            return MAPPER.readValue(file.toFile(), type);
        } catch (JacksonException e) {
            throw new UncheckedIOException("%s, line %d: %s".formatted(file, line(e), why(e)), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// @throws UncheckedIOException when it cannot be written; what stood there stays
    public static void write(Path file, Object document) {
        WholeFile.write(
                file,
                out ->
                        out.write(
                                (MAPPER.writeValueAsString(document) + "\n")
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    /// Why a text is no JSON, without what Jackson says of its own settings.
    public static String why(JacksonException e) {
        return String.valueOf(e.getOriginalMessage()).replaceFirst(" \\(start marker at .*", "");
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }
}
