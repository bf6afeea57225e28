package dev.locative.app.cli;

import dev.locative.app.ImageRequest;
import dev.locative.vision.MissingImage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// The options of a command whose gate may look at the samples' images, and nothing else.
final class SceneOptions {
    @ArgGroup(validate = false, heading = "%nImages:%n")
    Group group = new Group();

    static final class Group extends SceneGateOptions {
        @Option(
                names = "--clip",
                paramLabel = "MODEL",
                description =
                        "The CLIP of --gate scene: a folder with ONNX files, or a name of"
                                + " 'locative models list'.")
        @Nullable String clip;

        @Option(
                names = "--no-image",
                paramLabel = "POLICY",
                defaultValue = "refuse",
                description =
                        "What becomes of a sample whose image cannot be had: refuse; skip-check,"
                                + " which keeps it; fail, which names it among the rejected"
                                + " records (default: ${DEFAULT-VALUE}).")
        String missing = "refuse";
    }

    ImageRequest request() {
        ImageRequest.Checks checks = ImageRequest.NONE.checks();
        return new ImageRequest(
                group.clip,
                group.running(),
                group.files(),
                new ImageRequest.Checks(
                        checks.similar(),
                        checks.aligned(),
                        checks.scale(),
                        checks.prefix(),
                        group.scene,
                        PictureOptions.choice("--no-image", group.missing, MissingImage.values())));
    }
}
