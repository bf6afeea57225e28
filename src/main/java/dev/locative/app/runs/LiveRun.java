package dev.locative.app.runs;

import dev.locative.eval.run.Progress;
import dev.locative.pipeline.RunEvent;
import dev.locative.pipeline.Summary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A run that waits or works in this process: what is known of it at the moment, and who wants to
/// know. Thread-safe.
final class LiveRun {
    private static final int WARNINGS = 50;

    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Deque<String> warnings = new ArrayDeque<>();
    private Ticket ticket;
    private boolean cancelled;
    private boolean ending;
    private @Nullable String plan;
    private @Nullable RunProgress progress;
    private Run.@Nullable Resumed resumed;
    private @Nullable Summary summary;

    LiveRun(Ticket ticket) {
        this.ticket = ticket;
    }

    synchronized Ticket ticket() {
        return ticket;
    }

    void becomes(Ticket now) {
        synchronized (this) {
            ticket = now;
        }
        tell();
    }

    /// Asks it to end after what is in flight.
    ///
    /// @param byUser whether somebody cancelled it; else the service ends
    synchronized void stop(boolean byUser) {
        cancelled |= byUser;
        ending |= !byUser;
    }

    synchronized boolean stopping() {
        return cancelled || ending;
    }

    /// How it ended when it was stopped.
    synchronized RunState stopped() {
        return cancelled ? RunState.CANCELLED : RunState.INTERRUPTED;
    }

    void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    void leave(Runnable watcher) {
        watchers.remove(watcher);
    }

    void accept(RunEvent event) {
        take(event);
        tell();
    }

    private synchronized void take(RunEvent event) {
        switch (event) {
            case RunEvent.Beginning(List<String> said, String line) -> {
                notes.addAll(said);
                plan = line;
            }
            case RunEvent.Resuming r ->
                    resumed = new Run.Resumed(r.reused(), r.redone(), r.failed(), r.left());
            case RunEvent.Progress p -> progress = RunProgress.of(p);
            case RunEvent.SoFar(Summary soFar) -> summary = soFar;
            case RunEvent.Warning(String text) -> warn(text);
            case RunEvent.Interrupted _ -> {}
        }
    }

    void accept(Progress answered) {
        synchronized (this) {
            progress = RunProgress.of(answered);
        }
        tell();
    }

    void note(String text) {
        synchronized (this) {
            notes.add(text);
        }
        tell();
    }

    private void warn(String text) {
        warnings.addLast(text);
        if (warnings.size() > WARNINGS) {
            warnings.removeFirst();
        }
    }

    private void tell() {
        watchers.forEach(Runnable::run);
    }

    /// What this process has done so far, for the log; empty before it has.
    synchronized String counts() {
        if (summary == null) {
            return "";
        }
        Summary.Samples s = summary.samples();
        return ", %d answered, %d refused, %d failed, %d pairs kept"
                .formatted(s.answered(), s.refused(), s.failed(), summary.pairs().kept());
    }

    synchronized Run view(@Nullable Integer place) {
        return new Run(
                ticket.id(),
                ticket.state(),
                "service",
                ticket.created(),
                ticket.started(),
                ticket.ended(),
                place,
                ticket.settings(),
                plan,
                List.copyOf(notes),
                List.copyOf(warnings),
                ticket.problem(),
                false,
                progress,
                resumed,
                summary);
    }
}
