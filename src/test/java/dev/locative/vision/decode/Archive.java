package dev.locative.vision.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.data.Sha256;
import dev.locative.vision.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;

/// The pictures that make_images.py and make_transparent.py made, and what Pillow makes of them.
final class Archive {
    private static final String FOLDER = "/dev/locative/vision/decode/";
    static final Map<String, byte[]> FILES = files("pictures.zip");
    static final JsonNode EXPECTED = json(FILES, "expected.json");
    static final Map<String, byte[]> TRANSPARENT = files("transparent.zip");
    static final JsonNode ON_WHITE = json(TRANSPARENT, "on_white.json");

    private Archive() {}

    static byte[] file(String name) {
        return Objects.requireNonNull(
                FILES.containsKey(name) ? FILES.get(name) : TRANSPARENT.get(name), name);
    }

    static String sha256(Picture picture) {
        return Sha256.of(picture.rgb()).hex();
    }

    private static Map<String, byte[]> files(String zipped) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        InputStream archive = Archive.class.getResourceAsStream(FOLDER + zipped);
        try (ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static JsonNode json(Map<String, byte[]> files, String name) {
        try {
            return new ObjectMapper().readTree(files.get(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
