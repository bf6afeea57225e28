package dev.locative.app.cli;

import dev.locative.app.Jobs;
import dev.locative.app.LlmRequest;
import dev.locative.app.RequestsRequest;
import dev.locative.app.RequestsSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `locative requests`: the questions for a batch.
@Command(
        name = "requests",
        header = "Writes the questions for a language model that answers elsewhere, as a batch.",
        description = {
            "OpenAI's batch form, which vLLM's run-batch reads too; custom_id is the sample's id.",
            "'synthesize --generator replies --replies FILE' takes what the batch gives back.",
        },
        footer = {
            "",
            "Examples:",
            "  locative requests my.jsonl --model Qwen2.5-3B --out batch.jsonl",
            "  vllm run-batch -i batch.jsonl -o answered.jsonl --model Qwen2.5-3B",
            "  locative synthesize my.jsonl --generator replies --replies answered.jsonl",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage, 3 done with failures.",
        })
final class Requests implements Callable<Integer> {
    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;
    @Mixin private DumpOptions dump;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The JSON Lines file to write.")
    private Path out;

    @Option(
            names = "--gate",
            defaultValue = "lexical",
            paramLabel = "GATE",
            description = "lexical (default): only captions with a spatial keyword; none: all.")
    private String gate;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME",
            description = "The name that the server knows the model by.")
    private String model;

    @Option(
            names = "--prompt",
            paramLabel = "NAME",
            defaultValue = "compact",
            description =
                    "As synthesize takes it: compact, paper, statements, or a file (default:"
                            + " ${DEFAULT-VALUE}).")
    private String prompt;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            defaultValue = "8192",
            description = "The most tokens of a reply (default: ${DEFAULT-VALUE}).")
    private int maxTokens;

    @Option(names = "--no-structure", description = "Ask for no JSON schema.")
    private boolean free;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        RequestsSummary done =
                jobs.requests(
                        new RequestsRequest(dump.request(), out, gate, dump.most(), llm()),
                        err::println);
        err.printf(
                Locale.ROOT,
                "read %,d, rejected %,d, refused %,d, requests %,d: %s%n",
                done.read(),
                done.rejected(),
                done.refused(),
                done.written(),
                done.out());
        if (done.rejected() > 0) {
            err.println(Rejects.warning(done.rejected(), done.read(), done.rejects()));
        }
        err.flush();
        if (done.written() == 0) {
            throw new IllegalArgumentException(
                    "no caption is admitted of %d records; %s is not written"
                            .formatted(done.read(), done.out()));
        }
        return done.rejected() > done.written() ? ExitCode.FAILURES : ExitCode.OK;
    }

    private LlmRequest llm() {
        ModelOptions options = new ModelOptions();
        options.group.model = model;
        options.group.free = free;
        WritingOptions writing = new WritingOptions();
        writing.group.prompt = prompt;
        writing.group.maxTokens = maxTokens;
        return writing.request(options, new PriceOptions());
    }
}
