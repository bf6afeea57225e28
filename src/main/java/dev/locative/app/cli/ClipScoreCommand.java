package dev.locative.app.cli;

import dev.locative.app.ClipScoreRequest;
import dev.locative.app.ClipScoreSummary;
import dev.locative.app.Jobs;
import dev.locative.vision.ClipScore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `locative clipscore`: how well captions fit their images.
@Command(
        name = "clipscore",
        abbreviateSynopsis = true,
        header = "Scores captions against their images by CLIP.",
        description = {
            "CLIPScore is 2.5 times the cosine of caption and image, or 0 where that is",
            "negative. DUMP is any dump, or CLIPScore's own shape, one JSON object",
            "{\"image1\": \"caption\"} whose keys are image files without extension.",
        },
        footer = {
            "",
            "Examples:",
            "  locative clipscore captions.jsonl --clip clip-vit-base-patch32",
            "  locative clipscore good.json --clip clip-vit-base-patch32 --references refs.json",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage, 3 done, but some have no score.",
        })
final class ClipScoreCommand implements Callable<Integer> {
    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;
    @Mixin private DumpOptions dump = new DumpOptions();
    @Mixin private ClipScoreOptions images = new ClipScoreOptions();

    @Option(
            names = "--references",
            paramLabel = "FILE",
            description =
                    "Other captions of the same images, for RefCLIPScore: a JSON object from a"
                            + " caption's id (or image, as above) to a list of texts.")
    private @Nullable Path references;

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            defaultValue = ClipScore.PREFIX,
            description =
                    "Put before every caption and reference; \"\" for nothing (default:"
                            + " \"${DEFAULT-VALUE}\").")
    private String prefix = ClipScore.PREFIX;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ClipScoreRequest request =
                new ClipScoreRequest(
                        dump.request(), references, prefix, images.request(), dump.most());
        ScoreView view =
                json ? new ScoreView.Json(out) : new ScoreView.Table(out, references != null);
        ScoreComplaints complaints = new ScoreComplaints(references != null);
        ClipScoreSummary summary =
                jobs.clipScore(
                        request,
                        line -> {
                            err.println(line);
                            err.flush();
                        },
                        score -> {
                            view.show(score);
                            complaints.hear(score);
                        });
        view.end(summary);
        complaints.of(summary).forEach(err::println);
        err.flush();
        if (summary.scored() == 0) {
            throw new IllegalArgumentException(
                    "no caption was scored of the %d read".formatted(summary.unscored()));
        }
        return complaints.none() ? ExitCode.OK : ExitCode.FAILURES;
    }
}
