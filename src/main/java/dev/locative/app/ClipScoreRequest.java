package dev.locative.app;

import dev.locative.source.DumpRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Captions to score against their images.
///
/// @param captions a dump, or JSON objects of captions by image
/// @param references a JSON object of other captions by the captions' ids; null for none
/// @param prefix put before every caption and reference; may be empty
/// @param limit the most captions
public record ClipScoreRequest(
        DumpRequest captions,
        @Nullable Path references,
        String prefix,
        ImageRequest images,
        long limit) {}
