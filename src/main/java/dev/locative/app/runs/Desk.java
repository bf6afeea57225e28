package dev.locative.app.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.app.ErrorText;
import dev.locative.data.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The runs of one folder: asked for, queued, worked on, cancelled, resumed. Thread-safe. What it
/// knows of them is on disk before it says so, and outlives the process.
public final class Desk {
    private static final System.Logger LOG = System.getLogger(Desk.class.getName());
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");

    private final Path folder;
    private final Work work;
    private final JobQueue queue;
    private final Tickets kept;
    private final Map<String, Ticket> tickets = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Job> live = new HashMap<>();
    private final RunShelf shelf;

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

    /// @param resume whether interrupted runs go on
    Desk(Path folder, Work work, JobQueue queue, boolean resume) {
        this.folder = folder;
        this.work = work;
        this.queue = queue;
        kept = Tickets.beside(folder);
        shelf = new RunShelf(folder, work);
        for (Ticket ticket : kept.all()) {
            Ticket now =
                    ticket.state() == RunState.RUNNING || ticket.state() == RunState.STOPPING
                            ? ticket.ended(RunState.INTERRUPTED, null)
                            : ticket;
            if (resume && now.state() == RunState.INTERRUPTED) {
                now = now.queued();
            }
            keep(now);
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
    public synchronized Run submit(Order order) {
        String key = order.key() == null ? null : Sha256.of(order.key()).hex();
        String body = key == null ? null : body(order);
        String before = key == null ? null : keys.get(key);
        if (before != null) {
            if (!tickets.get(before).body().equals(body)) {
                throw new Refusal(
                        Refusal.Kind.REUSED,
                        "this idempotency key asked for run %s, with other settings; give each request a key of its own"
                                .formatted(before));
            }
            return get(before);
        }
        queue.requireRoom();
        String id = id(order);
        if (order.upload() != null) {
            move(order.upload(), kept.upload(id));
        }
        Ticket ticket = Ticket.of(id, order.settings(), key, body);
        keep(ticket);
        enqueue(ticket);
        return get(id);
    }

    private static String body(Order order) {
        String upload = order.upload() == null ? "" : Sha256.of(order.upload()).hex();
        return Sha256.of(order.name() + " " + order.settings() + " " + upload).hex();
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the uploaded captions: " + e, e);
        }
    }

    private String id(Order order) {
        String name = order.name();
        if (name != null) {
            requireName(name);
            if (taken(name)) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "there is a run %s already; give another name, or resume that one"
                                .formatted(name));
            }
            return name;
        }
        String plain =
                order.usual().replaceAll("[^A-Za-z0-9._+-]", "-").replaceAll("^[^A-Za-z0-9]+", "");
        String usual = plain.isEmpty() ? "run" : plain.substring(0, Math.min(80, plain.length()));
        String id = usual;
        for (int i = 2; taken(id); i++) {
            id = usual + "-" + i;
        }
        return id;
    }

    private boolean taken(String id) {
        return tickets.containsKey(id) || Files.exists(folder.resolve(id));
    }

    private static void requireName(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "no name of a run: \"%s\"; it has letters, digits and . _ + -, at most 100, and begins with a letter or digit"
                            .formatted(id));
        }
    }

    private void keep(Ticket ticket) {
        kept.keep(ticket);
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
        if (!ID.matcher(id).matches()
                || !(tickets.containsKey(id) || work.begun(folder.resolve(id)).isPresent())) {
            throw new Refusal(Refusal.Kind.MISSING, "there is no run " + ErrorText.oneLine(id));
        }
        return id;
    }

    /// A page of the runs, newest first.
    public record Page(long total, int page, int size, List<Run> runs, JobQueue.Standing queue) {}

    /// @param page from 0
    public synchronized Page list(int page, int size) {
        List<String> ids = shelf.newestFirst(tickets);
        return new Page(
                ids.size(),
                page,
                size,
                ids.stream().skip((long) page * size).limit(size).map(this::get).toList(),
                queue.standing());
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

    /// Asks all that are at work to end; they count as interrupted.
    synchronized void stop() {
        live.values().forEach(job -> job.run.stop(false));
    }

    private void perform(LiveRun run) {
        Ticket ticket = run.ticket();
        synchronized (this) {
            if (run.stopping()) { // between its turn and here
                end(run, run.stopped(), null);
                return;
            }
            moveOn(run, ticket.running());
        }
        LOG.log(Level.INFO, "run {0} begins", ticket.id());
        Path upload = kept.upload(ticket.id());
        RunState how;
        String problem = null;
        try {
            problem =
                    work.perform(
                            run,
                            ticket.settings(),
                            folder.resolve(ticket.id()),
                            Files.exists(upload) ? upload : null);
            how =
                    problem != null
                            ? RunState.FAILED
                            : run.stopping() ? run.stopped() : RunState.FINISHED;
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            how = RunState.FAILED;
            problem = ErrorText.of(e);
            LOG.log(ErrorText.isMeant(e) ? Level.DEBUG : Level.ERROR, "run " + ticket.id(), e);
        }
        LOG.log(
                problem == null ? Level.INFO : Level.WARNING,
                "run {0} {1}{2}",
                ticket.id(),
                how.label(),
                problem == null ? "" : ": " + ErrorText.oneLine(problem));
        end(run, how, problem);
    }

    private synchronized void end(LiveRun run, RunState how, @Nullable String problem) {
        boolean waits = how == RunState.INTERRUPTED && run.ticket().started() == null;
        if (!waits) { // what never began goes on waiting for the next start of the service
            keep(run.ticket().ended(how, problem));
        }
        live.remove(run.ticket().id());
        run.becomes(tickets.get(run.ticket().id()));
    }

    private void moveOn(LiveRun run, Ticket now) {
        keep(now);
        run.becomes(now);
    }
}
