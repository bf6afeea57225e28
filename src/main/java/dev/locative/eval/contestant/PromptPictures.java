package dev.locative.eval.contestant;

import dev.locative.eval.UnansweredException;
import dev.locative.eval.table.ItemImage;
import dev.locative.llm.Part;
import dev.locative.vision.ImageException;
import dev.locative.vision.SmartResize;
import dev.locative.vision.decode.ImageHeader;
import dev.locative.vision.decode.Pictures;
import dev.locative.vision.decode.PngEncoder;
import dev.locative.vision.decode.Transparency;
import java.util.Locale;
import java.util.Optional;

/// Benchmarks' images as a server is shown them: in the very size that the model wants, so that
/// nobody resamples them again, and without loss; or the files as they are. Thread-safe.
public final class PromptPictures {
    private static final long MOST_KEPT = 256L << 20;

    private final Pictures pictures = new Pictures(Transparency.WHITE);
    private final Optional<SmartResize> size;
    private final ImageReading<Part.Image> reading;

    /// @param size the model's; empty for files as they are
    public PromptPictures(Optional<SmartResize> size) {
        this.size = size;
        this.reading =
                new ImageReading<>(
                        this::made,
                        new Kept<>(
                                image -> image.file().length,
                                Math.min(MOST_KEPT, Runtime.getRuntime().maxMemory() / 8)));
    }

    /// @throws UnansweredException when it cannot be read, is no image, or is too long and narrow
    Part.Image of(ItemImage image) {
        return reading.of(image);
    }

    /// What replies depend on, in words.
    String told() {
        return size.map(wanted ->
                        "%d to %d, sides multiples of %d"
                                .formatted(wanted.minPixels(), wanted.maxPixels(), wanted.factor()))
                .orElse("as they are");
    }

    private Part.Image made(byte[] file) throws ImageException {
        if (size.isEmpty()) {
            return new Part.Image(
                    file, "image/" + ImageHeader.of(file).format().name().toLowerCase(Locale.ROOT));
        }
        return new Part.Image(resized(file, size.get()));
    }

    /// What became of a picture while its pixels counted as held.
    private sealed interface Shown {
        record Png(byte[] file) implements Shown {}

        record Refused(ImageException why) implements Shown {}
    }

    private byte[] resized(byte[] file, SmartResize wanted) throws ImageException {
        Shown shown =
                pictures.decode(
                        file,
                        picture -> {
                            try {
                                return new Shown.Png(PngEncoder.encode(wanted.resize(picture)));
                            } catch (ImageException e) {
                                return new Shown.Refused(e);
                            }
                        });
        return switch (shown) {
            case Shown.Png(byte[] png) -> png;
            case Shown.Refused(ImageException why) -> throw why;
        };
    }
}
