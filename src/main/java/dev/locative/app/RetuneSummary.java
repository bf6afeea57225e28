package dev.locative.app;

import dev.locative.pipeline.Summary;
import java.nio.file.Path;
import java.util.List;

/// What new cut-offs changed.
///
/// @param before the summary at the old cut-offs
/// @param after the summary at the new ones
/// @param gained pairs dropped before and kept now
/// @param lost pairs kept before and dropped now
/// @param unasked of the gained ones, those that later filters have never judged
/// @param laterFilters the names of these filters
/// @param admitted samples whose gate would let them through now; they have no pairs and stay
///   refused
public record RetuneSummary(
        Path dir,
        Summary before,
        Summary after,
        long gained,
        long lost,
        long unasked,
        List<String> laterFilters,
        long admitted) {}
