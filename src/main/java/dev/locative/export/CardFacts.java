package dev.locative.export;

import dev.locative.review.ReviewStanding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a data set's card tells about the run and cannot be counted in its outcomes.
///
/// @param name the run's name, the card's title
/// @param version the version of the code that made the run
/// @param options the run's options as its manifest holds them, in order, for example `generator`
///   -> `pattern`
/// @param digests what was pinned by content, in order, for example `taxonomy` -> `sha256:...`
/// @param rejected records of the dumps that could not be read
/// @param review what people said of a sample of its pairs; null where nobody was asked
public record CardFacts(
        String name,
        String version,
        Map<String, String> options,
        Map<String, String> digests,
        long rejected,
        @Nullable ReviewStanding review) {
    public CardFacts {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        digests = Collections.unmodifiableMap(new LinkedHashMap<>(digests));
    }

    /// Of a run that nobody reviewed.
    public CardFacts(
            String name,
            String version,
            Map<String, String> options,
            Map<String, String> digests,
            long rejected) {
        this(name, version, options, digests, rejected, null);
    }
}
