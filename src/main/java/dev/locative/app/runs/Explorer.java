package dev.locative.app.runs;

import dev.locative.app.ErrorText;
import dev.locative.explore.RunIndex;
import dev.locative.taxonomy.Taxonomy;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Looks into runs: keeps a few indexes open, those asked for last, and has them catch up with
/// their ledgers in the background. Thread-safe.
public final class Explorer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Explorer.class.getName());

    /// Indexes that stay open.
    private static final int OPEN = 8;

    private static final long IDLE_MINUTES = 10;

    /// How long a question waits for its index to catch up, so that small gains are seen at once.
    private static final long PATIENCE_MS = 700;

    /// How much of a ledger is read before another run has its turn: little at first, so that
    /// something can be shown soon.
    private static final long FIRST_STEP = 2L << 20;

    private static final long STEP = 64L << 20;

    /// Questions at once; each may hold some megabytes.
    private final Semaphore asking = new Semaphore(4);

    private static final long WAIT_SECONDS = 30;

    private final Taxonomy taxonomy;
    private final Map<Path, Open> open = new LinkedHashMap<>(OPEN, 0.75f, true);
    private final ScheduledExecutorService indexing;
    private boolean closed;

    /// An index and what is going on with it. Guarded by the explorer.
    private static final class Open {
        final RunIndex index;
        String problem = "";
        int uses;
        long askedAt;
        @Nullable CompletableFuture<Void> caughtUp;

        Open(RunIndex index) {
            this.index = index;
        }
    }

    Explorer(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        indexing =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform()
                                .daemon()
                                .name("explore")
                                .priority(Thread.MIN_PRIORITY)
                                .factory());
        indexing.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
    }

    /// Asks a run's index, after a moment in which it catches up. What it has not read by then is
    /// read in the background: the answer says how far it is.
    ///
    /// @param run its directory
    /// @throws Refusal when nothing can be indexed, too much is asked at once, or the service ends
    public <T> T look(Path run, Function<RunIndex, T> question) {
        Open opened = taken(run);
        try {
            acquire();
            try {
                catchUp(opened);
                return question.apply(opened.index);
            } finally {
                asking.release();
            }
        } finally {
            give(opened);
        }
    }

    private void acquire() {
        try {
            if (!asking.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(
                        Refusal.Kind.UNAVAILABLE, "too many searches at once; try again soon");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ends();
        }
    }

    private static Refusal ends() {
        return new Refusal(Refusal.Kind.UNAVAILABLE, "the service is shutting down");
    }

    /// Waits a moment for the index to cover the ledger.
    private void catchUp(Open opened) {
        if (opened.index.isCurrent()) {
            return;
        }
        try {
            caughtUp(opened).get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return; // it goes on
        } catch (ExecutionException e) {
            if (opened.index.indexed().bytes() == 0) {
                throw new Refusal(
                        Refusal.Kind.UNAVAILABLE,
                        "the run cannot be indexed: " + ErrorText.of(e.getCause()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ends();
        }
    }

    /// Done when the index has caught up; begun unless it is under way.
    private synchronized CompletableFuture<Void> caughtUp(Open opened) {
        if (closed) {
            throw ends();
        }
        CompletableFuture<Void> now = opened.caughtUp;
        if (now == null) {
            now = new CompletableFuture<>();
            opened.caughtUp = now;
            opened.uses++;
            indexing.execute(() -> step(opened, FIRST_STEP));
        }
        return now;
    }

    private void step(Open opened, long bytes) {
        try {
            boolean done = opened.index.catchUp(bytes);
            synchronized (this) {
                if (!done && !closed) {
                    indexing.execute(() -> step(opened, Math.min(STEP, 2 * bytes)));
                    return;
                }
            }
            end(opened, null);
        } catch (RuntimeException e) {
            end(opened, e);
        }
    }

    private synchronized void end(Open opened, @Nullable RuntimeException problem) {
        CompletableFuture<Void> ended = opened.caughtUp;
        opened.caughtUp = null;
        opened.uses--;
        if (ended != null && problem == null) {
            ended.complete(null);
        } else if (ended != null && problem != null) {
            ended.completeExceptionally(problem);
            String said = ErrorText.of(problem);
            if (!said.equals(opened.problem)) { // once, however often it is asked
                LOG.log(Level.WARNING, "{0}", said);
            }
            opened.problem = said;
        }
    }

    private synchronized Open taken(Path run) {
        if (closed) {
            throw ends();
        }
        Open opened = open.computeIfAbsent(run, dir -> new Open(RunIndex.open(dir, taxonomy)));
        opened.uses++;
        opened.askedAt = System.nanoTime();
        shed(OPEN, Long.MAX_VALUE);
        return opened;
    }

    private synchronized void give(Open opened) {
        opened.uses--;
    }

    private synchronized void sweep() {
        shed(0, TimeUnit.MINUTES.toNanos(IDLE_MINUTES));
    }

    /// Closes what nobody uses, the longest idle first: as many as are too many, and those idle for
    /// so long.
    private void shed(int most, long idle) {
        long now = System.nanoTime();
        Iterator<Open> eldest = open.values().iterator();
        int surplus = open.size() - most;
        while (eldest.hasNext() && surplus > 0) {
            Open one = eldest.next();
            if (one.uses == 0 && (idle == Long.MAX_VALUE || now - one.askedAt > idle)) {
                eldest.remove();
                close(one);
            }
            surplus--;
        }
    }

    private static void close(Open one) {
        try {
            one.index.close();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "{0}", ErrorText.of(e));
        }
    }

    /// Indexing ends after its present step, which takes seconds at most.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        indexing.shutdown();
        try {
            indexing.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            open.values().forEach(Explorer::close);
            open.clear();
        }
    }
}
