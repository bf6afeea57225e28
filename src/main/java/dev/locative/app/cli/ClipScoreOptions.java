package dev.locative.app.cli;

import dev.locative.app.ImageRequest;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Which model scores captions, and where the images are.
final class ClipScoreOptions {
    @ArgGroup(validate = false, heading = "%nImages:%n")
    Group group = new Group();

    static final class Group extends PictureOptions {
        @Option(
                names = "--clip",
                paramLabel = "MODEL",
                description =
                        "The CLIP that scores: a folder with ONNX files, or a name of"
                                + " 'locative models list'.")
        @Nullable String clip;
    }

    ImageRequest request() {
        return new ImageRequest(
                group.clip,
                group.running(OptionalDouble.empty()),
                group.files(),
                ImageRequest.NONE.checks());
    }
}
