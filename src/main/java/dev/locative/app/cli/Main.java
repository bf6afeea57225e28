package dev.locative.app.cli;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// The product's command. A new subcommand is one class in this package and one line here.
@TopCommand
@Command(
        name = "locative",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "Locative 0.1.0",
        description =
                "Makes spatial question-answer pairs for vision-language models out of image captions.",
        subcommands = {
            Synthesize.class,
            Retune.class,
            Select.class,
            Analyze.class,
            EvalGate.class,
            Stats.class
        })
public final class Main {}
