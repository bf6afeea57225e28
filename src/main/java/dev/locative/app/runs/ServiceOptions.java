package dev.locative.app.runs;

import dev.locative.app.ImageRequest;
import dev.locative.app.LlmRequest;
import java.nio.file.Path;
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
    /// @param bodyBytes the longest body of a request, images in it, but uploads of captions
    /// @param uploadBytes the longest upload of captions
    /// @param connections that may be open
    /// @param resume whether interrupted runs go on when the service starts
    /// @param warmUpSeconds how long it may warm up before it says that it is ready
    public record Limits(
            int queue,
            int atOnce,
            int events,
            int waiting,
            int seconds,
            long bodyBytes,
            long uploadBytes,
            int connections,
            boolean resume,
            int warmUpSeconds) {
        public static final Limits USUAL =
                new Limits(16, 1, 256, 2_000, 120, 48L << 20, 4L << 30, 4096, false, 5);
    }
}
