package dev.locative.app;

import dev.locative.eval.Data;
import dev.locative.eval.report.ReportFiles;
import dev.locative.eval.report.Reported;
import dev.locative.eval.run.Asking;
import dev.locative.eval.run.EvalDirectory;
import dev.locative.eval.run.Progress;
import dev.locative.page.Numbers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /// Whether the contestant has proved to give no answers.
    private boolean stopped;

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
        if (Files.exists(request.dir()) && !Files.isDirectory(request.dir())) {
            throw new IllegalArgumentException(
                    "--out %s is a file; give a folder".formatted(request.dir()));
        }
        EvalRequest.Files files = request.files();
        List<Reported> results = new ArrayList<>();
        try (Data data = Data.open(files.data(), files.images(), files.split());
                Contestants contestants = new Contestants(request, said)) {
            for (EvalPreparing.Prepared one :
                    new EvalPreparing(request, contestants, said).all(data)) {
                if (stopped) {
                    failures.add(one.benchmark().name() + " was not asked");
                } else if (!interrupted.getAsBoolean()) {
                    ask(one).ifPresent(results::add);
                }
            }
        }
        if (!results.isEmpty()) {
            ReportFiles.write(
                    request.dir(), "Evaluation of " + request.contestant(), facts(), results);
        }
        if (interrupted.getAsBoolean()) {
            said.accept(
                    "interrupted; what was answered is kept in %s, and the same command goes on from there"
                            .formatted(request.dir()));
        }
        return new EvalSummary(
                request.dir(),
                results.stream().map(Reported::result).toList(),
                List.copyOf(failures),
                interrupted.getAsBoolean());
    }

    private SortedMap<String, String> facts() {
        return new TreeMap<>(
                Map.of("contestant", request.contestant(), "Locative", Version.CURRENT));
    }

    private Optional<Reported> ask(EvalPreparing.Prepared one) {
        String name = one.benchmark().name();
        try (EvalDirectory run =
                EvalDirectory.open(
                        request.dir().resolve(name), one.manifest(), one.contestant().sees())) {
            Asking.Ended ended =
                    new Asking(
                                    name,
                                    one.contestant(),
                                    one.style(),
                                    one.contestant().sees() ? request.width() : 1,
                                    one.contestant().sees()
                                            ? request.failuresInRow()
                                            : Integer.MAX_VALUE,
                                    watcher,
                                    interrupted)
                            .run(one.items(), request.seeds(), run.book());
            if (ended.stopped() != null && !interrupted.getAsBoolean()) {
                failures.add("%s: %s".formatted(name, ended.stopped()));
                stopped = true;
            } else if (ended.failed() > 0) {
                failures.add(
                        "%s: %s questions have no answer; the first: %s"
                                .formatted(
                                        name, Numbers.count(ended.failed()), ended.firstFailure()));
            }
            return new EvalScoring(request, one).of(run);
        }
    }
}
