package dev.locative.app;

import dev.locative.source.DumpRequest;
import java.nio.file.Path;
import java.util.List;

/// Which samples of a dump to keep, and where.
///
/// @param out the JSON Lines file to write; what it held before is replaced when the job ends
/// @param gate `lexical`, `scene`, both separated by a comma, or `none`
/// @param limit the most samples to read; `Long.MAX_VALUE` for all
/// @param images what looks at the samples' images
public record SelectRequest(
        DumpRequest dump, Path out, String gate, long limit, ImageRequest images) {
    /// Nothing looks at images.
    public SelectRequest(DumpRequest dump, Path out, String gate, long limit) {
        this(dump, out, gate, limit, ImageRequest.NONE);
    }

    boolean wants(String name) {
        return List.of(gate.replace("both", "lexical,llm").split(",")).contains(name);
    }
}
