package dev.locative.llm.remote;

import dev.locative.llm.LlmException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What to do about a server that gives no reply.
final class Remedies {
    private static final int MOST_NAMES = 10;
    private static final Pattern PROBABILITIES = Pattern.compile("(?i)log[ _-]?prob");

    private Remedies() {}

    /// For failures that no further attempt would mend. A wrong key, model or address is the same
    /// for every question; a request that is too large, or that the server cannot read, is not.
    static LlmException refused(Endpoint endpoint, RemoteOptions options, ServerFailure failure) {
        int status = failure.status();
        boolean unread = status == 400 || status == 422;
        boolean probabilities = unread && PROBABILITIES.matcher(failure.getMessage()).find();
        Optional<String> served =
                status == 404 || unread && !probabilities
                        ? served(endpoint, options)
                        : Optional.empty();
        String remedy =
                switch (status) {
                    case 401 ->
                            options.apiKey() == null
                                    ? "set the key in " + RemoteOptions.KEY
                                    : "the key in " + RemoteOptions.KEY + " is not taken";
                    case 403 ->
                            options.apiKey() == null
                                    ? "set the key in " + RemoteOptions.KEY
                                    : "the key in %s may not use %s"
                                            .formatted(RemoteOptions.KEY, options.model());
                    case 400, 422 ->
                            probabilities
                                    ? "it does not give the log-probabilities that were asked for: ask for fewer, raise its limit (vLLM: --max-logprobs), or go by what is generated instead"
                                    : served.orElse(
                                            "see the server's log; does the prompt fit its context?");
                    case 413 -> "it takes no request so large: raise its limit, or send less";
                    default -> served.orElse("see whether --endpoint is right");
                };
        return new LlmException(
                endpoint.name() + ": " + failure.getMessage() + "; " + remedy,
                failure,
                status != 413 && (!unread || probabilities || served.isPresent()));
    }

    /// After the last attempt.
    static LlmException failed(Endpoint endpoint, RemoteOptions options, ServerFailure failure) {
        int attempts = options.attempts();
        String remedy =
                switch (failure.kind()) {
                    case UNREACHABLE -> "see whether the server runs and --endpoint is right";
                    case STATUS ->
                            failure.status() == 429
                                    ? "ask less at once with --width"
                                    : "see the server's log";
                    case BROKEN -> "see whether --endpoint is right, and the server's log";
                };
        return new LlmException(
                "%s gave no reply in %d attempt%s, at last: %s; %s"
                        .formatted(
                                endpoint.name(),
                                attempts,
                                attempts == 1 ? "" : "s",
                                failure.getMessage(),
                                remedy),
                failure);
    }

    /// Which models there are, if the one asked for is not among them.
    private static Optional<String> served(Endpoint endpoint, RemoteOptions options) {
        return endpoint.models()
                .filter(names -> !names.contains(options.model()))
                .map(names ->
                        "model " + options.model() + " is not served; there are: " + list(names));
    }

    private static String list(List<String> names) {
        return names.isEmpty()
                ? "none"
                : String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                        + (names.size() > MOST_NAMES ? ", ..." : "");
    }
}
