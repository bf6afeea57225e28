package dev.locative.explore;

import dev.locative.house.ProcessStatus;
import dev.locative.pipeline.Cutoffs;
import dev.locative.pipeline.LedgerStamp;
import dev.locative.taxonomy.TaxonomyFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Prints what looking into a run costs. Not a test; run it by hand over a large run, without
/// `explore` in it to time indexing: `java -Xmx1g -cp target/classes:target/test-classes:LIBRARIES
/// dev.locative.explore.ExploreBenchmark RUN`
final class ExploreBenchmark {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ExploreBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path run = Path.of(args[0]);
        long ledger = LedgerStamp.bytes(run);
        try (RunIndex index = RunIndex.open(run, TaxonomyFile.bundled())) {
            Indexed before = index.indexed();
            long start = System.nanoTime();
            double cpu = cpuSeconds();
            index.catchUp();
            double seconds = (System.nanoTime() - start) / 1e9;
            Indexed now = index.indexed();
            long size = size(run.resolve(RunIndex.FOLDER));
            print(
                    "%,d samples, %,d pairs, ledger %,d MB, index %,d MB (%.1f %%)",
                    now.samples(), now.pairs(), ledger >> 20, size >> 20, 100.0 * size / ledger);
            print(
                    "indexing %.1f s (CPU %.1f s), %,.0f pairs/s, %,.1f MB/s; heap %d MB, peak %s",
                    seconds,
                    cpuSeconds() - cpu,
                    (now.pairs() - before.pairs()) / seconds,
                    (now.bytes() - before.bytes()) / seconds / 1e6,
                    heap(),
                    ProcessStatus.line("VmHWM"));
            for (int round = 1; round <= 3; round++) {
                print("round %d", round);
                round(index);
            }
            print("heap %d MB, peak %s", heap(), ProcessStatus.line("VmHWM"));
        }
    }

    private static void round(RunIndex index) {
        Order ledger = new Order.Ledger();
        Order best = new Order.Relevance();
        Map<Dimension, Set<String>> none = Map.of();
        page(index, "all", "", none, ledger, 0);
        page(index, "kept", "", Map.of(Dimension.VERDICT, Set.of("kept")), ledger, 0);
        page(
                index,
                "left or right, dropped by grounded",
                "",
                Map.of(
                        Dimension.RELATION, Set.of("left", "right"),
                        Dimension.CHECK, Set.of("grounded")),
                ledger,
                0);
        page(index, "3,000,000th", "", none, ledger, 3_000_000);
        page(index, "by score", "", none, new Order.Score("grounded", false), 0);
        page(index, "by score, 90,000th", "", none, new Order.Score("grounded", true), 90_000);
        page(index, "dog", "dog", none, best, 0);
        page(index, "the", "the", none, best, 0);
        page(index, "left of the table", "left of the table", none, best, 0);
        page(index, "phrase", "\"left of the table\"", none, best, 0);
        page(index, "dog, kept", "dog", Map.of(Dimension.VERDICT, Set.of("kept")), ledger, 0);
        page(index, "a*", "a*", none, best, 0);
        page(index, "zebra -grass tabel~", "zebra -grass tabel~", none, best, 0);
        time("histograms", () -> index.scores(40, check -> false).size() + " checks");
        time(
                "retuned",
                () ->
                        index.retuned(
                                        new Cutoffs(
                                                Map.of("grounded", 0.9, "spatial", 0.5),
                                                check -> false),
                                        List.of("grounded", "spatial"))
                                .toString());
    }

    private static void page(
            RunIndex index,
            String what,
            String text,
            Map<Dimension, Set<String>> chosen,
            Order order,
            long from) {
        PairQuery query = new PairQuery(text, chosen, null, order, from, 20);
        Supplier<String> ask = () -> "%,d found".formatted(index.pairs(query).total());
        time(what, ask);
        time(what + ", again", ask);
    }

    private static void time(String what, Supplier<String> work) {
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        String said = work.get();
        print(
                "  %-40s %,8.1f ms, CPU %,8.1f ms  %s",
                what,
                (System.nanoTime() - start) / 1e6,
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6,
                said);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long sum = 0;
            for (Path file : files.toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    private static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos()
                / 1e9;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
