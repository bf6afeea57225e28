package dev.locative.source;

import dev.locative.source.web.WebCounts;
import java.util.Map;

/// Where the images of a run came from.
///
/// @param local files found under the roots
/// @param web what was done for URLs
/// @param missing how many samples' images could not be had, by reason, in the reasons' order
public record ImageCounts(long local, WebCounts web, Map<String, Long> missing) {}
