package dev.locative.source.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.locative.data.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// One line of the index: the CRC-32 of what follows in eight digits, a space, a JSON object.
///
/// @param url as [WebUrl] spells it
record UrlLine(String url, UrlEntry entry) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHECK = 9;

    /// With a line end before and after, so that a line whose writer was killed spoils no other.
    byte[] bytes() {
        ObjectNode json = JSON.createObjectNode().put("url", url);
        switch (entry) {
            case UrlEntry.Kept kept -> json.put("sha256", kept.content().hex());
            case UrlEntry.Failed failed ->
                    json.put("failed", failed.reason())
                            .put("detail", failed.detail())
                            .put("at", failed.at().getEpochSecond())
                            .put("dead", failed.dead())
                            .put("limit", failed.limit());
        }
        String text = json.toString();
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return ("\n" + check(body, 0, body.length) + " " + text + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// @return null for a line that is not whole
    static @Nullable UrlLine parse(byte[] bytes, int from, int to) {
        if (to - from <= CHECK) {
            return null;
        }
        String stated = new String(bytes, from, CHECK, StandardCharsets.ISO_8859_1);
        if (!stated.equals(check(bytes, from + CHECK, to) + " ")) {
            return null;
        }
        try {
            String text =
                    new String(bytes, from + CHECK, to - from - CHECK, StandardCharsets.UTF_8);
            JsonNode json = JSON.readTree(text);
            return new UrlLine(json.path("url").asText(), entry(json));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return null;
        }
    }

    private static UrlEntry entry(JsonNode json) {
        return json.has("sha256")
                ? new UrlEntry.Kept(Sha256.parse(json.path("sha256").asText()))
                : new UrlEntry.Failed(
                        json.path("failed").asText().intern(),
                        json.path("detail").asText(),
                        Instant.ofEpochSecond(json.path("at").asLong()),
                        json.path("dead").asBoolean(),
                        json.path("limit").asLong());
    }

    private static String check(byte[] bytes, int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, to - from);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
