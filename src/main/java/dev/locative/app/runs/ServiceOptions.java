package dev.locative.app.runs;

import dev.locative.app.ImageRequest;
import dev.locative.app.LlmRequest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What whoever starts the service decides; requests choose among it.
///
/// @param root the folder below which requests may name files
/// @param runs the folder of run directories
/// @param evaluations the folder of evaluations
/// @param generator `llama` or `openai` where there is a language model, which requests call
///   `model`; null without one
/// @param llm that model
/// @param images the model that looks at images, if any, and how images are got
public record ServiceOptions(
        Path root,
        Path runs,
        Path evaluations,
        @Nullable String generator,
        LlmRequest llm,
        ImageRequest images,
        Limits limits,
        Access access) {
    /// @param queue runs that may wait
    /// @param atOnce runs that go on at once
    /// @param events event streams that may be open
    /// @param waiting captions that may wait for an answer
    /// @param seconds the longest that one caption may take
    /// @param bodyBytes of a request, but uploads of captions
    /// @param uploadBytes of an upload of captions
    /// @param resume whether interrupted runs go on when the service starts
    public record Limits(
            int queue,
            int atOnce,
            int events,
            int waiting,
            int seconds,
            long bodyBytes,
            long uploadBytes,
            boolean resume) {
        public static final Limits USUAL =
                new Limits(16, 1, 256, 2_000, 120, 48L << 20, 4L << 30, false);
    }

    /// Who may ask.
    ///
    /// @param key the API key; null where only this machine can ask and none is wanted
    /// @param local whether it listens on a loopback address only
    /// @param origins web origins, besides its own, whose pages may ask
    public record Access(@Nullable String key, boolean local, List<String> origins) {
        public Access {
            origins = List.copyOf(origins);
        }

        @Override
        public String toString() {
            return "Access[key=%s, local=%s, origins=%s]"
                    .formatted(key == null ? "none" : "given", local, origins);
        }
    }
}
