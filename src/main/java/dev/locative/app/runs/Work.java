package dev.locative.app.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.pipeline.Summary;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the runs of a folder do.
interface Work {
    /// Does it, until `run` is to stop.
    ///
    /// @param dir its directory
    /// @param upload captions that came with the request; null without
    /// @return what is wrong with the result; null when nothing is
    /// @throws RuntimeException when it cannot be done
    @Nullable String perform(LiveRun run, JsonNode settings, Path dir, @Nullable Path upload);

    /// When the work in a directory was begun; empty when it holds none.
    Optional<String> begun(Path dir);

    /// What it amounts to, where that is counted; empty until it is finished.
    Optional<Summary> summary(Path dir);

    boolean finished(Path dir);
}
