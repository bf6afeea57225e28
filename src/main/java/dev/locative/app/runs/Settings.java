package dev.locative.app.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Settings as they stand in requests and tickets.
final class Settings {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private Settings() {}

    static JsonNode write(Object settings) {
        return JSON.valueToTree(settings);
    }

    static <T> T read(JsonNode settings, Class<T> type) {
        try {
            return JSON.treeToValue(settings, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the settings of this run cannot be read any more: " + e.getOriginalMessage(),
                    e);
        }
    }
}
