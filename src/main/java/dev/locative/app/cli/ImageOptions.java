package dev.locative.app.cli;

import dev.locative.app.ImageRequest;
import dev.locative.vision.MissingImage;
import dev.locative.vision.ScoreScale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// The options of a command that may hold pairs against the samples' images.
final class ImageOptions {
    @ArgGroup(validate = false, heading = "%nImages:%n")
    Group group = new Group();

    static final class Group extends SceneGateOptions {
        @Option(
                names = "--clip",
                paramLabel = "MODEL",
                description =
                        "Look at the images with CLIP: adds the filters similar and aligned. A folder"
                                + " with ONNX files, or a name of 'locative models list'.")
        @Nullable String clip;

        @Option(
                names = "--no-image",
                paramLabel = "POLICY",
                defaultValue = "refuse",
                description =
                        "What becomes of a sample whose image cannot be had: refuse, as the paper"
                                + " does; skip-check; fail, to be tried again (default:"
                                + " ${DEFAULT-VALUE}).")
        String missing = "refuse";

        @Option(
                names = "--similar-cutoff",
                paramLabel = "COSINE",
                defaultValue = "0.95",
                description =
                        "From here on two questions of a sample are one (default: ${DEFAULT-VALUE}).")
        double similar = 0.95;

        @Option(
                names = "--aligned-cutoff",
                paramLabel = "SCORE",
                defaultValue = "0.25",
                description =
                        "The least score of question and picture (default: ${DEFAULT-VALUE}).")
        double aligned = 0.25;

        @Option(
                names = "--clip-scale",
                paramLabel = "SCALE",
                defaultValue = "raw",
                description =
                        "Of that score: raw, the cosine; weighted, CLIPScore's 2.5 times it"
                                + " (default: ${DEFAULT-VALUE}).")
        String scale = "raw";

        @Option(
                names = "--clip-prefix",
                paramLabel = "TEXT",
                defaultValue = "",
                description =
                        "Put before each question that is held against the picture; CLIPScore's is"
                                + " \"A photo depicts \" (default: nothing).")
        String prefix = "";
    }

    ImageRequest request() {
        return new ImageRequest(
                group.clip,
                group.running(),
                group.files(),
                new ImageRequest.Checks(
                        group.similar,
                        group.aligned,
                        PictureOptions.choice("--clip-scale", group.scale, ScoreScale.values()),
                        group.prefix,
                        group.scene,
                        PictureOptions.choice("--no-image", group.missing, MissingImage.values())));
    }
}
