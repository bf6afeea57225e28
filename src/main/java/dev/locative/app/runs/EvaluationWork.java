package dev.locative.app.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.app.EvalSummary;
import dev.locative.app.Jobs;
import dev.locative.pipeline.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Evaluations on benchmarks.
record EvaluationWork(Jobs jobs, ServiceOptions options) implements Work {
    private static final String REPORT = "report.json";

    @Override
    public @Nullable String perform(
            LiveRun run, JsonNode settings, Path dir, @Nullable Path upload) {
        EvaluationSettings wanted = Settings.read(settings, EvaluationSettings.class);
        EvalSummary ended =
                jobs.eval(wanted.request(options, dir), run::note, run::accept, run::stopping);
        if (ended.results().isEmpty() && !ended.interrupted()) {
            return "nothing was answered, so there is nothing to score: "
                    + String.join("; ", ended.failures());
        }
        return ended.failures().isEmpty() ? null : String.join("; ", ended.failures());
    }

    /// The benchmarks' folders of an evaluation, by name.
    static List<Path> benchmarks(Path dir) {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(dir)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("run.json")))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + dir + ": " + e, e);
        }
    }

    @Override
    public Optional<String> begun(Path dir) {
        return benchmarks(dir).stream()
                .map(folder -> folder.resolve("run.json"))
                .map(EvaluationWork::time)
                .min(Comparator.naturalOrder());
    }

    private static String time(Path file) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .truncatedTo(ChronoUnit.MILLIS)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + file + ": " + e, e);
        }
    }

    @Override
    public Optional<Summary> summary(Path dir) {
        return Optional.empty();
    }

    @Override
    public boolean finished(Path dir) {
        List<Path> all = benchmarks(dir);
        return !all.isEmpty()
                && all.stream().allMatch(folder -> Files.exists(folder.resolve(REPORT)));
    }
}
