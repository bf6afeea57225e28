package dev.locative.app.cli;

import dev.locative.app.ImageRequest;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The same for every command that has the scene gate.
abstract class SceneGateOptions extends PictureOptions {
    @Option(
            names = "--scene-cutoff",
            paramLabel = "P",
            defaultValue = "0.5",
            description =
                    "With --gate scene: the least probability of a scene (default:"
                            + " ${DEFAULT-VALUE}).")
    double scene = 0.5;

    @Option(
            names = "--logit-scale",
            paramLabel = "X",
            description =
                    "With --gate scene: what the model multiplies cosines by, where its files do"
                            + " not tell; 100 for OpenAI's CLIP.")
    @Nullable Double logitScale;

    ImageRequest.Running running() {
        return running(logitScale == null ? OptionalDouble.empty() : OptionalDouble.of(logitScale));
    }
}
