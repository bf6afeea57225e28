package dev.locative.app.runs;

import dev.locative.app.ErrorText;
import dev.locative.pipeline.DirectoryLock;
import dev.locative.pipeline.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The runs that lie in a folder, whoever made them. Not thread-safe.
final class RunShelf {
    private static final System.Logger LOG = System.getLogger(RunShelf.class.getName());

    private final Path folder;
    private final Work work;

    /// When each directory's run was begun: it never changes.
    private final Map<String, String> begun = new HashMap<>();

    /// Directories that the log has named.
    private final Set<String> broken = new HashSet<>();

    RunShelf(Path folder, Work work) {
        this.folder = folder;
        this.work = work;
    }

    /// The ids of all runs.
    ///
    /// @param names of the directories
    /// @param tickets those that the service was asked for
    List<String> newestFirst(Set<String> names, Map<String, Ticket> tickets) {
        Map<String, String> times = new HashMap<>();
        for (String name : names) {
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

    /// The names of what lies in the folder and may be a run.
    Set<String> names() {
        try (Stream<Path> dirs = Files.list(folder)) {
            return dirs.map(dir -> dir.getFileName().toString())
                    .filter(RunNames::isName)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + ": " + e, e);
        }
    }

    /// When the run in a directory was begun; empty when it holds none, or one that cannot be read.
    Optional<String> created(String id) {
        Path dir = folder.resolve(id);
        String known = begun.get(id);
        if (known != null && Files.exists(dir)) {
            return Optional.of(known);
        }
        try {
            Optional<String> found = work.begun(dir);
            found.ifPresent(time -> begun.put(id, time));
            broken.remove(id);
            return found;
        } catch (UncheckedIOException | IllegalArgumentException e) {
            if (broken.add(id)) {
                LOG.log(Level.WARNING, "{0} is not shown: {1}", dir, ErrorText.of(e));
            }
            return Optional.empty();
        }
    }

    /// A run that does not wait or work in this process.
    ///
    /// @param ticket null when a command began it
    Run view(String id, @Nullable Ticket ticket) {
        Path dir = folder.resolve(id);
        try {
            Optional<Summary> summary = work.summary(dir);
            String problem = ticket == null ? null : ticket.problem();
            return view(id, ticket, state(dir, ticket), problem, summary);
        } catch (UncheckedIOException e) { // damaged, nobody's to read, or just being deleted
            return view(id, ticket, RunState.FAILED, ErrorText.of(e), Optional.empty());
        }
    }

    private Run view(
            String id,
            @Nullable Ticket ticket,
            RunState state,
            @Nullable String problem,
            Optional<Summary> summary) {
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
                problem,
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
