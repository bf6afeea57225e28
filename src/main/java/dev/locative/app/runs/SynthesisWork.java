package dev.locative.app.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.app.Jobs;
import dev.locative.app.SynthesizeSummary;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.RunEvent;
import dev.locative.pipeline.Summary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Runs that make pairs out of captions.
///
/// @param watcher told of all events of all runs, with the run's id
record SynthesisWork(Jobs jobs, ServiceOptions options, BiConsumer<String, RunEvent> watcher)
        implements Work {
    @Override
    public @Nullable String perform(
            LiveRun run, JsonNode settings, Path dir, @Nullable Path upload) {
        RunSettings wanted = Settings.read(settings, RunSettings.class);
        if (upload == null && wanted.named().isEmpty()) {
            throw new IllegalArgumentException(
                    "the captions that were uploaded for this run are gone: upload them again, as another run");
        }
        String id = dir.getFileName().toString();
        SynthesizeSummary ended =
                jobs.synthesize(
                        wanted.request(options, dir, upload),
                        event -> {
                            run.accept(event);
                            watcher.accept(id, event);
                        },
                        run::stopping);
        ended.notes().forEach(run::note);
        return ended.problem().orElse(null);
    }

    @Override
    public Optional<String> begun(Path dir) {
        return Files.isRegularFile(dir.resolve("run.json"))
                ? Optional.of(Objects.requireNonNullElse(RunDirectory.manifest(dir).created(), ""))
                : Optional.empty();
    }

    @Override
    public Optional<Summary> summary(Path dir) {
        return RunDirectory.summary(dir);
    }

    @Override
    public boolean finished(Path dir) {
        return summary(dir).isPresent();
    }
}
