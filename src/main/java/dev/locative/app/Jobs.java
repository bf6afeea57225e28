package dev.locative.app;

import dev.locative.caption.LexicalGate;
import dev.locative.data.Outcome;
import dev.locative.eval.compare.CompareMarkdown;
import dev.locative.eval.compare.ComparePage;
import dev.locative.eval.compare.Comparing;
import dev.locative.eval.compare.Comparison;
import dev.locative.eval.run.Progress;
import dev.locative.eval.suite.Suites;
import dev.locative.image.SceneGate;
import dev.locative.model.PullEvent;
import dev.locative.model.Shelf;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Gate;
import dev.locative.pipeline.RunEvent;
import dev.locative.pipeline.WholeFile;
import dev.locative.report.CaptionAnalysis;
import dev.locative.report.GateReport;
import dev.locative.report.QualityReport;
import dev.locative.review.ReviewStanding;
import dev.locative.source.ImageFolder;
import dev.locative.source.Sources;
import dev.locative.taxonomy.Taxonomy;
import dev.locative.taxonomy.TaxonomyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Everything that Locative does, one method a job. Commands and web endpoints call only this.
public final class Jobs {
    private static final Models NO_MODEL = new Models(LlmRequest.NONE, null, _ -> {}, _ -> {});

    private final Parts parts;

    public Jobs() {
        this(new Recipes());
    }

    Jobs(Parts parts) {
        this.parts = parts;
    }

    /// Takes a dump through a recipe into a run directory, or resumes that.
    ///
    /// @param watcher told of events, from several threads
    /// @throws IllegalArgumentException when an option is wrong, or the directory holds another run
    /// @throws java.io.UncheckedIOException when a file cannot be read, or the ledger not be
    ///   written
    public SynthesizeSummary synthesize(SynthesizeRequest request, Consumer<RunEvent> watcher) {
        return synthesize(request, watcher, () -> false);
    }

    /// As above, until `stop` says so: then the samples in flight are the last.
    public SynthesizeSummary synthesize(
            SynthesizeRequest request, Consumer<RunEvent> watcher, BooleanSupplier stop) {
        try (Synthesis synthesis =
                new Synthesis(
                        parts, request, true, text -> watcher.accept(new RunEvent.Warning(text)))) {
            return synthesis.run(watcher, stop);
        }
    }

    /// Makes pairs out of single captions, for as long as it is open.
    ///
    /// @param images whose roots are where the captions' images lie
    /// @param said told what goes wrong with models and images, a line each
    public Synthesizer synthesizer(LlmRequest llm, ImageRequest images, Consumer<String> said) {
        return new Synthesizer(parts, llm, images, said);
    }

    /// The relations that pairs may ask about.
    public Taxonomy taxonomy() {
        return TaxonomyFile.bundled();
    }

    /// The names that requests may choose among.
    public Vocabulary vocabulary() {
        return Vocabulary.all();
    }

    /// Shows what `synthesize` would make of the first samples, 20 unless the request limits them;
    /// nothing is written.
    ///
    /// @param said told what was recognised, a line each
    /// @param bad told of records that are no sample
    /// @param each told of each outcome
    /// @return what the whole dump would cost; empty where no model is asked
    public Optional<Projection> preview(
            SynthesizeRequest request,
            Consumer<String> said,
            Consumer<Entry.Rejected> bad,
            Consumer<Outcome> each) {
        try (Synthesis synthesis = new Synthesis(parts, request, false, said)) {
            return synthesis.preview(said, bad, each);
        }
    }

    /// Judges a run's pairs again at other cut-offs, into a run directory of its own.
    ///
    /// @throws IllegalArgumentException when there is no run, or a check has no scores in it
    public RetuneSummary retune(RetuneRequest request) {
        return Retuning.run(request);
    }

    /// Writes a run's kept pairs in the shape that a trainer reads.
    ///
    /// @throws IllegalArgumentException when there is no run, it holds no kept pair, or the output
    ///   directory holds other files
    /// @throws java.io.UncheckedIOException when a file cannot be read or written
    public ExportSummary export(ExportRequest request) {
        return Exporting.run(request);
    }

    /// Writes what each caption states about where things are, in the dump's order.
    ///
    /// @param said told what the user should know, a line each
    /// @throws UncheckedIOException when a file cannot be read or written
    public StatementsSummary statements(StatementsRequest request, Consumer<String> said) {
        refuseToOverwrite(request.out(), request.dump().files());
        Sources.Recognised dump = Recipes.captions(request.dump());
        dump.said().forEach(said);
        return new Reading(dump.source(), request).run();
    }

