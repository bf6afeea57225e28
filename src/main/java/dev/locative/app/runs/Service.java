package dev.locative.app.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.app.Jobs;
import dev.locative.app.ModelStanding;
import dev.locative.app.Synthesizer;
import dev.locative.app.Vocabulary;
import dev.locative.data.Outcome;
import dev.locative.data.Sample;
import dev.locative.explore.RunIndex;
import dev.locative.pipeline.DirectoryLock;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.RunEvent;
import dev.locative.pipeline.StageClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that the service does, without the web: runs, evaluations, single captions.
/// Thread-safe. Closing it ends what is at work so that it can be resumed.
public final class Service implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Service.class.getName());

    /// How long captions may take to be answered when the service ends.
    private static final Duration ANSWERS = Duration.ofSeconds(10);

    /// How long runs may take to come to an end then, the captions' time included.
    private static final Duration RUNS = Duration.ofSeconds(20);

    private final ServiceOptions options;
    private final Vocabulary vocabulary;
    private final List<DirectoryLock> locks;
    private final JobQueue queue;
    private final Desk runs;
    private final Desk evaluations;
    private final Reports reports;
    private final RunImages looking;
    private final Path images;
    private final Path scratch;
    private final Synthesizer synthesizer;
    private final Captions captions;
    private final Explorer explorer;
    private final List<BiConsumer<String, RunEvent>> watchers = new CopyOnWriteArrayList<>();
    private volatile boolean ending;

    /// @param said told what goes wrong with models and images, a line each
    /// @throws IllegalArgumentException when an option is wrong, or another service holds the
    ///   folder of runs
    public Service(Jobs jobs, ServiceOptions options, Consumer<String> said) {
        this.options = options;
        if (!Files.isDirectory(options.root())) {
            throw new IllegalArgumentException("--root " + options.root() + " is no folder");
        }
        if (options.runs().normalize().equals(options.evaluations().normalize())) {
            throw new IllegalArgumentException(
                    "--runs and --evals are both %s; each wants a folder of its own"
                            .formatted(options.runs()));
        }
        vocabulary = jobs.vocabulary();
        reports = new Reports(jobs);
        looking = new RunImages(options);
        locks =
                List.of(
                        held("--runs", made(options.runs())),
                        held("--evals", made(options.evaluations())));
        queue = new JobQueue(options.limits().atOnce(), options.limits().queue());
        emptied(uploads(options.runs()));
        emptied(RunSettings.nothing(options));
        images = emptied(options.runs().resolve(".service").resolve("images"));
        scratch = emptied(options.runs().resolve(".service").resolve("scratch"));
        synthesizer =
                jobs.synthesizer(options.llm(), options.images().withRoots(List.of(images)), said);
        requireModels();
        captions = line();
        explorer = new Explorer(jobs.taxonomy());
        runs = new Desk(options.runs(), new SynthesisWork(jobs, options, this::tell), queue);
        evaluations = new Desk(options.evaluations(), new EvaluationWork(jobs, options), queue);
        runs.begin(options.limits().resume());
        evaluations.begin(options.limits().resume());
        captions.load();
    }

    private Captions line() {
        return new Captions(
                new Captions.Answering() {
                    @Override
                    public Outcome apply(
                            Sample sample, Synthesizer.Choice choice, StageClock clock) {
                        return synthesizer.apply(sample, choice, clock);
                    }

                    @Override
                    public void close() {
                        synthesizer.close();
                    }
                },
                options,
                vocabulary);
    }

    private void requireModels() {
        synthesizer
                .models()
                .values()
                .forEach(model -> {
                    if (model.problem() != null) {
                        throw new IllegalArgumentException(model.problem());
                    }
                });
    }

    /// How it stands with the models, `language` and `clip`, as far as there are any.
    public SortedMap<String, ModelStanding> models() {
        return synthesizer.models();
    }

    private static DirectoryLock held(String option, Path folder) {
        Path own = folder.resolve(".service");
        if (DirectoryLock.held(own)) {
            throw new IllegalArgumentException(
                    "%s %s: another service has it already; end that one, or name another folder"
                            .formatted(option, folder));
        }
        return DirectoryLock.hold(own);
    }

    /// Begins with the runs that wait.
    public void begin() {
        queue.start();
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder + ": " + e, e);
        }
    }

    private void tell(String id, RunEvent event) {
        watchers.forEach(watcher -> watcher.accept(id, event));
    }

    /// @param watcher told of all events of all runs from now on, with the run's id, from many
    ///   threads
    public void watch(BiConsumer<String, RunEvent> watcher) {
        watchers.add(watcher);
    }

    /// Where bodies of requests lie while they are read.
    ///
    /// @param runs the folder of run directories
    public static Path uploads(Path runs) {
        return runs.resolve(".service").resolve("uploads").toAbsolutePath();
    }

    /// A folder made empty: what lay in it belonged to requests of another process.
    private static Path emptied(Path folder) {
        try {
            for (Path file : within(made(folder)).reversed()) {
                Files.delete(file);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty the folder " + folder + ": " + e, e);
        }
    }

    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.skip(1).sorted().toList();
        }
    }

    /// Where files may lie while they are made.
    public Path scratch() {
        return scratch;
    }

    /// Where images lie that came with a caption, while it is answered.
    public Path uploadedImages() {
        return images;
    }

    public ServiceOptions options() {
        return options;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// The filters that are asked where a request names none, in their order.
    public List<String> usualFilters() {
        return vocabulary.filters().stream()
                .filter(name -> Choosing.lack(name, options) == null)
                .toList();
    }

    public Desk runs() {
        return runs;
    }

    public Desk evaluations() {
        return evaluations;
    }

    public Reports reports() {
        return reports;
    }

    public Captions captions() {
        return captions;
    }

    public Explorer explorer() {
        return explorer;
    }

    /// The image of a run's sample.
    ///
    /// @throws Refusal when there is no such run or sample, or its image cannot be had
    public RunImages.Image image(String id, String sample) {
        Path dir = runs.dir(id);
        JsonNode settings = runs.get(id).settings();
        Outcome outcome = explorer.look(dir, index -> found(index, id, sample));
        return looking.of(
                id,
                outcome.sample(),
                RunDirectory.manifest(dir),
                settings == null ? null : Settings.read(settings, RunSettings.class));
    }

    private static Outcome found(RunIndex index, String id, String sample) {
        boolean all = index.isCurrent();
        return index.outcome(sample)
                .orElseThrow(() ->
                        all
                                ? new Refusal(
                                        Refusal.Kind.MISSING,
                                        "run %s has no sample of that id".formatted(id))
                                : new Refusal(
                                        Refusal.Kind.UNAVAILABLE,
                                        "run %s is not indexed so far; try again soon"
                                                .formatted(id)));
    }

    /// How much works and waits.
    public JobQueue.Standing standing() {
        return queue.standing();
    }

    /// Queues a run.
    ///
    /// @param upload a file with captions, taken away; null when the settings name files
    /// @param key the idempotency key; null without
    /// @throws IllegalArgumentException when something cannot be as asked for
    /// @throws Refusal when there is no room, or it does not go together with another run
    public Run run(RunSettings settings, @Nullable Path upload, @Nullable String key) {
        settings.require(options, vocabulary, upload != null);
        JsonNode shown = Settings.write(settings);
        return runs.submit(new Desk.Order(settings.name(), settings.usual(), shown, upload, key));
    }

    /// Queues an evaluation.
    ///
    /// @param key the idempotency key; null without
    /// @throws IllegalArgumentException when something cannot be as asked for
    /// @throws Refusal when there is no room, or it does not go together with another one
    public Run evaluate(EvaluationSettings settings, @Nullable String key) {
        settings.request(options, options.evaluations());
        JsonNode shown = Settings.write(settings);
        return evaluations.submit(
                new Desk.Order(settings.name(), settings.usual(), shown, null, key));
    }

    /// Takes no more work, and brings what is at work to its end: runs after the samples in flight,
    /// so that they can be resumed, captions with their answers. What still reads is answered.
    public void drain() {
        ending = true;
        captions.end();
        queue.end();
        runs.stop();
        evaluations.stop();
        long start = System.nanoTime();
        captions.await(ANSWERS);
        boolean ended = queue.await(RUNS.minusNanos(System.nanoTime() - start));
        if (!ended) {
            LOG.log(
                    Level.WARNING,
                    "a run does not come to its end within {0} s; what it has in flight is lost, and it can be resumed",
                    RUNS.toSeconds());
        }
    }

    /// Whether it takes no more work.
    public boolean ending() {
        return ending;
    }

    @Override
    public void close() {
        if (!ending) {
            drain();
        }
        captions.close();
        explorer.close();
        looking.close();
        try {
            for (DirectoryLock lock : locks) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
