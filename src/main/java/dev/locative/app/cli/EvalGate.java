package dev.locative.app.cli;

import dev.locative.app.EvalGateRequest;
import dev.locative.app.Jobs;
import dev.locative.app.LlmRequest;
import dev.locative.report.GateReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `locative eval-gate`: the gate against captions labelled by hand.
@Command(
        name = "eval-gate",
        abbreviateSynopsis = true,
        header = "Measures the gate on captions labelled by hand.",
        description = {
            "As SpaRE's Table 8 does. Without FILE on the labels that come with Locative.",
        },
        footer = {
            "",
            "Examples:",
            "  locative eval-gate",
            "  locative eval-gate my-labels.jsonl",
            "  locative eval-gate --gate llm --model qwen2.5-3b-instruct-q4_k_m.gguf",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage, 3 done with failures.",
        })
final class EvalGate implements Callable<Integer> {
    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;
    @Mixin private ModelOptions model = new ModelOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "JSON Lines with caption and spatial (true or false).")
    private @Nullable Path file;

    @Option(
            names = "--gate",
            defaultValue = "lexical",
            paramLabel = "GATE",
            description =
                    "lexical; llm: the model, and the lexical gate beside it; both: the two in turn"
                            + " (default: ${DEFAULT-VALUE}).")
    private String gate;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        LlmRequest request = new WritingOptions().request(model, new PriceOptions());
        GateReport report =
                jobs.evalGate(new EvalGateRequest(gate, file, request), System.err::println);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonOut.of(report) + "\n" : report.text());
        out.flush();
        return ExitCode.OK;
    }
}
