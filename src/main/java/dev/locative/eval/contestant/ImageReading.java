package dev.locative.eval.contestant;

import dev.locative.data.Sha256;
import dev.locative.eval.UnansweredException;
import dev.locative.eval.table.ItemImage;
import dev.locative.vision.ImageException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;

/// Makes something of benchmarks' images, once of each that is asked about several times in short
/// order. Thread-safe.
///
/// @param <V> what is made
final class ImageReading<V> {
    /// Turns an image's file into something.
    interface Making<V> {
        V of(byte[] file) throws ImageException;
    }

    private final Making<V> making;
    private final Kept<V> kept;

    ImageReading(Making<V> making, Kept<V> kept) {
        this.making = making;
        this.kept = kept;
    }

    /// @throws UnansweredException when the file cannot be read, or is no image; the message names
    ///   it
    V of(ItemImage image) {
        try {
            byte[] file = image.bytes();
            return kept.get(Sha256.of(file), () -> making.of(file));
        } catch (UncheckedIOException e) {
            throw new UnansweredException(String.valueOf(e.getMessage()), e);
        } catch (ExecutionException e) {
            throw failed(image, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnansweredException("interrupted while reading " + image.name(), e);
        }
    }

    private static RuntimeException failed(ItemImage image, Throwable why) {
        return switch (why) {
            case ImageException e ->
                    new UnansweredException(
                            "%s cannot be shown: %s; replace the file"
                                    .formatted(image.name(), e.getMessage()),
                            e);
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException(image.name() + ": " + why, why);
        };
    }
}
