package dev.locative.app.cli;

import dev.locative.app.Jobs;
import dev.locative.app.PullRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `locative datasets pull`.
@Command(
        name = "pull",
        header = "Fetches parts of a data set, unless they are on this machine already.",
        description = {
            "Without --part the captions (of Localized Narratives those of COCO's",
            "validation set). The same command goes on after a break. The folder goes to",
            "stdout.",
        },
        footer = {
            "",
            "Examples:",
            "  locative datasets pull docci",
            "  locative datasets pull docci --part images --out /data/docci",
            "  locative datasets pull localized-narratives --part coco_train",
            "  locative datasets pull pixmo-cap",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage.",
        })
final class DatasetsPull implements Callable<Integer> {
    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "See 'locative datasets list'.")
    private String name;

    @Option(
            names = "--part",
            paramLabel = "PART",
            split = ",",
            description = "What of it; several by comma or by repeating the option.")
    private List<String> parts = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to; default: a folder below LOCATIVE_HOME.")
    private @Nullable Path out;

    @Option(names = "--offline", description = "Use no network; name what is missing.")
    private boolean offline;

    @Override
    public Integer call() {
        PullRequest request = new PullRequest(List.of(name), parts, null, out, offline);
        return PullView.run(spec, view -> jobs.pullDataset(request, view));
    }
}
