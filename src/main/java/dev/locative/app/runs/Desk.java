package dev.locative.app.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.app.ErrorText;
import dev.locative.data.Sha256;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The runs of one folder: asked for, queued, worked on, cancelled, resumed. Thread-safe. What it
/// knows of them is on disk before it says so, and outlives the process.
public final class Desk {
    private static final System.Logger LOG = System.getLogger(Desk.class.getName());

    private final Path folder;
    private final Work work;
    private final JobQueue queue;
    private final Tickets kept;
    private final Map<String, Ticket> tickets = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Job> live = new HashMap<>();
    private final RunShelf shelf;
    private final List<Consumer<Run>> ends = new CopyOnWriteArrayList<>();

    private final class Job implements Runnable {
        final LiveRun run;

        Job(LiveRun run) {
            this.run = run;
        }

        @Override
        public void run() {
            perform(run);
        }
    }

    Desk(Path folder, Work work, JobQueue queue) {
        this.folder = folder;
        this.work = work;
        this.queue = queue;
        kept = Tickets.beside(folder);
        shelf = new RunShelf(folder, work);
    }

    /// Takes up what earlier processes left: what was at work was interrupted, what waited waits.
    ///
    /// @param resume whether interrupted runs go on
    synchronized void begin(boolean resume) {
        kept.tidy();
        for (Ticket ticket : kept.all()) {
            Ticket now =
                    ticket.state() == RunState.RUNNING || ticket.state() == RunState.STOPPING
                            ? ticket.ended(RunState.INTERRUPTED, null)
                            : ticket;
            if (resume && now.state() == RunState.INTERRUPTED) {
                now = now.queued();
            }
            if (now != ticket) {
                kept.keep(now);
            }
            know(now);
            if (now.state() == RunState.QUEUED) {
                enqueue(now);
            }
        }
    }

    /// A request for a run.
    ///
    /// @param name what the run shall be called; null for `usual` or something near it
    /// @param usual the name when none is given
    /// @param settings as they are shown and worked by
    /// @param upload a file of captions, moved to the service's own; null without
    /// @param key the idempotency key; null without
    public record Order(
            @Nullable String name,
            String usual,
            JsonNode settings,
            @Nullable Path upload,
            @Nullable String key) {}

    /// Queues a run, or finds the one that the same idempotency key asked for.
    ///
    /// @throws Refusal when the queue is full, the name is taken, or the key came with something
    ///   else before
    /// @throws IllegalArgumentException when the name is none
    public Run submit(Order order) {
        queue.requireOpen();
        String key = order.key() == null ? null : Sha256.of(order.key()).hex();
        String body = key == null ? null : body(order);
        Path upload = order.upload() == null ? null : kept.take(order.upload());
        try {
            return submit(order, upload, key, body);
        } finally {
            if (upload != null) {
                Tickets.delete(upload); // unless it became a run's
            }
        }
    }

    private synchronized Run submit(
            Order order, @Nullable Path upload, @Nullable String key, @Nullable String body) {
        String before = key == null ? null : keys.get(key);
        if (before != null && !gone(before)) {
            if (!tickets.get(before).body().equals(body)) {
                throw new Refusal(
                        Refusal.Kind.REUSED,
                        "this idempotency key asked for run %s, with other settings; give each request a key of its own"
                                .formatted(before));
            }
            return get(before);
        }
        queue.requireRoom();
        String id = RunNames.of(order.name(), order.usual(), this::taken);
        if (upload != null) {
            kept.give(upload, id);
        }
        Ticket ticket = Ticket.of(id, order.settings(), key, body);
        keep(ticket);
        enqueue(ticket);
        LOG.log(Level.INFO, "run {0} queued", id);
        return get(id);
    }

    private static String body(Order order) {
        String upload = order.upload() == null ? "" : Sha256.of(order.upload()).hex();
        return Sha256.of(order.name() + " " + order.settings() + " " + upload).hex();
    }

    private boolean taken(String id) {
        return tickets.containsKey(id) && !gone(id) || Files.exists(folder.resolve(id));
    }

    /// Forgets a finished run whose directory somebody has deleted.
    private boolean gone(String id) {
        Ticket ticket = tickets.get(id);
        if (ticket == null
                || ticket.state() != RunState.FINISHED
                || Files.exists(folder.resolve(id))) {
            return false;
        }
        LOG.log(Level.INFO, "run {0} is gone: its directory was deleted", id);
        tickets.remove(id);
        if (ticket.key() != null) {
            keys.remove(ticket.key());
        }
        kept.drop(id);
        return true;
    }

    private void keep(Ticket ticket) {
        kept.keep(ticket);
        know(ticket);
    }

    private void know(Ticket ticket) {
        tickets.put(ticket.id(), ticket);
        if (ticket.key() != null) {
            keys.put(ticket.key(), ticket.id());
        }
    }

    private void enqueue(Ticket ticket) {
        Job job = new Job(new LiveRun(ticket));
        live.put(ticket.id(), job);
        queue.add(job);
    }

    /// @throws Refusal when there is no such run
    public synchronized Run get(String id) {
        Job job = live.get(id);
        if (job != null) {
            int place = queue.place(job);
            return job.run.view(place == 0 ? null : place);
        }
        return shelf.view(known(id), tickets.get(id));
    }

    /// Where a run is or will be.
    ///
    /// @throws Refusal when there is no such run
    public synchronized Path dir(String id) {
        return folder.resolve(known(id));
    }

