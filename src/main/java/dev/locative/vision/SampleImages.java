package dev.locative.vision;

import dev.locative.data.Sample;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Samples' images as embeddings: each is fetched, decoded and encoded once, however many gates and
/// filters ask and however many samples share it, as long as they come close together. Thread-safe.
public final class SampleImages {
    /// Images remembered; more than are ever in work at once.
    private static final int MOST = 4096;

    private final ImageFiles files;
    private final Decoding decoding;
    private final Aligner aligner;
    private final Recent<String, CompletableFuture<Seen>> recent = new Recent<>(MOST);

    public SampleImages(ImageFiles files, Decoding decoding, Aligner aligner) {
        this.files = files;
        this.decoding = decoding;
        this.aligner = aligner;
    }

    /// @throws RuntimeException when the model fails; an image that cannot be had is [Seen.Missing]
    public Seen of(Sample sample) {
        if (sample.image() == null) {
            return new Seen.Missing(
                    "no image named",
                    "the dump names no image for this sample; --field image=COLUMN says where it"
                            + " stands",
                    false);
        }
        CompletableFuture<Seen> mine = new CompletableFuture<>();
        CompletableFuture<Seen> first =
                recent.putIfAbsent(sample.source() + ' ' + sample.image(), mine);
        if (first != null) {
            return awaited(first);
        }
        try {
            Seen seen = see(sample);
            mine.complete(seen);
            return seen;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static Seen awaited(CompletableFuture<Seen> seen) {
        try {
            return seen.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Seen see(Sample sample) {
        return switch (files.fetch(sample)) {
            case ImageFile.Missing(String reason, String detail, boolean passing) ->
                    new Seen.Missing(reason, detail, passing);
            case ImageFile.Found(byte[] content, String location) -> {
                try {
                    yield new Seen.Known(aligner.embed(decoding.decode(content, aligner::fit)));
                } catch (ImageException e) {
                    yield new Seen.Missing(e.reason(), location + ": " + e.getMessage(), false);
                }
            }
        };
    }
}
