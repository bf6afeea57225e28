package dev.locative.pipeline;

import dev.locative.data.Outcome;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Takes every sample of a dump through a recipe, several at once, into a run directory. Samples
/// that the ledger has are not done again. Memory does not grow with the dump, apart from 32 bytes
/// or so a sample for its id.
///
/// @param recipe what happens to one sample
/// @param settings how many at once, and when to stop
/// @param watcher told of events, from several threads
/// @param interrupted asked often; true stops the run after the samples in flight
public record Runner(
        Recipe recipe, Settings settings, Consumer<RunEvent> watcher, BooleanSupplier interrupted) {

    /// @param width how many samples at once
    /// @param limit how many samples of the dump; `Long.MAX_VALUE` for all
    /// @param failuresInRow how many failures in a row stop the run: a dead model must not burn a
    ///   corpus
    public record Settings(int width, long limit, int failuresInRow) {
        public Settings {
            if (width < 1 || limit < 1 || failuresInRow < 1) {
                throw new IllegalArgumentException(
                        "width, limit and failures in a row must be at least 1");
            }
        }
    }

    /// @throws java.io.UncheckedIOException when the dump cannot be read or the ledger not be
    ///   written
    public RunResult run(Source source, RunDirectory run) {
        boolean begun = run.ledger().size() > 0;
        long reused = 0;
        long planned = settings.limit == Long.MAX_VALUE ? -1 : settings.limit;
        Consumer<Entry.Rejected> bad = run::reject;
        if (begun) {
            DumpPass census =
                    new DumpPass(
                            source, settings.limit, Runtime.getRuntime().availableProcessors());
            RunEvent.Resuming resuming = census(census, run);
            watcher.accept(resuming);
            reused = resuming.reused();
            planned = resuming.redone() + resuming.failed() + resuming.left();
            Optional<Summary> old = RunDirectory.summary(run.dir());
            if (interrupted.getAsBoolean()) {
                return interrupted(run);
            }
            if (planned == 0) {
                return finished(
                        run,
                        old.map(summary -> summary.reusing(resuming.reused()))
                                .orElseGet(() ->
                                        recount(run)
                                                .summary(
                                                        census.rejected(),
                                                        resuming.reused(),
                                                        0,
                                                        0)));
            }
            bad = _ -> {}; // the census told them
        }
        run.unfinish();
        long start = System.nanoTime();
        Tally tally = new Tally();
        DumpPass pass = new DumpPass(source, settings.limit, 1);
        Workers workers = new Workers(recipe, run.ledger(), tally, settings);
        ScheduledExecutorService clock = clock(source, pass, planned, tally, workers, start);
        try {
            workers.start();
            pass.run(
                    bad,
                    sample ->
                            !interrupted.getAsBoolean()
                                    && (run.ledger().has(sample.id()) || workers.take(sample)));
        } finally {
            workers.finish(interrupted);
            clock.shutdownNow();
        }
        double seconds = seconds(start);
        tell(source, pass, planned, tally, workers, seconds);
        Optional<String> stopped = workers.stopped();
        if (stopped.isPresent()) {
            return new RunResult.Stopped(stopped.get());
        }
        if (interrupted.getAsBoolean()) {
            return interrupted(run);
        }
        long done = tally.samples();
        Tally whole = begun ? recount(run) : tally;
        return finished(
                run, whole.summary(pass.rejected(), reused, done, seconds, workers.clock()));
    }

    /// Tells it before the process ends: nothing after the run may be shown any more.
    private RunResult interrupted(RunDirectory run) {
        watcher.accept(new RunEvent.Interrupted(run.dir()));
        return new RunResult.Interrupted();
    }

    private static RunResult finished(RunDirectory run, Summary summary) {
        run.finish(summary);
        return new RunResult.Finished(summary);
    }

    private RunEvent.Resuming census(DumpPass pass, RunDirectory run) {
        Map<Ledger.Standing, Long> counts = new EnumMap<>(Ledger.Standing.class);
        pass.run(
                run::reject,
                sample -> {
                    counts.merge(run.ledger().standing(sample.id()), 1L, Long::sum);
                    return !interrupted.getAsBoolean();
                });
        return new RunEvent.Resuming(
                run.dir(),
                counts.getOrDefault(Ledger.Standing.DONE, 0L),
                counts.getOrDefault(Ledger.Standing.STARTED, 0L),
                counts.getOrDefault(Ledger.Standing.FAILED, 0L),
                counts.getOrDefault(Ledger.Standing.NEW, 0L));
    }

    private static Tally recount(RunDirectory run) {
        Tally tally = new Tally();
        try (Stream<Outcome> outcomes = run.ledger().outcomes()) {
            outcomes.forEach(tally::add);
        }
        return tally;
    }

    private ScheduledExecutorService clock(
            Source source, DumpPass pass, long planned, Tally tally, Workers workers, long start) {
        ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("progress").factory());
        clock.scheduleAtFixedRate(
                () -> tell(source, pass, planned, tally, workers, seconds(start)),
                200,
                200,
                TimeUnit.MILLISECONDS);
        return clock;
    }

    private void tell(
            Source source,
            DumpPass pass,
            long planned,
            Tally tally,
            Workers workers,
            double seconds) {
        watcher.accept(
                new RunEvent.Progress(
                        pass.bytes(),
                        source.bytes(),
                        tally.samples(),
                        planned,
                        workers.waiting(),
                        tally.kept(),
                        tally.dropped(),
                        seconds));
        watcher.accept(
                new RunEvent.SoFar(
                        tally.summary(
                                pass.rejected(), 0, tally.samples(), seconds, workers.clock())));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