    private String known(String id) {
        if (!RunNames.isName(id)
                || !(tickets.containsKey(id) && !gone(id) || shelf.created(id).isPresent())) {
            throw new Refusal(Refusal.Kind.MISSING, "there is no run " + ErrorText.oneLine(id));
        }
        return id;
    }

    /// A page of the runs, newest first.
    public record Page(long total, int page, int size, List<Run> runs, JobQueue.Standing queue) {}

    /// @param page from 0
    public synchronized Page list(int page, int size) {
        Set<String> names = shelf.names();
        tickets.keySet().stream().filter(id -> !names.contains(id)).toList().forEach(this::gone);
        List<String> ids = shelf.newestFirst(names, tickets);
        return new Page(
                ids.size(),
                page,
                size,
                ids.stream().skip((long) page * size).limit(size).map(this::get).toList(),
                queue.standing());
    }

    /// How many of the runs that the service was asked for are in each state.
    public synchronized Map<RunState, Integer> states() {
        Map<RunState, Integer> counts = new EnumMap<>(RunState.class);
        tickets.values().forEach(ticket -> counts.merge(ticket.state(), 1, Integer::sum));
        return counts;
    }

    /// Ends a run that waits or works; what is done is kept.
    ///
    /// @throws Refusal when there is no such run, or it has ended
    public synchronized Run cancel(String id) {
        Job job = live.get(known(id));
        if (job == null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "run %s is %s here: there is nothing to cancel"
                            .formatted(id, get(id).state().label()));
        }
        job.run.stop(true);
        if (queue.remove(job)) {
            end(job.run, RunState.CANCELLED, null);
        } else {
            moveOn(job.run, job.run.ticket().stopping());
        }
        return get(id);
    }

    /// Queues a run again that ended before its end; finished samples are not done again.
    ///
    /// @throws Refusal when there is no such run, it waits or works, was begun by a command, or the
    ///   queue is full
    public synchronized Run resume(String id) {
        Run run = get(id);
        if (!run.resumable()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    tickets.containsKey(id)
                            ? "run %s is %s: there is nothing to resume"
                                    .formatted(id, run.state().label())
                            : "run %s was begun by a command; repeating that resumes it"
                                    .formatted(id));
        }
        queue.requireRoom();
        Ticket again = tickets.get(id).queued();
        keep(again);
        enqueue(again);
        LOG.log(Level.INFO, "run {0} queued again", id);
        return get(id);
    }

    /// Tells `changed` of each change of a run that waits or works, from any thread.
    ///
    /// @return takes the watcher off again
    /// @throws Refusal when there is no such run
    public synchronized Runnable watch(String id, Runnable changed) {
        Job job = live.get(known(id));
        if (job == null) {
            return () -> {};
        }
        job.run.watch(changed);
        return () -> job.run.leave(changed);
    }

    /// @param watcher told of each run that ends from now on, with what this process did of it
    public void watchEnds(Consumer<Run> watcher) {
        ends.add(watcher);
    }

    /// Asks all that are at work to end; they count as interrupted.
    synchronized void stop() {
        live.values().forEach(job -> job.run.stop(false));
    }

    private void perform(LiveRun run) {
        Ticket ticket = run.ticket();
        RunState how;
        String problem = null;
        try {
            if (!begins(run)) {
                end(run, run.stopped(), null);
                return;
            }
            LOG.log(Level.INFO, "run {0} begins", ticket.id());
            Path upload = kept.upload(ticket.id());
            Path dir = folder.resolve(ticket.id());
            problem =
                    work.perform(run, ticket.settings(), dir, Files.exists(upload) ? upload : null);
            how =
                    problem != null
                            ? RunState.FAILED
                            : run.stopping()
                                    ? run.stopped()
                                    : work.finished(dir) ? RunState.FINISHED : RunState.INTERRUPTED;
        } catch (RuntimeException | Error e) {
            how = RunState.FAILED;
            problem =
                    e instanceof OutOfMemoryError || ErrorText.isMeant(e)
                            ? ErrorText.of(e)
                            : "internal error, please report it; the service's log says more";
            LOG.log(ErrorText.isMeant(e) ? Level.DEBUG : Level.ERROR, "run " + ticket.id(), e);
        }
        end(run, how, problem);
    }

    /// False when it was stopped between its turn and here.
    private synchronized boolean begins(LiveRun run) {
        if (run.stopping()) {
            return false;
        }
        moveOn(run, run.ticket().running());
        return true;
    }

    private synchronized void end(LiveRun run, RunState how, @Nullable String problem) {
        boolean waits = how == RunState.INTERRUPTED && run.ticket().started() == null;
        // what never began goes on waiting for the next start of the service
        Ticket now = waits ? run.ticket() : run.ticket().ended(how, problem);
        try {
            keep(now);
        } catch (UncheckedIOException e) {
            know(now); // after a restart it counts as interrupted
            LOG.log(Level.ERROR, "cannot keep how run {0} ended: {1}", now.id(), ErrorText.of(e));
        }
        live.remove(now.id());
        LOG.log(
                problem == null ? Level.INFO : Level.WARNING,
                "run {0} {1}{2}{3}",
                now.id(),
                now.state().label(),
                run.counts(),
                problem == null ? "" : ": " + ErrorText.oneLine(problem));
        run.becomes(now);
        ends.forEach(watcher -> watcher.accept(run.view(null)));
    }

    private void moveOn(LiveRun run, Ticket now) {
        keep(now);
        run.becomes(now);
    }
}
