package dev.locative.pipeline;

import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Span;
import dev.locative.data.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Prints what the ledger costs at the size of a corpus. Not a test; run it by hand: `java -cp
/// target/classes:target/test-classes:... dev.locative.pipeline.LedgerBenchmark DIR 1600000`
final class LedgerBenchmark {
    private static final String CAPTION =
            "To the left of the person is a small set of stairs, and in the background there is a"
                    + " white wall with a window. ";

    private LedgerBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path dir = Files.createDirectories(Path.of(args[0]));
        int count = Integer.parseInt(args[1]);
        Outcome sample = outcome(0);
        System.out.printf(Locale.ROOT, "line of %d bytes%n", OutcomeJson.line(sample).length);

        long start = System.nanoTime();
        try (SegmentedLedger ledger = SegmentedLedger.open(dir)) {
            Thread[] threads = new Thread[2];
            for (int t = 0; t < threads.length; t++) {
                int first = t;
                threads[t] =
                        Thread.ofPlatform()
                                .start(() -> {
                                    for (int i = first; i < count; i += 2) {
                                        ledger.start("train_" + i);
                                        ledger.append(outcome(i));
                                    }
                                });
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        print("append, 2 threads", count, start, size(dir, "ledger-"));

        start = System.nanoTime();
        try (SegmentedLedger ledger = SegmentedLedger.open(dir)) {
            print("resume from the index", ledger.size(), start, size(dir, Mark.FILE));
            System.out.printf(Locale.ROOT, "heap after it: %d MB%n", heap());
            start = System.nanoTime();
            int known = 0;
            for (int i = 0; i < count; i++) {
                known += ledger.has("train_" + i) ? 1 : 0;
            }
            print("asking for every id", known, start, 0);
        }

        start = System.nanoTime();
        try (Stream<Outcome> outcomes = new LedgerReader(dir).outcomes()) {
            print("read every outcome", (int) outcomes.count(), start, size(dir, "ledger-"));
        }

        Files.delete(dir.resolve(Mark.FILE));
        start = System.nanoTime();
        try (SegmentedLedger ledger = SegmentedLedger.open(dir)) {
            print("resume without an index", ledger.size(), start, size(dir, "ledger-"));
        }
    }

    private static Outcome outcome(int i) {
        List<Judged> pairs =
                IntStream.range(0, 6)
                        .mapToObj(k ->
                                new Judged(
                                        new QaPair(
                                                "What is to the left of the person?",
                                                "A small set of stairs.",
                                                null,
                                                Frame.VIEWER,
                                                List.of("left"),
                                                new Span(0, 51)),
                                        List.of(
                                                new Verdict.Keep("duplicate", null),
                                                new Verdict.Keep("description", null),
                                                new Verdict.Keep("grounded", 0.9 + k / 100.0),
                                                new Verdict.Keep("spatial", 1.0))))
                        .toList();
        return new Outcome.Answered(
                new Sample("train_" + i, "images/train_" + i + ".jpg", CAPTION.repeat(6), "docci"),
                pairs);
    }

    private static void print(String what, int count, long start, long bytes) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-24s %,10d in %6.2f s, %,10.0f/s, %,d MB%n",
                what,
                count,
                seconds,
                count / seconds,
                bytes >> 20);
    }

    private static long size(Path dir, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            long sum = 0;
            for (Path file : files.toList()) {
                sum += file.getFileName().toString().startsWith(prefix) ? Files.size(file) : 0;
            }
            return sum;
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
