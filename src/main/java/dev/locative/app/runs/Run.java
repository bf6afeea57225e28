package dev.locative.app.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.pipeline.Summary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run or an evaluation as the service shows it.
///
/// @param id the name of its directory
/// @param origin `service`, or `command` where somebody began it on the command line
/// @param created ISO 8601 in UTC, as all times here
/// @param place in the queue, from 1; null unless it waits
/// @param settings as asked for; null for a command's
/// @param plan what it does, in one line
/// @param notes what was recognised about the dump
/// @param warnings what went wrong without stopping it, the last ones
/// @param problem why it failed
/// @param resumable whether it can be asked to go on
/// @param resumed what an earlier process left, when it was resumed
/// @param summary of the whole run once it is finished; while it goes on, of what this process did
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Run(
        String id,
        RunState state,
        String origin,
        String created,
        @Nullable String started,
        @Nullable String ended,
        @Nullable Integer place,
        @Nullable JsonNode settings,
        @Nullable String plan,
        List<String> notes,
        List<String> warnings,
        @Nullable String problem,
        boolean resumable,
        @Nullable RunProgress progress,
        @Nullable Resumed resumed,
        @Nullable Summary summary) {

    /// The samples of a resumed run by how far they were.
    public record Resumed(long reused, long redone, long failed, long left) {}
}
