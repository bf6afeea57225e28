package dev.locative.app.cli;

import dev.locative.app.LlmRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// The options of every command that may ask a language model: which, and how it runs.
final class ModelOptions {
    @ArgGroup(validate = false, heading = "%nLanguage model:%n")
    Group group = new Group();

    static final class Group extends ServerOptions {
        @Option(
                names = "--model",
                paramLabel = "MODEL",
                description =
                        "A GGUF file or a name of 'locative models list'; with --endpoint the name that"
                                + " the server knows the model by.")
        @Nullable String model;

        @Option(
                names = "--gate-prompt",
                paramLabel = "NAME",
                defaultValue = "compact",
                description =
                        "What an llm gate and the judge ask: compact, paper (Table 9), or a file"
                                + " (default: ${DEFAULT-VALUE}).")
        String gatePrompt = "compact";

        @Option(
                names = "--no-structure",
                negatable = false,
                description = "Do not hold the model to a grammar or JSON schema.")
        boolean free;

        @Option(
                names = "--slots",
                paramLabel = "N",
                defaultValue = "4",
                description = "In process: replies written at once (default: ${DEFAULT-VALUE}).")
        int slots = 4;

        @Option(
                names = "--threads",
                paramLabel = "N",
                defaultValue = "0",
                description = "In process: threads (default: one a core).")
        int threads;

        @Option(
                names = "--context",
                paramLabel = "N",
                defaultValue = "0",
                description = "In process: tokens of prompt and reply (default: what they need).")
        int context;

        @Option(
                names = "--gpu-layers",
                paramLabel = "N",
                defaultValue = "0",
                description = "In process: layers on the GPU; needs --native-library.")
        int gpuLayers;

        @Option(
                names = "--native-library",
                paramLabel = "FILE",
                description = "In process: a libjllama of your own, for a GPU say.")
        @Nullable Path library;
    }

    LlmRequest.Local local() {
        return new LlmRequest.Local(
                group.gpuLayers, group.threads, group.context, group.slots, group.library);
    }

    LlmRequest.Remote remote() {
        return group.remote();
    }
}
