package dev.locative.app;

import java.nio.file.Path;
import java.util.Map;

/// Which run to judge again.
///
/// @param run the run directory to read
/// @param cutoffs the new cut-off of each check: a pair whose score is below it is dropped
/// @param out the run directory to write
public record RetuneRequest(Path run, Map<String, Double> cutoffs, Path out) {
    public RetuneRequest {
        cutoffs = Map.copyOf(cutoffs);
    }
}
