package dev.locative.app.cli;

import dev.locative.app.Jobs;
import dev.locative.app.PullRequest;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `locative models pull`.
@Command(
        name = "pull",
        header = "Fetches models, unless they are on this machine already.",
        description = {
            "The same command goes on after a break. What lies in Hugging Face's cache is",
            "used from there. The folders go to stdout.",
        },
        footer = {
            "",
            "Examples:",
            "  locative models pull clip-vit-base-patch32",
            "  locative models pull qwen2.5-3b-instruct --revision main",
            "",
            "Environment: LOCATIVE_HOME, HF_HOME, HF_TOKEN, HF_ENDPOINT, HF_HUB_OFFLINE.",
            "Exit codes: 0 done, 1 error, 2 wrong usage.",
        })
final class ModelsPull implements Callable<Integer> {
    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "See 'locative models list'.")
    private List<String> names;

    @Option(
            names = "--revision",
            paramLabel = "REV",
            description =
                    "A branch, tag or commit of the repository instead of the catalogue's; sizes"
                            + " and digests are unknown then. It is called NAME@REV.")
    private @Nullable String revision;

    @Option(names = "--offline", description = "Use no network; name what is missing.")
    private boolean offline;

    @Override
    public Integer call() {
        PullRequest request = new PullRequest(names, List.of(), revision, null, offline);
        return PullView.run(spec, view -> jobs.pullModels(request, view));
    }
}
