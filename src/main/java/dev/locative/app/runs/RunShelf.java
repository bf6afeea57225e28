package dev.locative.app.runs;

import dev.locative.pipeline.DirectoryLock;
import dev.locative.pipeline.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The runs that lie in a folder, whoever made them. Not thread-safe.
final class RunShelf {
    private final Path folder;
    private final Work work;

    /// When each directory's run was begun: it never changes.
    private final Map<String, String> begun = new HashMap<>();

    RunShelf(Path folder, Work work) {
        this.folder = folder;
        this.work = work;
    }

    /// The ids of all runs.
    ///
    /// @param tickets those that the service was asked for
    List<String> newestFirst(Map<String, Ticket> tickets) {
        Map<String, String> times = new HashMap<>();
        for (String name : names()) {
            created(name).ifPresent(time -> times.put(name, time));
        }
        tickets.forEach((id, ticket) -> times.put(id, ticket.created()));
        List<String> ids = new ArrayList<>(times.keySet());
        ids.sort(
                Comparator.comparing((String id) -> times.get(id))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
        return ids;
    }

    private List<String> names() {
        try (Stream<Path> dirs = Files.list(folder)) {
            return dirs.map(dir -> dir.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + ": " + e, e);
        }
    }

    private Optional<String> created(String id) {
        String known = begun.get(id);
        if (known != null && Files.exists(folder.resolve(id))) {
            return Optional.of(known);
        }
        Optional<String> found = work.begun(folder.resolve(id));
        found.ifPresent(time -> begun.put(id, time));
        return found;
    }

    /// A run that does not wait or work in this process.
    ///
    /// @param ticket null when a command began it
    Run view(String id, @Nullable Ticket ticket) {
        Path dir = folder.resolve(id);
        Optional<Summary> summary = work.summary(dir);
        RunState state = state(dir, ticket);
        boolean failures = summary.map(s -> s.samples().failed() > 0).orElse(false);
        return new Run(
                id,
                state,
                ticket == null ? "command" : "service",
                ticket == null ? created(id).orElse("") : ticket.created(),
                ticket == null ? null : ticket.started(),
                ticket == null ? null : ticket.ended(),
                null,
                ticket == null ? null : ticket.settings(),
                null,
                List.of(),
                List.of(),
                ticket == null ? null : ticket.problem(),
                ticket != null
                        && state != RunState.ELSEWHERE
                        && (state != RunState.FINISHED || failures),
                null,
                null,
                summary.orElse(null));
    }

    private RunState state(Path dir, @Nullable Ticket ticket) {
        if (ticket != null && ticket.state() == RunState.FAILED) {
            return RunState.FAILED;
        }
        if (work.finished(dir)) {
            return RunState.FINISHED;
        }
        if (DirectoryLock.held(dir)) {
            return RunState.ELSEWHERE;
        }
        return ticket == null || ticket.state() == RunState.FINISHED
                ? RunState.INTERRUPTED
                : ticket.state();
    }
}
