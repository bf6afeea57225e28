package dev.locative.app;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// The scores of all captions together.
///
/// @param model as the user named it
/// @param prefix what stood before each text
/// @param scored how many captions have a score
/// @param unscored how many have none
/// @param reasons how many have none for which reason
/// @param withReferences how many of the scored have references
/// @param cosine mean of the scored; null when there are none, as the others
/// @param refClipScore mean of those with references
public record ClipScoreSummary(
        String model,
        String prefix,
        long scored,
        long unscored,
        SortedMap<String, Long> reasons,
        long withReferences,
        @Nullable Double cosine,
        @Nullable Double clipScore,
        @Nullable Double refClipScore) {}
