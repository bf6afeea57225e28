package dev.locative.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// `export.json`: what an export is and which files are its own. It is put in place last, so where
/// it stands the export is whole.
final class ExportFile {
    static final String NAME = "export.json";

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ExportFile() {}

    static boolean is(Path file) {
        return file.endsWith(NAME);
    }

    /// Writes the file about all that lies in `dir`.
    static void write(Path dir, String format, CardFacts facts, Written written)
            throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", format);
        root.put("run", facts.name());
        root.put("images", written.images());
        root.put("pairs", written.pairs());
        root.put("rows", written.rows());
        root.put("text_only_rows", written.textOnly());
        root.put("relative_image_rows", written.relative());
        root.put("remote_image_rows", written.remote());
        root.put("mended_texts", written.mended());
        written.files().forEach(root.putArray("files")::add);
        ArrayNode entries = root.putArray("entries");
        Set<String> names = new TreeSet<>(Set.of(NAME));
        try (Stream<Path> all = Files.list(dir)) {
            all.forEach(p -> names.add(p.getFileName().toString()));
        }
        names.forEach(entries::add);
        Files.writeString(dir.resolve(NAME), JSON.writeValueAsString(root) + "\n");
    }

    /// The names of the files and folders of the export in `dir`, itself included; none where there
    /// is no export.
    ///
    /// @throws IllegalArgumentException when the file there is no export's
    static Set<String> entries(Path dir) throws IOException {
        return entries(dir, NAME);
    }

    static Set<String> entries(Path dir, String name) throws IOException {
        Path file = dir.resolve(name);
        Set<String> names = new HashSet<>();
        if (!Files.isRegularFile(file)) {
            return names;
        }
        for (JsonNode entry : JSON.readTree(Files.readString(file)).path("entries")) {
            String own = entry.asText();
            if (own.isEmpty() || own.equals("..") || own.equals(".") || own.contains("/")) {
                throw new IllegalArgumentException(
                        file + " names '" + own + "', which no export does; remove the file");
            }
            names.add(own);
        }
        return names;
    }
}
