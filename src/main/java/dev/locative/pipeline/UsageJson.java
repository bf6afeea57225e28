package dev.locative.pipeline;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.locative.data.Usage;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// What a sample's model calls cost, as the ledger keeps it.
final class UsageJson {
    private UsageJson() {}

    static void write(JsonGenerator json, Usage usage) throws IOException {
        json.writeStartObject();
        json.writeNumberField("calls", usage.calls());
        json.writeNumberField("tokens_in", usage.tokensIn());
        json.writeNumberField("tokens_cached", usage.tokensCached());
        json.writeNumberField("tokens_out", usage.tokensOut());
        json.writeNumberField("retries", usage.retries());
        json.writeNumberField("looped", usage.looped());
        json.writeNumberField("seconds", Math.round(usage.seconds() * 1e4) / 1e4);
        if (!usage.lost().isEmpty()) {
            json.writeObjectFieldStart("lost");
            for (Map.Entry<String, Long> reason : usage.lost().entrySet()) {
                json.writeNumberField(reason.getKey(), reason.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    static Usage read(JsonParser json) throws IOException {
        Map<String, Double> numbers = new TreeMap<>();
        TreeMap<String, Long> lost = new TreeMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && field.equals("lost")) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    lost.put(json.currentName(), json.nextLongValue(0));
                }
            } else if (value.isNumeric()) {
                numbers.put(field, json.getDoubleValue());
            } else {
                json.skipChildren();
            }
        }
        return new Usage(
                count(numbers, "calls"),
                count(numbers, "tokens_in"),
                count(numbers, "tokens_cached"),
                count(numbers, "tokens_out"),
                count(numbers, "retries"),
                count(numbers, "looped"),
                numbers.getOrDefault("seconds", 0.0),
                lost);
    }

    private static long count(Map<String, Double> numbers, String field) {
        return numbers.getOrDefault(field, 0.0).longValue();
    }
}
