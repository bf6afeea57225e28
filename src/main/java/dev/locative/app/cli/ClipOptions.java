package dev.locative.app.cli;

import dev.locative.app.ImageRequest;
import dev.locative.vision.TextCleaning;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/// How the model that looks at images runs: the same for every command.
class ClipOptions {
    @Option(
            names = "--clip-text",
            paramLabel = "NAME",
            defaultValue = "openai",
            description =
                    "What is done to a text before the tokenizer: openai (ftfy, entities),"
                            + " open-clip, or none as Hugging Face does (default:"
                            + " ${DEFAULT-VALUE}).")
    String cleaning = "openai";

    @Option(
            names = "--clip-device",
            paramLabel = "NAME",
            defaultValue = "cpu",
            description = "cpu, cuda or cuda:N (default: ${DEFAULT-VALUE}).")
    String device = "cpu";

    @Option(
            names = "--clip-threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "Threads of a session (default: one a core).")
    int threads;

    @Option(
            names = "--clip-sessions",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often the model is loaded (default: ${DEFAULT-VALUE}).")
    int sessions = 1;

    @Option(
            names = "--clip-batch",
            paramLabel = "N",
            defaultValue = "16",
            description =
                    "Texts or pictures computed together at most (default: ${DEFAULT-VALUE}).")
    int batch = 16;

    /// @param scale the logit scale, where the model's files do not tell
    ImageRequest.Running running(OptionalDouble scale) {
        return new ImageRequest.Running(
                device,
                sessions,
                threads,
                batch,
                PictureOptions.choice("--clip-text", cleaning, TextCleaning.values()),
                scale);
    }
}
