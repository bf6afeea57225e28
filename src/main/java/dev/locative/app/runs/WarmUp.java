package dev.locative.app.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Captions of the service's own, answered again and again when it starts, until the virtual
/// machine has compiled what answers them: the first that come are answered half as quickly
/// otherwise. Each one waits in the line behind those that came, so that they need not wait for it.
final class WarmUp {
    private static final System.Logger LOG = System.getLogger(WarmUp.class.getName());

    /// As many captions bring nearly all that there is to gain.
    private static final int ENOUGH = 3_000;

    private final Executor line;
    private final Consumer<String> answer;
    private final List<String> captions = captions();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger working = new AtomicInteger();
    private volatile long until;

    /// @param line where they wait for a thread
    /// @param answer what is done with each of them
    WarmUp(Executor line, Consumer<String> answer) {
        this.line = line;
        this.answer = answer;
    }

    private static List<String> captions() {
        try (InputStream text = WarmUp.class.getResourceAsStream("warm-up.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param threads how many captions are answered at once
    /// @param most how long it may take; a caption at work is brought to its end
    void begin(int threads, Duration most) {
        until = System.nanoTime() + most.toNanos();
        if (most.isPositive()) {
            working.set(threads);
            for (int i = 0; i < threads; i++) {
                enqueue();
            }
        }
    }

    /// Whether all is done that is going to be.
    boolean over() {
        return working.get() == 0;
    }

    private void enqueue() {
        try {
            line.execute(this::step);
        } catch (RejectedExecutionException e) { // others wait, or the service ends
            working.decrementAndGet();
        }
    }

    private void step() {
        int turn = next.getAndIncrement();
        if (turn >= ENOUGH || System.nanoTime() - until >= 0) {
            working.decrementAndGet();
            return;
        }
        try {
            answer.accept(captions.get(turn % captions.size()));
            enqueue();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "a caption to warm up with broke", e);
            working.decrementAndGet();
        }
    }
}
