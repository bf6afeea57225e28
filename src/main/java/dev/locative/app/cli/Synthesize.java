package dev.locative.app.cli;

import dev.locative.app.Jobs;
import dev.locative.app.SynthesizeRequest;
import dev.locative.app.SynthesizeSummary;
import dev.locative.pipeline.RunResult;
import dev.locative.pipeline.Summary;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "synthesize",
        abbreviateSynopsis = true,
        header = "Makes checked spatial question-answer pairs out of captions.",
        description = {
            "The same command again resumes: finished samples are reused, failed ones tried",
            "again. Writes a run directory; 'locative stats' and 'locative export' read it.",
        },
        footer = {
            "",
            "Examples:",
            "  locative synthesize samples/docci.jsonlines",
            "  locative synthesize shards/ --source pixmo-cap --limit 10000 --out runs/pixmo",
            "  locative synthesize my.csv --field caption=text --field id=key --dry-run",
            "  locative synthesize my.csv --generator llama --model qwen2.5-3b-instruct.gguf",
            "  locative synthesize my.csv --generator openai --model Qwen2.5-3B \\",
            "      --endpoint http://gpu1:8000/v1 --endpoint http://gpu2:8000/v1",
            "  locative synthesize docci_descriptions.jsonlines --image-root /data/docci \\",
            "      --clip clip-vit-base-patch32",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage, 3 done with failures.",
        })
final class Synthesize implements Callable<Integer> {
    @Mixin DumpOptions dump = new DumpOptions();

    @Option(
            names = "--generator",
            paramLabel = "NAME",
            defaultValue = "pattern",
            description =
                    "pattern: reads the caption by grammar, no model; llama: a model in process, --model FILE.gguf; openai: a model behind --endpoint; replies: what a model said elsewhere (default: ${DEFAULT-VALUE}).")
    String generator = "pattern";

    @Option(
            names = "--gate",
            paramLabel = "NAME",
            defaultValue = "lexical",
            description =
                    "lexical: only captions with a keyword of a spatial relation; scene: only images that --clip takes for photos of a scene; llm: captions that the model finds spatial; several separated by commas; both: lexical,llm; none: all (default: ${DEFAULT-VALUE}).")
    String gate = "lexical";

    @Option(
            names = "--filters",
            split = ",",
            paramLabel = "NAME",
            description = "The filters to use, separated by commas; all when not given.")
    @Nullable List<String> filters;

    @Option(names = "--no-filter", paramLabel = "NAME", description = "Leave one out. Repeatable.")
    List<String> without = List.of();

    @Option(
            names = "--keep-benign",
            description = "Keep grounded pairs that ask nothing spatial; they help training.")
    boolean keepBenign;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The run directory (default: runs/ and the dump's name).")
    @Nullable Path out;

    @Option(
            names = "--width",
            paramLabel = "N",
            description =
                    "Samples at once (default: one a core; 16 at a server). Does not change the"
                            + " result.")
    @Nullable Integer width;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Where the generator chooses at random (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(
            names = "--max-failures",
            paramLabel = "N",
            defaultValue = "20",
            description = "Stop after N failed samples in a row (default: ${DEFAULT-VALUE}).")
    int failuresInRow = 20;

    @Option(
            names = "--dry-run",
            description =
                    "Print the pairs of the first 20 samples, or --limit, and what the whole would"
                            + " cost where a model is asked; write nothing.")
    boolean dryRun;

    @Mixin ModelOptions model = new ModelOptions();
    @Mixin WritingOptions writing = new WritingOptions();
    @Mixin ImageOptions images = new ImageOptions();
    @Mixin PriceOptions price = new PriceOptions();

    private final Jobs jobs = new Jobs();

    @Override
    public Integer call() {
        SynthesizeRequest request =
                new SynthesizeRequest(
                        dump.request(),
                        generator,
                        gate,
                        filters,
                        without,
                        keepBenign,
                        out,
                        dump.limit,
                        width,
                        seed,
                        failuresInRow,
                        writing.request(model, price),
                        images.request());
        if (dryRun) {
            jobs.preview(
                            request,
                            System.err::println,
                            bad -> Preview.print(bad, System.err),
                            outcome -> Preview.print(outcome, System.out))
                    .ifPresent(whole -> Preview.print(whole, System.err));
            return ExitCode.OK;
        }
        ProgressLine progress = new ProgressLine(System.err, StatusLine.stderrIsTerminal());
        try {
            SynthesizeSummary summary = jobs.synthesize(request, progress);
            progress.end();
            return report(summary, System.err);
        } finally {
            progress.end();
        }
    }

    static int report(SynthesizeSummary ended, PrintStream err) {
        Optional<String> problem = ended.problem();
        if (problem.isPresent()) {
            err.println("locative: " + problem.get());
            err.println("run      " + ended.dir());
            return ExitCode.ERROR;
        }
        if (ended.result() instanceof RunResult.Finished(Summary summary)) {
            SynthesizeSummary.funnel(summary).forEach(err::println);
            ended.notes().forEach(err::println);
            Summary.Samples samples = summary.samples();
            if (samples.rejected() > 0) {
                err.println(
                        Rejects.warning(
                                samples.rejected(),
                                samples.read(),
                                ended.dir().resolve("rejected.jsonl")));
            }
            if (samples.failed() > 0) {
                err.printf(
                        Locale.ROOT,
                        "warning  %,d samples failed; the same command tries them again%n",
                        samples.failed());
            }
            boolean all = samples.reused() == samples.answered() + samples.refused();
            err.printf(
                    Locale.ROOT,
                    "run      %s (%s)%n",
                    ended.dir(),
                    all ? "all of it reused" : "%.1f s".formatted(summary.seconds()));
        }
        return ended.failures() ? ExitCode.FAILURES : ExitCode.OK;
    }
}
