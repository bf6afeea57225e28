package dev.locative.pipeline;

import dev.locative.data.Outcome;
import dev.locative.data.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/// Platform threads that apply a recipe to the samples of a bounded queue and write the outcomes
/// down.
final class Workers {
    private static final Sample END = new Sample("", null, null, "");

    private final Recipe recipe;
    private final Ledger ledger;
    private final Tally tally;
    private final Runner.Settings settings;
    private final StageClock clock = new StageClock();
    private final BlockingQueue<Sample> queue;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicInteger failuresInRow = new AtomicInteger();
    private final AtomicReference<String> stopped = new AtomicReference<>();
    private final AtomicReference<Throwable> broken = new AtomicReference<>();

    Workers(Recipe recipe, Ledger ledger, Tally tally, Runner.Settings settings) {
        this.recipe = recipe;
        this.ledger = ledger;
        this.tally = tally;
        this.settings = settings;
        queue = new ArrayBlockingQueue<>(64 + 2 * settings.width());
    }

    void start() {
        for (int i = 0; i < settings.width(); i++) {
            threads.add(Thread.ofPlatform().daemon().name("recipe-" + i).start(this::work));
        }
    }

    /// Hands a sample to the next free worker; waits while all are busy. False when they stopped.
    boolean take(Sample sample) {
        try {
            while (!halted()) {
                if (queue.offer(sample, 50, TimeUnit.MILLISECONDS)) {
                    taken.incrementAndGet();
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Waits until the queue is done, or, after an interruption or a stop, the samples in flight.
    ///
    /// @throws RuntimeException what a worker died of: the ledger could not be written
    void finish(BooleanSupplier interrupted) {
        try {
            for (int i = 0; i < threads.size(); i++) {
                while (!queue.offer(END, 20, TimeUnit.MILLISECONDS)) {
                    if (halted() || interrupted.getAsBoolean()) {
                        forget();
                    }
                }
            }
            for (Thread thread : threads) {
                while (!thread.join(Duration.ofMillis(20))) {
                    if (interrupted.getAsBoolean()) {
                        forget();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while samples were in flight", e);
        }
        switch (broken.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Throwable e -> throw new IllegalStateException("a worker died: " + e, e);
        }
    }

    /// Lets go of the samples that wait; each worker still finds its end.
    private void forget() {
        queue.removeIf(sample -> sample != END);
    }

    /// Samples handed out that have no outcome yet.
    long waiting() {
        return Math.max(0, taken.get() - tally.samples());
    }

    /// How long each stage worked.
    StageClock clock() {
        return clock;
    }

    /// Why the workers stopped by themselves, if they did.
    Optional<String> stopped() {
        return Optional.ofNullable(stopped.get());
    }

    private boolean halted() {
        return stopped.get() != null || broken.get() != null;
    }

    private void work() {
        try {
            for (Sample sample = queue.take(); sample != END; sample = queue.take()) {
                if (halted()) {
                    continue;
                }
                boolean again = ledger.standing(sample.id()) == Ledger.Standing.FAILED;
                ledger.start(sample.id());
                Outcome outcome = apply(sample);
                ledger.append(outcome);
                tally.add(outcome);
                watch(outcome, again);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            broken.compareAndSet(null, e);
        }
    }

    private Outcome apply(Sample sample) {
        try {
            return recipe.apply(sample, clock);
        } catch (StackOverflowError e) {
            return new Outcome.Failed(
                    sample, "generate", "StackOverflowError: nested too deep to be read");
        }
    }

    /// A sample that failed before and fails again tells nothing new: the scattered failures of a
    /// long run come in a row when it is resumed.
    private void watch(Outcome outcome, boolean again) {
        switch (outcome) {
            case Outcome.Answered _ -> failuresInRow.set(0);
            case Outcome.Refused _ -> {} // says nothing of the generator
            case Outcome.Failed failed -> {
                if (!again && failuresInRow.incrementAndGet() >= settings.failuresInRow()) {
                    stopped.compareAndSet(null, stop(failed));
                }
            }
        }
    }

    private String stop(Outcome.Failed last) {
        return "%d samples failed in a row, so the run stopped; the last was sample %s at %s: %s. Mend the cause and run the same command again: finished samples are kept, failed ones are tried again"
                .formatted(
                        settings.failuresInRow(), last.sample().id(), last.stage(), last.error());
    }
}
