package dev.locative.app;

import dev.locative.eval.Benchmark;
import dev.locative.eval.Contestant;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Style;
import dev.locative.eval.run.Asking;
import dev.locative.eval.run.EvalDirectory;
import dev.locative.eval.run.EvalManifest;
import dev.locative.eval.run.Progress;
import dev.locative.eval.score.BenchmarkResult;
import dev.locative.eval.suite.Suites;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Asks a contestant a list of benchmarks and scores what it says.
final class Evaluation {
    private final EvalRequest request;
    private final Consumer<String> said;
    private final Consumer<Progress> watcher;
    private final BooleanSupplier interrupted;
    private final List<String> failures = new ArrayList<>();

    /// @param interrupted asked often; true ends it after the questions in flight
    Evaluation(
            EvalRequest request,
            Consumer<String> said,
            Consumer<Progress> watcher,
            BooleanSupplier interrupted) {
        this.request = request;
        this.said = said;
        this.watcher = watcher;
        this.interrupted = interrupted;
    }

    EvalSummary run() {
        Path out = out();
        List<BenchmarkResult> results = new ArrayList<>();
        for (Benchmark benchmark : Suites.named(request.benchmarks())) {
            if (!interrupted.getAsBoolean()) {
                one(benchmark, out.resolve(benchmark.name())).ifPresent(results::add);
            }
        }
        return new EvalSummary(
                out, List.copyOf(results), List.copyOf(failures), interrupted.getAsBoolean());
    }

    private Path out() {
        Path out = request.out();
        return out != null
                ? out
                : Path.of("evals", request.contestant().replaceAll("[^A-Za-z0-9._-]+", "-"));
    }

    private Optional<BenchmarkResult> one(Benchmark benchmark, Path dir) {
        EvalRequest.Files files = request.files();
        try (Data data = Data.open(files.data(), files.images(), files.split())) {
            return one(benchmark, data, dir);
        }
    }

    private Optional<BenchmarkResult> one(Benchmark benchmark, Data data, Path dir) {
        EvalChoice choice = EvalChoice.of(benchmark, request.asking());
        List<Item> items = benchmark.items(data).stream().limit(request.limit()).toList();
        try (Contestant contestant = new Contestants(request, said).open(benchmark.name(), items)) {
            List<Item> seen = contestant.sees() ? withImages(benchmark, items) : items;
            Style style = contestant.inFileOrder() ? choice.style().inFileOrder() : choice.style();
            try (EvalDirectory run =
                    EvalDirectory.open(dir, manifest(benchmark, data, contestant, style))) {
                Asking.Ended ended =
                        new Asking(
                                        benchmark.name(),
                                        contestant,
                                        style,
                                        request.width(),
                                        contestant.sees()
                                                ? request.failuresInRow()
                                                : Integer.MAX_VALUE,
                                        watcher,
                                        interrupted)
                                .run(seen, request.seeds(), run.book());
                tell(benchmark, ended);
                return new EvalScoring(request, benchmark, choice.rules(), contestant, style)
                        .of(items.size(), seen, run);
            }
        }
    }

    private void tell(Benchmark benchmark, Asking.Ended ended) {
        if (ended.stopped() != null) {
            failures.add("%s: %s".formatted(benchmark.name(), ended.stopped()));
        } else if (ended.failed() > 0) {
            failures.add(
                    "%s: %,d questions have no answer; the first: %s"
                            .formatted(benchmark.name(), ended.failed(), ended.firstFailure()));
        }
    }

    private List<Item> withImages(Benchmark benchmark, List<Item> items) {
        return MissingImages.leftOut(benchmark.name(), items, request.files().skipMissing(), said);
    }

    private EvalManifest manifest(
            Benchmark benchmark, Data data, Contestant contestant, Style style) {
        SortedMap<String, Long> files = data.used();
        SortedMap<String, String> options = new TreeMap<>(contestant.options());
        options.put("score", request.asking().score());
        return new EvalManifest(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Version.CURRENT,
                benchmark.name(),
                files,
                contestant.name(),
                style.name(),
                options);
    }
}
