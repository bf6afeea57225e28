package dev.locative.app.cli;

import dev.locative.app.CompareRequest;
import dev.locative.app.Jobs;
import dev.locative.eval.compare.CompareJson;
import dev.locative.eval.compare.CompareText;
import dev.locative.eval.compare.Comparison;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `locative compare`: two runs of benchmarks side by side.
@Command(
        name = "compare",
        abbreviateSynopsis = true,
        header = "Compares two runs of 'eval', item by item.",
        description = {
            "Sets the figures of the benchmarks in both runs side by side, pairs the replies",
            "to the same items, tells whether the difference can be chance (McNemar), and",
            "which items changed. Leaves compare.md and compare.html in RUN_B.",
        },
        footer = {
            "",
            "Example:",
            "  locative compare evals/qwen2-vl-2b evals/my-model",
        })
final class Compare implements Callable<Integer> {
    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN_A", description = "Folder of a run: eval's --out.")
    private Path a;

    @Parameters(index = "1", paramLabel = "RUN_B", description = "Folder of another run.")
    private Path b;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for compare.md and compare.html. Default: RUN_B.")
    private @Nullable Path out;

    @Option(
            names = "--json",
            description = "Print a line of JSON for each benchmark, with all changed items.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter stdout = spec.commandLine().getOut();
        CompareRequest request = new CompareRequest(a, b, out);
        List<Comparison> comparisons = jobs.compare(request);
        if (json) {
            comparisons.forEach(one -> stdout.println(CompareJson.line(one)));
        } else {
            stdout.print(CompareText.of(comparisons));
        }
        stdout.flush();
        spec.commandLine().getErr().println("page     " + request.folder().resolve("compare.html"));
        return ExitCode.OK;
    }
}
