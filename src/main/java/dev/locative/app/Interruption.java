package dev.locative.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Notices Ctrl-C and SIGTERM, and holds the process until the run directory is closed, for 20
/// seconds at most: then only what is in flight is lost.
final class Interruption implements BooleanSupplier, AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "interruption");
    private final BooleanSupplier asked;
    private volatile boolean interrupted;

    Interruption() {
        this(() -> false);
    }

    /// @param asked whether somebody else wants the job to end
    Interruption(BooleanSupplier asked) {
        this.asked = asked;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public boolean getAsBoolean() {
        return interrupted || asked.getAsBoolean();
    }

    @Override
    public void close() {
        done.countDown();
        if (!interrupted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the process is ending this very moment: the hook runs and returns at once
                interrupted = true;
            }
        }
    }

    private void await() {
        interrupted = true;
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
