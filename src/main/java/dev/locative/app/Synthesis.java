package dev.locative.app;

import dev.locative.caption.RecordedReplies;
import dev.locative.data.Outcome;
import dev.locative.data.Usage;
import dev.locative.filter.Filters;
import dev.locative.filter.ImageAlignment;
import dev.locative.model.ByteCount;
import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Filter;
import dev.locative.pipeline.Recipe;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.RunEvent;
import dev.locative.pipeline.RunManifest;
import dev.locative.pipeline.RunResult;
import dev.locative.pipeline.Runner;
import dev.locative.pipeline.Source;
import dev.locative.pipeline.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The main job: captions in, checked pairs out.
final class Synthesis implements AutoCloseable {
    private static final long PREVIEW = 20;

    private final Parts parts;
    private final SynthesizeRequest request;
    private final Parts.Dump dump;
    private final Source source;
    private final Recipe recipe;
    private final Models models;
    private final Images images;
    private final List<String> notes;

    /// @param keep whether raw replies of a model go into the run directory
    /// @param warning told what goes wrong without stopping the run, from any thread
    Synthesis(Parts parts, SynthesizeRequest request, boolean keep, Consumer<String> warning) {
        this.parts = parts;
        this.request = request;
        dump = parts.dump(request.dump());
        source = dump.source();
        notes = new ArrayList<>(dump.notes());
        models = new Models(request.llm(), keep ? out() : null, notes::add, warning);
        images = new Images(request.images(), request.dump(), asks(ImageAlignment.NAME));
        recipe = recipe();
    }

    private Recipe recipe() {
        try {
            return new Recipe(
                    parts.gates(request.gate(), models, images),
                    parts.generator(request.generator(), request.seed(), models),
                    filters());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        models.close();
        images.close();
    }

    /// @param stop asked often; true ends the run after the samples in flight
    SynthesizeSummary run(Consumer<RunEvent> watcher, BooleanSupplier stop) {
        Path out = out();
        Integer width = request.width();
        Runner.Settings settings =
                new Runner.Settings(
                        width == null ? Math.max(models.atOnce(), images.atOnce()) : width,
                        limit(Long.MAX_VALUE),
                        models.live() ? request.failuresInRow() : Integer.MAX_VALUE);
        try (Interruption interruption = new Interruption(stop);
                RunDirectory run = RunDirectory.open(out, manifest())) {
            if (run.ledger().size() == 0) {
                watcher.accept(new RunEvent.Beginning(List.copyOf(notes), plan(out)));
            }
            Runner runner = new Runner(recipe, settings, watcher, interruption);
            RunResult result = runner.run(source, run);
            RecordedReplies replies = models.recorded();
            if (replies != null && result instanceof RunResult.Finished(Summary summary)) {
                ReplyMatch.of(replies, run.ledger(), summary.samples().failed())
                        .said(request.limit() == null)
                        .forEach(text -> watcher.accept(new RunEvent.Warning(text)));
            }
            return new SynthesizeSummary(out, result, images.told());
        }
    }

    /// Shows the outcomes of the first samples; writes nothing.
    ///
    /// @return what the whole dump would cost; empty where no model is asked
    Optional<Projection> preview(
            Consumer<String> said, Consumer<Entry.Rejected> bad, Consumer<Outcome> each) {
        notes.forEach(said);
        long most = limit(PREVIEW);
        long tried = 0;
        double bytes = 0;
        Usage usage = Usage.NONE;
        long start = System.nanoTime();
        try (Stream<Batch> batches = source.open()) {
            for (Iterator<Batch> all = batches.iterator(); tried < most && all.hasNext(); ) {
                Batch batch = all.next();
                List<Entry> entries = batch.entries();
                for (int i = 0; i < entries.size() && tried < most; i++) {
                    bytes += (double) batch.bytes() / entries.size();
                    switch (entries.get(i)) {
                        case Entry.Accepted accepted -> {
                            Outcome outcome = recipe.apply(accepted.sample());
                            usage = usage.plus(outcome.usage());
                            tried++;
                            each.accept(outcome);
                        }
                        case Entry.Rejected rejected -> bad.accept(rejected);
                    }
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double share = Math.min(1, bytes / Math.max(1, source.bytes()));
        return usage.none()
                ? Optional.empty()
                : Optional.of(Projection.of(tried, share, usage, seconds, request.llm().price()));
    }

    private long limit(long otherwise) {
        Long limit = request.limit();
        return limit == null ? otherwise : limit;
    }

    private List<Filter> filters() {
        List<String> only = request.filters();
        return Filters.choose(
                parts.filters(request.keepBenign(), models, images),
                only == null ? Set.of() : Set.copyOf(only),
                Set.copyOf(request.without()));
    }

    private boolean asks(String filter) {
        List<String> only = request.filters();
        return (only == null || only.contains(filter)) && !request.without().contains(filter);
    }

    private RunManifest manifest() {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("source", source.name());
        options.put("generator", request.generator());
        options.put("gate", request.gate());
        options.put("filters", filterNames(","));
        options.put("keep-benign", String.valueOf(request.keepBenign()));
        options.put("seed", String.valueOf(request.seed()));
        options.put("limit", request.limit() == null ? "none" : request.limit().toString());
        options.putAll(models.options());
        options.putAll(images.options());
        request.dump().fields().forEach((name, column) -> options.put("field " + name, column));
        return new RunManifest(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Version.CURRENT,
                request.dump().files().stream().map(Synthesis::input).toList(),
                options,
                parts.taxonomy(),
                new TreeMap<>(models.prompts()),
                null);
    }

    private static RunManifest.Input input(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("no such file or directory: " + file);
        }
        try (Stream<Path> files = Files.walk(file)) {
            long bytes = 0;
            for (Path each : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                bytes += Files.size(each);
            }
            return new RunManifest.Input(file.normalize().toString(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private String plan(Path out) {
        Long limit = request.limit();
        return "%s%s, %s, %s -> %s: gate %s, generator %s, filters %s"
                .formatted(
                        limit == null ? "" : "the first " + limit + " samples of ",
                        request.dump().files().stream()
                                .map(Path::toString)
                                .collect(Collectors.joining(" ")),
                        source.name(),
                        ByteCount.shown(source.bytes()),
                        out,
                        request.gate(),
                        request.generator(),
                        recipe.filters().isEmpty() ? "none" : filterNames(", "));
    }

    private String filterNames(String separator) {
        return recipe.filters().stream().map(Filter::name).collect(Collectors.joining(separator));
    }

    private Path out() {
        Path out = request.out();
        return out == null ? Path.of("runs", name(request.dump().files())) : out;
    }

    /// The first file's name without its extensions, and how many more there are.
    static String name(List<Path> files) {
        Path last = files.getFirst().toAbsolutePath().normalize().getFileName();
        String name = last == null ? "dump" : last.toString();
        String bare =
                name.replaceFirst(
                        "(?i)(\\.(jsonl|jsonlines|ndjson|json|csv|tsv|parquet|gz|zst))+$", "");
        return (bare.isEmpty() ? name : bare) + (files.size() > 1 ? "+" + (files.size() - 1) : "");
    }
}
