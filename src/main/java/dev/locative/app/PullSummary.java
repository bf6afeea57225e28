package dev.locative.app;

import dev.locative.model.Pulled;
import java.util.List;

/// @param pulled one for each name, in order
public record PullSummary(List<Pulled> pulled) {}
