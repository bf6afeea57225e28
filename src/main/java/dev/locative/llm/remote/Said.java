package dev.locative.llm.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a server said when it did not answer, in a form that fits into a message.
final class Said {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 200;

    /// Where servers put their message: OpenAI and llama-server, Ollama, FastAPI, SGLang.
    private static final List<String> PLACES =
            List.of("/error/message", "/error", "/detail", "/message");

    /// Pictures that a server repeats, as PNG's first bytes in Base64 or as an address that holds
    /// them.
    private static final Pattern PICTURE =
            Pattern.compile("(?:data:[\\w.+/\\\\-]*;base64,|iVBORw0KGgo)[\\w+/=\\\\-]*");

    private Said() {}

    /// The message in the body, or the body's first 200 characters; the key and pictures blackened.
    static String of(String body, @Nullable String key) {
        String said = PICTURE.matcher(message(body)).replaceAll("(a picture)");
        said = said.replaceAll("\\s+", " ").strip();
        if (key != null) {
            said = said.replace(key, "***");
        }
        if (said.length() <= MOST) {
            return said;
        }
        int end = Character.isHighSurrogate(said.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return said.substring(0, end) + " ...";
    }

    private static String message(String body) {
        if (!body.stripLeading().startsWith("{")) {
            return body;
        }
        try {
            JsonNode json = JSON.readTree(body);
            for (String place : PLACES) {
                JsonNode found = json.at(place);
                if (found.isTextual() && !found.textValue().isBlank()) {
                    return found.textValue();
                }
            }
            return body;
        } catch (JsonProcessingException e) {
            return body;
        }
    }
}
