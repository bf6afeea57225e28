package dev.locative.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The product's command. A new subcommand is one class in this package and one line here.
@Command(
        name = "locative",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "Locative 0.1.0",
        sortOptions = false,
        usageHelpAutoWidth = false,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeOnInvalidInput = ExitCode.USAGE,
        exitCodeOnExecutionException = ExitCode.ERROR,
        header = {
            "Makes checked spatial question-answer pairs for vision-language models out of",
            "image captions.",
        },
        description = "A dump of captions goes in, training files come out. Needs no model.",
        footer = {
            "",
            "Examples:",
            "  locative synthesize samples/docci.jsonlines",
            "  locative select captions.jsonl.gz --out spatial.jsonl",
            "  locative export runs/docci --format messages --out messages",
            "",
            "'locative COMMAND --help' explains one command. stdout is data, stderr is",
            "progress. Exit codes: 0 done, 1 error, 2 wrong usage, 3 done with failures.",
        },
        subcommands = {
            Synthesize.class,
            Select.class,
            Statements.class,
            Requests.class,
            Export.class,
            Stats.class,
            Analyze.class,
            Retune.class,
            EvalGate.class,
            Quality.class,
            Review.class,
            ClipScoreCommand.class,
            Eval.class,
            Compare.class,
            ModelsCommand.class,
            DatasetsCommand.class,
            Serve.class,
            Completion.class,
            WarmUp.class,
        })
public final class Main implements Runnable {
    @Spec private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of an error (or set LOCATIVE_DEBUG=1).")
    boolean verbose;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