    /// Writes the samples that the gate admits, each caption once, in the dump's order.
    ///
    /// @throws UncheckedIOException when a file cannot be read or written
    /// @throws IllegalArgumentException when the dump, the gate or the output is not what it must
    ///   be
    public SelectSummary select(SelectRequest request, SelectListener listener) {
        boolean scene = request.wants(SceneGate.NAME);
        if (request.images().clip() != null && !scene) {
            throw new IllegalArgumentException(
                    "--clip looks at images for --gate scene, and the gate is "
                            + request.gate()
                            + ": add scene to it, or leave --clip out");
        }
        Sources.Recognised dump = Sources.recognise(request.dump());
        refuseToOverwrite(request.out(), request.dump().files());
        if (dump.source().name().equals(ImageFolder.KIND) && request.wants(LexicalGate.NAME)) {
            throw new IllegalArgumentException(
                    "%s: pictures have no captions for --gate %s; --gate scene --clip MODEL keeps those of real scenes, --gate none all"
                            .formatted(request.dump().files().getFirst(), request.gate()));
        }
        try (Images images = new Images(request.images(), request.dump(), scene)) {
            List<Gate> gates = parts.gates(request.gate(), NO_MODEL, images);
            dump.said().forEach(listener::said);
            SelectSummary done =
                    new Selection(dump.source(), gates, request, listener, images.atOnce()).run();
            images.told().forEach(listener::said);
            return done;
        }
    }

    /// Writes a question for each admitted sample, for a model that answers elsewhere.
    ///
    /// @param said told what was recognised, a line each
    /// @throws UncheckedIOException when a file cannot be read or written
    public RequestsSummary requests(RequestsRequest request, Consumer<String> said) {
        if (request.llm().model() == null) {
            throw new IllegalArgumentException(
                    "--model is missing: a batch's server wants to know which model to ask");
        }
        if (request.gate().equals("llm") || request.gate().equals("both")) {
            throw new IllegalArgumentException(
                    "--gate "
                            + request.gate()
                            + " asks a model, and the batch's is asked later; there is: lexical,"
                            + " none");
        }
        refuseToOverwrite(request.out(), request.dump().files());
        Parts.Dump dump = parts.dump(request.dump());
        dump.notes().forEach(said);
        Models models = new Models(request.llm(), null, said, said);
        return new Requesting(
                        dump.source(),
                        parts.gates(request.gate(), models, Images.NONE),
                        models,
                        request)
                .run();
    }

    /// Counts how a dump's captions distribute over relations.
    ///
    /// @param said told what was recognised, a line each
    /// @throws UncheckedIOException when a file cannot be read
    public CaptionAnalysis analyze(AnalyzeRequest request, Consumer<String> said) {
        Parts.Dump dump = parts.dump(request.dump());
        dump.notes().forEach(said);
        return new Analysis(TaxonomyFile.bundled(), request.limit()).of(dump.source());
    }

    /// Measures a gate on captions labelled by hand.
    ///
    /// @param said told how far it has come, where a model is asked
    /// @throws IllegalArgumentException when there is no such gate, or a line is no label
    public GateReport evalGate(EvalGateRequest request, Consumer<String> said) {
        try (Models models = new Models(request.llm(), null, said, said)) {
            return GateEvaluation.of(parts, models, request, said);
        }
    }

    /// Asks a contestant benchmarks' questions and scores its replies, or resumes that.
    ///
    /// @param said told what the user should know, a line each
    /// @param watcher told how far it has come, from several threads
    /// @throws IllegalArgumentException when an option is wrong, a benchmark's file is missing or
    ///   damaged, or images are missing
    /// @throws UncheckedIOException when a file cannot be read or written
    public EvalSummary eval(
            EvalRequest request, Consumer<String> said, Consumer<Progress> watcher) {
        return eval(request, said, watcher, () -> false);
    }

    /// As above, until `stop` says so: then the questions in flight are the last.
    public EvalSummary eval(
            EvalRequest request,
            Consumer<String> said,
            Consumer<Progress> watcher,
            BooleanSupplier stop) {
        try (Interruption interrupted = new Interruption(stop)) {
            return new Evaluation(request, said, watcher, interrupted).run();
        }
    }

    /// The benchmarks that there are.
    public List<BenchmarkRow> benchmarks() {
        return Suites.ALL.stream().map(BenchmarkRow::of).toList();
    }

    /// Compares two runs of benchmarks and leaves `compare.md` and `compare.html`.
    ///
    /// @throws IllegalArgumentException when a folder is no run, the runs share no benchmark or no
    ///   item, or were scored by different rules
    /// @throws UncheckedIOException when a file cannot be read or written
    public List<Comparison> compare(CompareRequest request) {
        List<Comparison> comparisons = Comparing.of(request.a(), request.b());
        String title = "A: %s, B: %s".formatted(request.a(), request.b());
        WholeFile.write(
                request.folder().resolve("compare.md"), CompareMarkdown.of(title, comparisons));
        WholeFile.write(
                request.folder().resolve("compare.html"), ComparePage.of(title, comparisons));
        return comparisons;
    }

