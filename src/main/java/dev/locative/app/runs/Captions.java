package dev.locative.app.runs;

import dev.locative.app.Jobs;
import dev.locative.app.Synthesizer;
import dev.locative.app.Vocabulary;
import dev.locative.data.Outcome;
import dev.locative.data.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
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

    private final Synthesizer synthesizer;
    private final ServiceOptions options;
    private final Vocabulary known;
    private final ThreadPoolExecutor reading;
    private final ThreadPoolExecutor asking;

    /// @param uploads the only folder whose images are looked at
    Captions(Jobs jobs, ServiceOptions options, Path uploads, Consumer<String> said) {
        this.options = options;
        known = jobs.vocabulary();
        synthesizer =
                jobs.synthesizer(options.llm(), options.images().withRoots(List.of(uploads)), said);
        int cores = Runtime.getRuntime().availableProcessors();
        reading = pool("caption", cores);
        asking =
                pool(
                        "caption-model",
                        options.llm().endpoints().isEmpty()
                                ? Math.max(1, options.llm().local().slots())
                                : ASKED);
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

    /// Loads what answers need, so that the first caption need not wait.
    public void warm() {
        Choosing pattern = new Choosing("pattern", null, null, null, null, null);
        Sample first =
                new Sample("first", null, "A red cup stands on the table left of a bowl.", "warm");
        for (int i = 0; i < reading.getCorePoolSize(); i++) {
            answer(first, pattern);
        }
    }

    /// What becomes of one caption.
    ///
    /// @throws IllegalArgumentException when something cannot be as asked for
    /// @throws Refusal when too many wait, or it takes too long
    public Outcome answer(Sample sample, Choosing choosing) {
        choosing.require(options, known);
        Synthesizer.Choice choice = choosing.choice(options, sample.image() != null && looks());
        boolean asks = !choice.generator().equals("pattern") || choice.gate().contains("llm");
        Future<Outcome> answer;
        try {
            answer = (asks ? asking : reading).submit(() -> synthesizer.apply(sample, choice));
        } catch (RejectedExecutionException e) {
            throw new Refusal(
                    Refusal.Kind.FULL,
                    "%d captions wait already, and no more may; try again in a second"
                            .formatted(options.limits().waiting()));
        }
        return awaited(answer);
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "the service is shutting down");
        }
    }

    /// Whether images are looked at.
    public boolean looks() {
        return synthesizer.looks();
    }

    @Override
    public void close() {
        reading.shutdown();
        asking.shutdown();
        try {
            reading.awaitTermination(5, TimeUnit.SECONDS);
            asking.awaitTermination(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synthesizer.close();
    }
}
