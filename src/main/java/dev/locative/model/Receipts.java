package dev.locative.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `pulled.json` of a folder: what each file was when it came.
///
/// @param entry the catalogue's name, with `@REVISION` where it was not the usual one
/// @param files by path
record Receipts(String entry, Map<String, Receipt> files) {
    /// @param of see [Wanted#of]
    /// @param checked whether the digest was known beforehand; else the first pull was believed
    record Receipt(String of, long size, String sha256, boolean checked) {}

    private static final String NAME = "pulled.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// What a folder holds, null when nothing was pulled into it.
    static @Nullable Receipts read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Receipts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    file + " is damaged: " + e.getOriginalMessage() + "; delete it and pull again",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// Writes one more down; the folder's lock has to be held.
    static void add(Path folder, String entry, String path, Receipt receipt) {
        Receipts before = read(folder);
        Map<String, Receipt> files = new TreeMap<>(before == null ? Map.of() : before.files());
        files.put(path, receipt);
        Path fresh = folder.resolve(NAME + ".new");
        try {
            Files.write(fresh, JSON.writeValueAsBytes(new Receipts(entry, files)));
            Files.move(fresh, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + fresh + ": " + e.getMessage(), e);
        }
    }
}