    /// Compares a run's verdicts with labels given by hand.
    ///
    /// @throws IllegalArgumentException when there is no run, or a line is no label
    /// @throws UncheckedIOException when a file cannot be read
    public QualityReport quality(QualityRequest request) {
        return QualityMeasure.of(request);
    }

    /// How well captions fit their images, by CLIP.
    ///
    /// @param said told what was recognised, a line each
    /// @param each told of each caption, in the dump's order
    /// @throws IllegalArgumentException when no model is named, or it is not here
    /// @throws UncheckedIOException when a file of captions or references cannot be read
    public ClipScoreSummary clipScore(
            ClipScoreRequest request, Consumer<String> said, Consumer<CaptionScore> each) {
        try (Images images = new Images(request.images(), request.captions(), false)) {
            return new ClipScoring(images, request).run(said, each);
        }
    }

    /// What became of a run; writes `report.html` into its directory.
    ///
    /// @throws IllegalArgumentException when there is no run
    public StatsSummary stats(StatsRequest request) {
        return new Statistics(request).run();
    }

    /// Draws the sample of a run's kept pairs that people are to judge, unless it is there.
    ///
    /// @param said told before it reads the ledger, half a minute for three million pairs
    /// @throws IllegalArgumentException when there is no run, it keeps no pair, or a setting is
    ///   outside of its range
    /// @throws dev.locative.review.ReviewConflict when a sample by other settings is there, or the
    ///   run is being written
    public ReviewDraw drawReview(Path run, ReviewSettings settings, Consumer<String> said) {
        return Reviewing.draw(run, settings, said);
    }

    /// How it stands with a run's review: who judged what, how far they agree, what share is wrong.
    ///
    /// @throws dev.locative.review.NotDrawn when no sample was drawn
    public ReviewStanding review(Path run) {
        return Reviewing.standing(run);
    }

    /// Items of a run's review as one reviewer sees them.
    ///
    /// @param from number of the first, from 0
    /// @param size how many at most
    /// @throws dev.locative.review.NotDrawn when no sample was drawn
    public ReviewItems reviewItems(Path run, String reviewer, int from, int size) {
        return Reviewing.items(run, reviewer, from, size);
    }

    /// Keeps what a reviewer says of an item; the last word counts. It is on the disk when this
    /// returns.
    ///
    /// @throws IllegalArgumentException when there is no such item, or the request is none
    /// @throws UncheckedIOException when it could not be kept
    public ReviewedItem judge(Path run, int item, JudgeRequest request) {
        return Reviewing.judge(run, item, request);
    }

    /// What models there are, and which of them are on this machine.
    ///
    /// @throws IllegalArgumentException when no model has the role
    public List<CatalogueRow> models(ModelsRequest request) {
        List<CatalogueRow> all = rows(Shelf.models(System.getenv()));
        List<CatalogueRow> rows =
                all.stream()
                        .filter(row -> request.role() == null || row.role().equals(request.role()))
                        .toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "no model has the role '"
                            + request.role()
                            + "'; there is: "
                            + String.join(
                                    ", ",
                                    all.stream().map(CatalogueRow::role).distinct().toList()));
        }
        return rows;
    }

    /// Fetches models, unless they are here.
    ///
    /// @param told what happens, and how far it has come
    /// @throws dev.locative.model.UnknownName when there is no such model
    /// @throws UncheckedIOException when one cannot be had; what came is kept
    public PullSummary pullModels(PullRequest request, Consumer<PullEvent> told) {
        return Pulling.run(Shelf.models(System.getenv()), request, told);
    }

    /// Compares models on the disk with what they should be.
    ///
    /// @param each told of each file before it is read
    public VerifySummary verifyModels(VerifyRequest request, Consumer<Path> each) {
        return new VerifySummary(Shelf.models(System.getenv()).verify(request.names(), each));
    }

    /// What data sets there are, by their parts, and which of them are on this machine.
    public List<CatalogueRow> datasets() {
        return rows(Shelf.datasets(System.getenv()));
    }

    /// Fetches parts of a data set, unless they are here.
    ///
    /// @param told what happens, and how far it has come
    /// @throws dev.locative.model.UnknownName when there is no such data set or part
    /// @throws UncheckedIOException when one cannot be had; what came is kept
    public PullSummary pullDataset(PullRequest request, Consumer<PullEvent> told) {
        return Pulling.run(Shelf.datasets(System.getenv()), request, told);
    }

    private static List<CatalogueRow> rows(Shelf shelf) {
        return shelf.list().stream().map(CatalogueRow::of).toList();
    }

    private static void refuseToOverwrite(Path out, List<Path> dump) {
        if (Files.isDirectory(out)) {
            throw new IllegalArgumentException("--out " + out + " is a directory: name a file");
        }
        for (Path file : dump) {
            try {
                if (Files.exists(out) && Files.isSameFile(out, file)) {
                    throw new IllegalArgumentException(
                            "--out " + out + " is the dump itself: name another file");
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot look at " + out + ": " + e, e);
            }
        }
    }
}
