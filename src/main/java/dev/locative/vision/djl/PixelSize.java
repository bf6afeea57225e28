package dev.locative.vision.djl;

import dev.locative.vision.Crop;
import dev.locative.vision.Preparation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// How a model wants its pictures: what the folder says, held against what the file takes.
final class PixelSize {
    private PixelSize() {}

    /// @throws IllegalArgumentException when folder and file disagree, or neither tells
    static Preparation preparation(Path folder, OnnxSession image) {
        long[] shape =
                image.inputs().entrySet().stream()
                        .filter(input -> input.getValue().length == 4)
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        image.file() + " has no input for a picture"));
        Path settings = folder.resolve("preprocessor_config.json");
        if (!Files.isRegularFile(settings)) {
            if (shape[2] <= 0 || shape[2] != shape[3]) {
                throw new IllegalArgumentException(
                        "no preprocessor_config.json in %s, and %s does not tell the pictures' size: get it from where the model comes from"
                                .formatted(folder, image.file()));
            }
            return Preparation.clip((int) shape[2], Crop.Margin.OPENAI);
        }
        Preparation wanted = Preparation.of(settings);
        if (differs(shape[2], wanted.height()) || differs(shape[3], wanted.width())) {
            throw new IllegalArgumentException(
                    "%s prepares pictures of %d x %d, but %s takes %d x %d"
                            .formatted(
                                    settings,
                                    wanted.width(),
                                    wanted.height(),
                                    image.file(),
                                    shape[3],
                                    shape[2]));
        }
        return wanted;
    }

    private static boolean differs(long fixed, int wanted) {
        return fixed > 0 && fixed != wanted;
    }
}
