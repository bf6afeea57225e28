package dev.locative.app.cli;

import dev.locative.app.BenchmarkRow;
import dev.locative.app.EvalRequest;
import dev.locative.app.EvalSummary;
import dev.locative.app.Jobs;
import dev.locative.eval.report.EvalJson;
import dev.locative.eval.report.EvalText;
import dev.locative.eval.suite.Suites;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `locative eval`: benchmarks.
@Command(
        name = "eval",
        abbreviateSynopsis = true,
        header = "Measures a vision-language model on benchmarks.",
        description = {
            "Reads the benchmarks' published files, asks the contestant, and scores its",
            "replies by each benchmark's own rule, with those of other programs beside it.",
            "The same command again resumes. 'locative eval --list' tells what there is.",
        },
        footer = {
            "",
            "Examples:",
            "  locative eval vsr --data samples --contestant random --limit 20",
            "  locative eval vsr-zeroshot --data vsr/ --contestant replies:answers.jsonl",
            "  locative eval whatsup --data whatsup/ --contestant server:Qwen2-VL-2B \\",
            "      --endpoint http://127.0.0.1:8080/v1 --seed 1 --seed 2 --seed 3",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage, 3 done, but answers are missing.",
        })
final class Eval implements Callable<Integer> {
    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "BENCHMARK",
            description = "Names of benchmarks, or of groups such as vsr or mme.")
    private List<String> benchmarks = new ArrayList<>();

    @Option(names = "--list", description = "List the benchmarks, their files, rules and prompts.")
    private boolean list;

    @Mixin private EvalOptions options = new EvalOptions();

    @Option(names = "--json", description = "Print a line of JSON for each benchmark.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            out.print(json ? JsonOut.of(jobs.benchmarks()) + "\n" : listed(jobs.benchmarks()));
            out.flush();
            return ExitCode.OK;
        }
        takeFileOfReplies();
        EvalRequest request = options.request(benchmarks);
        PrintWriter err = spec.commandLine().getErr();
        EvalProgress progress = new EvalProgress(System.err, StatusLine.stderrIsTerminal());
        EvalSummary summary;
        try {
            summary =
                    jobs.eval(
                            request,
                            line -> {
                                err.println(line);
                                err.flush();
                            },
                            progress);
        } finally {
            progress.end();
        }
        if (json) {
            summary.results().forEach(result -> out.println(EvalJson.line(result)));
        } else {
            out.print(EvalText.of(summary.results()));
        }
        out.flush();
        return report(summary, err);
    }

    /// Of `--contestant replies FILE` the file comes as if it were a benchmark.
    private void takeFileOfReplies() {
        if ("replies".equals(options.contestant)) {
            benchmarks.stream()
                    .filter(name -> Files.exists(Path.of(name)))
                    .findFirst()
                    .ifPresent(file -> {
                        options.contestant = "replies:" + file;
                        benchmarks.remove(file);
                    });
        }
    }

    private static int report(EvalSummary summary, PrintWriter err) {
        summary.failures().forEach(failure -> err.println("warning  " + failure));
        err.println("run      " + summary.dir());
        err.flush();
        if (summary.results().isEmpty() && !summary.interrupted()) {
            throw new IllegalArgumentException(
                    "nothing was answered, so there is nothing to score");
        }
        return summary.complete() ? ExitCode.OK : ExitCode.FAILURES;
    }

    private static String listed(List<BenchmarkRow> rows) {
        StringBuilder text = new StringBuilder();
        for (BenchmarkRow row : rows) {
            text.append(
                    """
                    %s  %s
                      files    %s
                      rules    %s
                      prompts  %s

                    """
                            .formatted(
                                    row.name(),
                                    row.title(),
                                    row.files(),
                                    String.join(", ", row.rules()),
                                    String.join(", ", row.prompts())));
        }
        Suites.GROUPS.forEach((name, members) ->
                text.append("%s = %s%n".formatted(name, String.join(", ", members))));
        return text.toString();
    }
}
