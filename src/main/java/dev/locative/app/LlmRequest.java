package dev.locative.app;

import dev.locative.llm.local.LlamaOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which language model to ask, how, and with which words.
///
/// @param model a GGUF file, or the name that a server knows the model by
/// @param endpoints OpenAI-compatible servers; empty for a model in process
/// @param replies replies recorded elsewhere: a file, or the run that they were given to
/// @param prompt `compact`, `paper`, or a file of the user's
/// @param gatePrompt `compact` or `paper`: the question of the llm gate and of the judge
/// @param judge whether the model is asked about each pair, too
/// @param maxTokens the most tokens of a reply
/// @param loops whether a reply that only repeats itself is ended
/// @param structured whether the model is held to the shape: a grammar in process, a JSON schema at
///   a server
/// @param local what concerns a model in process
/// @param remote what concerns servers
/// @param price what tokens cost
public record LlmRequest(
        @Nullable String model,
        List<URI> endpoints,
        @Nullable Path replies,
        String prompt,
        String gatePrompt,
        boolean judge,
        int maxTokens,
        boolean loops,
        boolean structured,
        Local local,
        Remote remote,
        Price price) {
    /// Tokens of the longest usual prompt, description included.
    private static final int PROMPT = 2048;

    /// None at all.
    public static final LlmRequest NONE =
            new LlmRequest(
                    null,
                    List.of(),
                    null,
                    "compact",
                    "compact",
                    false,
                    8192,
                    true,
                    true,
                    new Local(0, 0, 0, 4, null),
                    new Remote(120, 5, null),
                    new Price(0, 0));

    /// @param gpuLayers layers that go to the GPU
    /// @param threads of the processor; 0 for all cores
    /// @param context tokens that prompt and reply may have together; 0 for what they need
    /// @param slots replies written at once
    /// @param library a native library of the user's own
    public record Local(
            int gpuLayers, int threads, int context, int slots, @Nullable Path library) {}

    /// @param timeoutSeconds the longest silence of a server
    /// @param attempts how often a request is made at most
    /// @param apiKey from the environment; not part of any message or file
    public record Remote(int timeoutSeconds, int attempts, @Nullable String apiKey) {
        @Override
        public String toString() {
            return "Remote[timeoutSeconds=" + timeoutSeconds + ", attempts=" + attempts + "]";
        }
    }

    /// What a million tokens cost, in any currency.
    public record Price(double in, double out) {
        public double of(long tokensIn, long tokensOut) {
            return (tokensIn * in + tokensOut * out) / 1e6;
        }
    }

    public LlmRequest {
        endpoints = List.copyOf(endpoints);
        positive("--max-tokens", maxTokens);
        positive("--slots", local.slots());
        positive("--timeout", remote.timeoutSeconds());
        positive("--attempts", remote.attempts());
    }

    private static void positive(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " " + value + ": it must be at least 1");
        }
    }

    /// How a model in process is run.
    LlamaOptions llama(Path file) {
        int room = Math.min(LlamaOptions.CONTEXT, maxTokens + PROMPT);
        return new LlamaOptions(
                file,
                local.gpuLayers(),
                local.threads() > 0 ? local.threads() : Runtime.getRuntime().availableProcessors(),
                local.context() > 0 ? local.context() : room,
                local.slots(),
                local.library(),
                structured,
                loops);
    }

    /// The file of recorded replies; a run's own is found in its directory.
    @Nullable Path repliesFile() {
        if (replies == null || !Files.isDirectory(replies)) {
            return replies;
        }
        Path file = replies.resolve(Models.REPLIES);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    replies + " holds no " + Models.REPLIES + ": no model was asked in that run");
        }
        return file;
    }

    /// What the result depends on, by option. Where the model runs and how fast are left out.
    Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        if (model != null) {
            Path file = Path.of(model).getFileName();
            options.put("model", endpoints.isEmpty() && file != null ? file.toString() : model);
        }
        if (replies != null) {
            options.put("replies", String.valueOf(replies.normalize()));
        } else {
            options.put("max-tokens", String.valueOf(maxTokens));
            options.put("end-loops", String.valueOf(loops));
            options.put("structured", String.valueOf(structured));
        }
        options.put("judge", judge ? "llm" : "none");
        return options;
    }
}
