package dev.locative.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a data set's card tells about the run and cannot be counted in its outcomes.
///
/// @param name the run's name, the card's title
/// @param version the version of the code that made the run
/// @param options the run's options as its manifest holds them, in order, for example `generator`
///   -> `pattern`
/// @param digests what was pinned by content, in order, for example `taxonomy` -> `sha256:...`
/// @param rejected records of the dumps that could not be read
public record CardFacts(
        String name,
        String version,
        Map<String, String> options,
        Map<String, String> digests,
        long rejected) {
    public CardFacts {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        digests = Collections.unmodifiableMap(new LinkedHashMap<>(digests));
    }
}
