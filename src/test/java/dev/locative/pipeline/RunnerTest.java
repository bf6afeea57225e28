package dev.locative.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {
    @TempDir Path temp;
    private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());

    private RunResult run(Path dir, Recipe recipe, Source source) {
        return run(dir, recipe, source, new Runner.Settings(3, Long.MAX_VALUE, 5));
    }

    private RunResult run(Path dir, Recipe recipe, Source source, Runner.Settings settings) {
        try (RunDirectory run = RunDirectory.open(dir, Toy.manifest(1))) {
            return new Runner(recipe, settings, events::add, () -> false).run(source, run);
        }
    }

    private static Summary summary(RunResult result) {
        assertThat(result).isInstanceOf(RunResult.Finished.class);
        return ((RunResult.Finished) result).summary();
    }

    private static Set<Outcome> expected(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Toy.recipe().apply(Toy.sample(i)))
                .collect(Collectors.toSet());
    }

    private List<RunEvent.Resuming> resumed() {
        return events.stream()
                .filter(RunEvent.Resuming.class::isInstance)
                .map(RunEvent.Resuming.class::cast)
                .toList();
    }

    @Test
    void everySampleHasItsOutcomeAndTheSummaryCountsThem() {
        Summary summary = summary(run(temp, Toy.recipe(), Toy.source(100)));

        assertThat(Toy.outcomes(temp)).hasSize(100).containsAll(expected(100));
        assertThat(summary.samples()).isEqualTo(new Summary.Samples(100, 0, 14, 86, 0, 0));
        assertThat(summary.refusals()).containsOnly(Map.entry("seven", 14L));
        assertThat(summary.pairs().generated()).isEqualTo(174);
        Summary.Check odd = summary.checks().get("odd");
        assertThat(odd).isNotNull();
        assertThat(odd.kept() + odd.dropped()).isEqualTo(174);
        assertThat(summary.pairs().kept()).isEqualTo(odd.kept());
        assertThat(RunDirectory.summary(temp)).contains(summary);
        assertThat(resumed()).isEmpty();
    }

    @Test
    void aFinishedRunIsReusedWhole() {
        Summary first = summary(run(temp, Toy.recipe(), Toy.source(100)));
        AtomicInteger asked = new AtomicInteger();
        Recipe counting =
                Toy.recipe(sample -> {
                    asked.incrementAndGet();
                    return Toy.pairs(sample);
                });
        Summary second = summary(run(temp, counting, Toy.source(100)));

        assertThat(asked).hasValue(0);
        assertThat(resumed()).containsExactly(new RunEvent.Resuming(temp, 100, 0, 0, 0));
        assertThat(second).isEqualTo(first.reusing(100));
    }

    @Test
    void aRunResumedAfterAStopEndsLikeOneInOneGo() {
        Path stopped = temp.resolve("stopped");
        Path whole = temp.resolve("whole");
        AtomicInteger asked = new AtomicInteger();
        Recipe dying =
                Toy.recipe(sample -> {
                    if (asked.incrementAndGet() > 40) {
                        throw new IllegalStateException("the model is gone");
                    }
                    return Toy.pairs(sample);
                });
        RunResult first = run(stopped, dying, Toy.source(200));
        assertThat(first).isInstanceOf(RunResult.Stopped.class);
        assertThat(((RunResult.Stopped) first).why())
                .startsWith("5 samples failed in a row")
                .contains("generate", "the model is gone", "same command");
        assertThat(RunDirectory.summary(stopped)).isEmpty();

        Summary resumed = summary(run(stopped, Toy.recipe(), Toy.source(200)));
        Summary once = summary(run(whole, Toy.recipe(), Toy.source(200)));

        assertThat(Set.copyOf(Toy.outcomes(stopped))).isEqualTo(expected(200));
        assertThat(resumed.pairs()).isEqualTo(once.pairs());
        assertThat(resumed.checks()).isEqualTo(once.checks());
        RunEvent.Resuming event = resumed().getFirst();
        assertThat(event.failed()).isGreaterThanOrEqualTo(5);
        assertThat(event.redone()).isZero();
        assertThat(event.reused() + event.failed() + event.left()).isEqualTo(200);
        assertThat(resumed.samples().reused()).isEqualTo(event.reused());
        assertThat(resumed.samples().read()).isEqualTo(200);
    }

    @Test
    void failedSamplesAreTriedAgainAndRefusedOnesNot() {
        Set<String> asked = ConcurrentHashMap.newKeySet();
        Recipe third =
                Toy.recipe(sample -> {
                    if (Toy.number(sample) % 30 == 3) {
                        throw new IllegalStateException("odd one");
                    }
                    return Toy.pairs(sample);
                });
        Summary first = summary(run(temp, third, Toy.source(100)));
        assertThat(first.samples().failed()).isEqualTo(4);

        Recipe well =
                Toy.recipe(sample -> {
                    asked.add(sample.id());
                    return Toy.pairs(sample);
                });
        Summary second = summary(run(temp, well, Toy.source(100)));

        assertThat(asked).containsExactlyInAnyOrder("s3", "s33", "s63", "s93");
        assertThat(second.samples()).isEqualTo(new Summary.Samples(100, 0, 14, 86, 0, 96));
        assertThat(Toy.outcomes(temp)).hasSize(100).containsAll(expected(100));
    }

    @Test
    void scatteredFailuresThatComeAgainDoNotStopTheResumedRun() {
        Recipe third =
                Toy.recipe(sample -> {
                    if (Toy.number(sample) % 4 == 3) {
                        throw new IllegalStateException("always");
                    }
                    return Toy.pairs(sample);
                });
        Runner.Settings one = new Runner.Settings(1, Long.MAX_VALUE, 5);
        summary(run(temp, third, Toy.source(100), one));
        Summary second = summary(run(temp, third, Toy.source(100), one));

        assertThat(second.samples().failed()).isGreaterThan(20);
        assertThat(Toy.outcomes(temp)).hasSize(100);
    }

    @Test
    void rejectedRecordsAndDuplicateIdsAreCountedAndNamedOnce() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            entries.add(Toy.accepted(i));
        }
        entries.add(5, new Entry.Rejected("toy.jsonl", 6, 50, null, "no JSON"));
        entries.add(12, new Entry.Accepted(Toy.sample(2), "toy.jsonl", 99, 990));
        for (int i = 0; i < 2; i++) {
            Summary summary = summary(run(temp, Toy.recipe(), Toy.source(entries)));

            assertThat(summary.samples().rejected()).isEqualTo(2);
            assertThat(summary.samples().read()).isEqualTo(22);
        }
        assertThat(Toy.outcomes(temp)).hasSize(20);
        assertThat(Files.readAllLines(temp.resolve("rejected.jsonl")))
                .hasSize(2)
                .last()
                .asString()
                .contains("\"line\":99,\"offset\":990,\"id\":\"s2\"", "duplicate id");
    }

    @Test
    void theLimitCountsSamplesOfTheDump() {
        List<Entry> entries = new ArrayList<>(List.of(Toy.accepted(0), Toy.accepted(0)));
        entries.add(new Entry.Rejected("toy.jsonl", 3, 0, null, "bad"));
        IntStream.range(1, 50).mapToObj(Toy::accepted).forEach(entries::add);
        Runner.Settings settings = new Runner.Settings(2, 7, 5);

        run(temp, Toy.recipe(), Toy.source(entries), settings);
        Summary summary = summary(run(temp, Toy.recipe(), Toy.source(entries), settings));

        assertThat(summary.samples().read()).isEqualTo(9);
        assertThat(summary.samples().reused()).isEqualTo(7);
        assertThat(Set.copyOf(Toy.outcomes(temp))).isEqualTo(expected(7));
    }

    @Test
    void theWidthDoesNotChangeTheOutcomes() {
        for (int width : new int[] {1, 2, 16}) {
            Path dir = temp.resolve("w" + width);
            run(dir, Toy.recipe(), Toy.source(150), new Runner.Settings(width, 1000, 5));
            assertThat(Set.copyOf(Toy.outcomes(dir))).isEqualTo(expected(150));
        }
    }

    @Test
    void aSampleThatOverflowsTheStackFailsAlone() {
        Recipe deep =
                Toy.recipe(sample -> Toy.number(sample) == 8 ? endless(sample) : Toy.pairs(sample));

        assertThat(summary(run(temp, deep, Toy.source(30))).samples().failed()).isEqualTo(1);
    }

    private static List<QaPair> endless(Sample sample) {
        return endless(sample).reversed();
    }

    /// Two workers are busy, one place of their queue is free, and there is no more to read.
    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anInterruptionEndsAllWorkersWhenTheirQueueIsNearlyFull() {
        int samples = 2 + 64 + 2 * 2 - 1;
        CountDownLatch free = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        Recipe busy =
                Toy.recipe(sample -> {
                    await(free);
                    return Toy.pairs(sample);
                });
        BooleanSupplier interrupted =
                () -> {
                    int look = looks.incrementAndGet();
                    if (look > samples + 5) {
                        free.countDown();
                    }
                    return look > samples;
                };
        try (RunDirectory run = RunDirectory.open(temp, Toy.manifest(1))) {
            Runner.Settings two = new Runner.Settings(2, Long.MAX_VALUE, 5);
            RunResult result =
                    new Runner(busy, two, events::add, interrupted).run(Toy.source(samples), run);
            assertThat(result).isEqualTo(new RunResult.Interrupted());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anInterruptionStopsAndTheRunCanBeResumed() {
        AtomicInteger asked = new AtomicInteger();
        Recipe counting =
                Toy.recipe(sample -> {
                    asked.incrementAndGet();
                    return Toy.pairs(sample);
                });
        try (RunDirectory run = RunDirectory.open(temp, Toy.manifest(1))) {
            RunResult result =
                    new Runner(
                                    counting,
                                    new Runner.Settings(2, Long.MAX_VALUE, 5),
                                    events::add,
                                    () -> asked.get() > 30)
                            .run(Toy.source(1000), run);
            assertThat(result).isEqualTo(new RunResult.Interrupted());
        }
        assertThat(events).contains(new RunEvent.Interrupted(temp));
        assertThat(Toy.outcomes(temp)).hasSizeBetween(30, 999);

        run(temp, Toy.recipe(), Toy.source(1000));

        assertThat(Set.copyOf(Toy.outcomes(temp))).isEqualTo(expected(1000));
        assertThat(resumed().getFirst().redone()).isZero();
    }

    @Test
    void aLedgerThatCannotBeWrittenEndsTheRunWithItsMessage() {
        Ledger full =
                new Ledger() {
                    @Override
                    public Standing standing(String id) {
                        return Standing.NEW;
                    }

                    @Override
                    public void start(String id) {}

                    @Override
                    public void append(Outcome outcome) {
                        throw new UncheckedIOException(
                                "cannot write: disk full", new IOException("disk full"));
                    }

                    @Override
                    public void close() {}
                };
        Workers workers =
                new Workers(Toy.recipe(), full, new Tally(), new Runner.Settings(2, 1000, 5));
        workers.start();
        int taken = 0;
        while (taken < 10_000 && workers.take(Toy.sample(taken))) {
            taken++;
        }

        assertThat(taken).isLessThan(10_000);
        assertThatThrownBy(() -> workers.finish(() -> false))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
    }

    @Test
    void aDumpThatBreaksInTheMiddleKeepsWhatWasDone() {
        Source good = Toy.source(50);
        Source breaking =
                new Source() {
                    @Override
                    public String name() {
                        return "toy";
                    }

                    @Override
                    public Stream<Batch> open() {
                        return Stream.concat(
                                good.open(),
                                Stream.generate(() -> {
                                    throw new UncheckedIOException(
                                            new IOException("toy.jsonl: disk error"));
                                }));
                    }

                    @Override
                    public long bytes() {
                        return good.bytes();
                    }
                };

        assertThatThrownBy(() -> run(temp, Toy.recipe(), breaking))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk error");
        run(temp, Toy.recipe(), good);
        assertThat(Set.copyOf(Toy.outcomes(temp))).isEqualTo(expected(50));
    }
}
