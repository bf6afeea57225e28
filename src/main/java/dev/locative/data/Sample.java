package dev.locative.data;

import org.jspecify.annotations.Nullable;

/// One image and what is said of it: the unit that is gated, asked about, resumed and counted.
///
/// @param id unique within a run; stable across runs over the same dump
/// @param image where the image lies, as the source states it: a URL, or a path relative to the
///   dataset's image folder; null when the source gives none
/// @param caption the long description; null for an image without one
/// @param source the name of the source it came from, for example `docci`
public record Sample(String id, @Nullable String image, @Nullable String caption, String source) {}
