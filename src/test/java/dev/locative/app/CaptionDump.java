package dev.locative.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes a large dump of a small one: captions of about 640 characters put together from real
/// sentences, each with its number, lines of about 730 bytes.
final class CaptionDump {
    private static final int CAPTION = 640;
    private static final ObjectMapper JSON = new ObjectMapper();

    private CaptionDump() {}

    static void write(Path captions, Path dump, int count) throws IOException {
        List<String> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(captions)) {
            JsonNode record = JSON.readTree(line);
            sentences.addAll(List.of(record.get("caption").asText().split("(?<=\\.) ")));
        }
        try (BufferedWriter out = Files.newBufferedWriter(dump)) {
            int next = 0;
            for (int i = 0; i < count; i++) {
                StringBuilder caption = new StringBuilder("Photo " + i + ".");
                while (caption.length() < CAPTION - 60) {
                    caption.append(' ').append(sentences.get(next++ % sentences.size()));
                }
                String image = "images/%07d.jpg".formatted(i);
                out.write(
                        JSON.writeValueAsString(
                                Map.of("id", "c" + i, "image", image, "caption", caption)));
                out.newLine();
            }
        }
    }
}
