package dev.locative.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts what an exporter writes, and says where its images lie.
final class Counts {
    private final ImageRoot root;
    private long images;
    private long pairs;
    private long rows;
    private long textOnly;
    private long relative;
    private long remote;

    Counts(ImageRoot root) {
        this.root = root;
    }

    /// Where the example's image lies; null when it has none.
    @Nullable String location(Example example) {
        String image = example.sample().image();
        return image == null ? null : root.locate(PlainText.wellFormed(image));
    }

    /// Counts one example.
    void add(@Nullable String image, int madePairs, int madeRows) {
        images++;
        pairs += madePairs;
        rows += madeRows;
        if (image == null) {
            textOnly += madeRows;
        } else if (ImageRoot.remote(image)) {
            remote += madeRows;
        } else if (ImageRoot.relative(image)) {
            relative += madeRows;
        }
    }

    Written written(long mended, List<String> files) {
        return new Written(images, pairs, rows, textOnly, relative, remote, mended, files);
    }
}
