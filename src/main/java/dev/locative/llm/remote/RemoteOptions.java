package dev.locative.llm.remote;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which servers are asked for which model, and how patiently.
///
/// @param endpoints where they are, with or without the trailing /v1; at least one
/// @param model its name as the servers know it
/// @param apiKey from the environment, see [#KEY]; null for none. It stands in no message
/// @param idle how long a server may send nothing before it counts as hanging
/// @param total how long one reply may take in all, and how long a server may ask to wait
/// @param attempts how often one request is sent at most, 1 or more
/// @param schema whether replies are held to a JSON schema where the server can
/// @param loops whether replies that only repeat themselves are ended
/// @param seed of the model's choices at a temperature above 0, and of how long is waited
public record RemoteOptions(
        List<URI> endpoints,
        String model,
        @Nullable String apiKey,
        Duration idle,
        Duration total,
        int attempts,
        boolean schema,
        boolean loops,
        int seed) {
    /// The environment variable that holds the API key.
    public static final String KEY = "LOCATIVE_API_KEY";

    public static final Duration IDLE = Duration.ofMinutes(2);
    public static final Duration TOTAL = Duration.ofMinutes(20);
    public static final int ATTEMPTS = 5;

    /// @throws IllegalArgumentException when something is missing or cannot be an address or a key
    public RemoteOptions {
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("give the server's address with --endpoint");
        }
        if (model.isBlank()) {
            throw new IllegalArgumentException("give the name of the server's model with --model");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be 1 or more, not " + attempts);
        }
        if (!positive(idle) || !positive(total)) {
            throw new IllegalArgumentException(
                    "times must be above 0, not " + idle + " and " + total);
        }
        endpoints = endpoints.stream().map(Addresses::base).toList();
        apiKey = apiKey == null || apiKey.isBlank() ? null : checked(apiKey.strip());
    }

    /// The usual patience, no key.
    public static RemoteOptions of(List<URI> endpoints, String model) {
        return new RemoteOptions(endpoints, model, null, IDLE, TOTAL, ATTEMPTS, true, true, 0);
    }

    private static boolean positive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }

    private static String checked(String key) {
        if (!key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    "the key in " + KEY + " holds a space or a character that no header can hold");
        }
        return key;
    }

    @Override
    public String toString() {
        return model
                + " at "
                + String.join(", ", endpoints.stream().map(Addresses::shown).toList());
    }
}
