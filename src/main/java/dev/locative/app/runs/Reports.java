package dev.locative.app.runs;

import dev.locative.app.Jobs;
import dev.locative.app.LlmRequest;
import dev.locative.app.StatsRequest;
import dev.locative.report.RunStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The figures and pages of runs: made when asked for, one at a time, and again only when the run
/// has changed. A run of millions of pairs is read once, not once a reader. Thread-safe.
public final class Reports {
    private static final int REMEMBERED = 16;
    private static final String PAGE = "report.html";

    private final Jobs jobs;
    private final Map<Path, Report> made = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    Reports(Jobs jobs) {
        this.jobs = jobs;
    }

    /// @param changed when the run's files changed last before it was made
    /// @param page the file
    public record Report(FileTime changed, RunStatistics figures, Path page) {}

    /// @param run a run directory, in use or not
    /// @throws IllegalArgumentException when it holds no run
    public synchronized Report of(Path run) {
        FileTime changed = changed(run);
        Report before = made.get(run);
        if (before != null && before.changed.equals(changed) && Files.exists(before.page)) {
            return before;
        }
        RunStatistics figures =
                jobs.stats(new StatsRequest(run, LlmRequest.NONE.price())).statistics();
        Report report = new Report(changed, figures, run.resolve(PAGE));
        made.put(run, report);
        if (made.size() > REMEMBERED) {
            made.remove(made.keySet().iterator().next());
        }
        return report;
    }

    private static FileTime changed(Path run) {
        try (Stream<Path> files = Files.walk(run, 2)) {
            FileTime last = FileTime.fromMillis(0);
            for (Path file : (Iterable<Path>) files.filter(Reports::counts)::iterator) {
                FileTime time = Files.getLastModifiedTime(file);
                last = time.compareTo(last) > 0 ? time : last;
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the run in " + run + ": " + e, e);
        }
    }

    /// What the figures come from: ledger, summary, rejected records, what reviewers said.
    private static boolean counts(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jsonl") || name.endsWith(".json");
    }
}
