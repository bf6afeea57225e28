package dev.locative.app.runs;

import dev.locative.app.Synthesizer;
import dev.locative.app.Vocabulary;
import dev.locative.data.Outcome;
import dev.locative.data.Sample;
import dev.locative.pipeline.StageClock;
import dev.locative.pipeline.Summary;
import dev.locative.pipeline.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Answers for single captions: a few threads that stay, and a line of bounded length before them,
/// first come, first served. Thread-safe.
public final class Captions implements AutoCloseable {
    /// Questions at a model's server at once.
    private static final int ASKED = 16;

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Answering answering;
    private final ServiceOptions options;
    private final Vocabulary known;
    private final ThreadPoolExecutor reading;
    private final ThreadPoolExecutor asking;
    private final Set<Future<Outcome>> pending = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Summary>> watchers = new CopyOnWriteArrayList<>();
    private final Synthesizer.Choice pattern;
    private final WarmUp warmUp;
    private volatile boolean ending;

    /// What becomes of one caption.
    interface Answering extends AutoCloseable {
        /// @param clock told how long each stage took
        Outcome apply(Sample sample, Synthesizer.Choice choice, StageClock clock);

        @Override
        default void close() {}
    }

    /// @param answering closed with this
    Captions(Answering answering, ServiceOptions options, Vocabulary known) {
        this.answering = answering;
        this.options = options;
        this.known = known;
        reading = pool("caption", Runtime.getRuntime().availableProcessors());
        asking =
                pool(
                        "caption-model",
                        options.llm().endpoints().isEmpty()
                                ? Math.max(1, options.llm().local().slots())
                                : ASKED);
        pattern = new Choosing("pattern", null, null, null, null, null).choice(options, false);
        warmUp = new WarmUp(reading, text -> OutcomeView.of(own(text)).toString());
    }

    private ThreadPoolExecutor pool(String name, int threads) {
        ThreadFactory factory = Thread.ofPlatform().daemon().name(name + "-", 0).factory();
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(options.limits().waiting()),
                factory);
    }

    /// Loads what answers need, so that the first caption need not wait, and begins to warm up.
    void load() {
        int threads = reading.getCorePoolSize();
        for (int i = 0; i < threads; i++) {
            awaited(reading.submit(() -> own("A red cup stands on the table left of a bowl.")));
        }
        warmUp.begin(threads, Duration.ofSeconds(options.limits().warmUpSeconds()));
    }

    /// What becomes of a caption of the service's own, which nobody is told of.
    private Outcome own(String text) {
        Sample sample = new Sample("warm-up", null, text, "warm-up");
        return answering.apply(sample, pattern, new StageClock());
    }

    /// Whether captions are answered as quickly as they will be, as far as the service sees to it.
    public boolean warm() {
        return warmUp.over();
    }

    /// @param watcher told what each caption came to from now on, from many threads
    public void watch(Consumer<Summary> watcher) {
        watchers.add(watcher);
    }

    /// How many captions there are at this moment.
    ///
    /// @param waiting for a thread
    /// @param working being answered
    public record Standing(int waiting, int working) {}

    /// @param model whether those that ask a language model, or those that do not
    public Standing standing(boolean model) {
        ThreadPoolExecutor pool = model ? asking : reading;
        return new Standing(pool.getQueue().size(), pool.getActiveCount());
    }

    /// What becomes of one caption.
    ///
    /// @throws IllegalArgumentException when something cannot be as asked for
    /// @throws Refusal when too many wait, it takes too long, or the service ends
    public Outcome answer(Sample sample, Choosing choosing) {
        requireOpen();
        choosing.require(options, known);
        Synthesizer.Choice choice = choosing.choice(options, sample.image() != null && looks());
        boolean asks = !choice.generator().equals("pattern") || choice.gate().contains("llm");
        Future<Outcome> answer;
        try {
            answer = (asks ? asking : reading).submit(() -> counted(sample, choice));
        } catch (RejectedExecutionException e) {
            requireOpen();
            throw new Refusal(
                    Refusal.Kind.FULL,
                    "%d captions wait already, and no more may; try again in a second"
                            .formatted(options.limits().waiting()));
        }
        pending.add(answer);
        try {
            return awaited(answer);
        } finally {
            pending.remove(answer);
        }
    }

    private void requireOpen() {
        if (ending) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "the service is shutting down");
        }
    }

    private Outcome counted(Sample sample, Synthesizer.Choice choice) {
        StageClock clock = new StageClock();
        long start = System.nanoTime();
        Outcome outcome = answering.apply(sample, choice, clock);
        Tally tally = new Tally();
        tally.add(outcome);
        Summary summary = tally.summary(0, 0, 1, (System.nanoTime() - start) / 1e9, clock);
        watchers.forEach(watcher -> watcher.accept(summary));
        return outcome;
    }

    private Outcome awaited(Future<Outcome> answer) {
        try {
            return answer.get(options.limits().seconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "no answer within %d seconds".formatted(options.limits().seconds()));
        } catch (CancellationException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "the service is shutting down");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "the service is shutting down");
        }
    }

    /// Whether images are looked at.
    public boolean looks() {
        return options.images().clip() != null;
    }

    /// Takes no more captions; those taken are still answered.
    void end() {
        ending = true;
        reading.shutdown();
        asking.shutdown();
    }

    /// Waits for the answers to what was taken; who waits longer is told that the service ends.
    void await(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        try {
            for (ThreadPoolExecutor pool : List.of(reading, asking)) {
                pool.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pending.forEach(answer -> answer.cancel(true));
    }

    /// Closes the models, unless one of them hangs: then they end with the process.
    @Override
    public void close() {
        end();
        await(LAST_WORDS);
        if (reading.isTerminated() && asking.isTerminated()) {
            answering.close();
        }
    }
}
