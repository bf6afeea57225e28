package dev.locative.review;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.locative.data.Sha256;
import dev.locative.pipeline.DirectoryLock;
import dev.locative.pipeline.JsonFile;
import dev.locative.pipeline.LedgerExtent;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The review that lies beside a run, in its folder `review` (`docs/formats.md`). Several threads
/// and processes may use it at once.
public final class RunReview {
    private static final String FOLDER = "review";
    private static final String SAMPLE = "sample.json";

    /// Writes bytes, since a text loses lone surrogates on its way to them.
    private static final ObjectMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(Integer.MAX_VALUE)
                                                    .build())
                                    .build())
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final Path run;
    private final Path dir;
    private final JudgementFile judgements;

    /// @param run the run directory
    /// @throws IllegalArgumentException when it holds no run
    public RunReview(Path run) {
        RunDirectory.manifest(run);
        this.run = run;
        dir = run.resolve(FOLDER);
        judgements = new JudgementFile(dir);
    }

    /// The sample that was drawn; empty before.
    ///
    /// @throws ReviewConflict when it was drawn from another run that lay here
    /// @throws UncheckedIOException when the file cannot be read
    public Optional<DrawnSet> sample() {
        Path file = dir.resolve(SAMPLE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        DrawnSet sample = read(file);
        String begun = RunDirectory.manifest(run).created();
        if (!sample.begun().equals(begun)) {
            throw new ReviewConflict(
                    "%s was drawn from a run begun at %s, and the run that lies here was begun at %s: move %s away to draw anew"
                            .formatted(file, sample.begun(), begun, dir));
        }
        return Optional.of(sample);
    }

    /// The sample that was drawn.
    ///
    /// @throws NotDrawn when there is none
    public DrawnSet drawn() {
        return sample().orElseThrow(() -> new NotDrawn(run));
    }

    /// Draws the run's sample, unless there is one by the same settings.
    ///
    /// @param settings given those of the sample that is there, else null
    /// @param anew run before a draw, which reads the ledger twice
    /// @throws IllegalArgumentException when the run keeps no pair, or the settings ask for too
    ///   many
    /// @throws ReviewConflict when there is one by other settings, or the run is being written
    public Draw draw(
            Function<@Nullable DrawSettings, DrawSettings> settings, Instant now, Runnable anew) {
        try {
            return ReviewLock.holding(
                    dir,
                    () -> {
                        Optional<DrawnSet> there = sample();
                        if (there.isPresent()) {
                            DrawSettings then = there.get().settings();
                            requireSame(then.differences(settings.apply(then)));
                            return new Draw(there.get(), false);
                        }
                        DrawSettings wanted = settings.apply(null);
                        requireStill();
                        anew.run();
                        return new Draw(drawAnew(wanted, now), true);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + dir + ": " + e.getMessage(), e);
        }
    }

    /// @param anew whether it was drawn just now
    public record Draw(DrawnSet sample, boolean anew) {}

    private void requireSame(List<String> differences) {
        if (!differences.isEmpty()) {
            throw new ReviewConflict(
                    "%s was drawn otherwise: %s. Judgements belong to their sample; move %s away to draw another"
                            .formatted(dir.resolve(SAMPLE), String.join("; ", differences), dir));
        }
    }

    private DrawnSet drawAnew(DrawSettings settings, Instant now) throws IOException {
        LedgerExtent before = LedgerExtent.of(run);
        Drawing.Drawn drawn = new Drawing(() -> RunDirectory.outcomes(run), settings).draw();
        if (!LedgerExtent.of(run).equals(before)) {
            requireStill();
            throw new ReviewConflict(run + " changed while its sample was drawn; draw again");
        }
        DrawnSet unnamed =
                new DrawnSet(
                        "",
                        now.truncatedTo(ChronoUnit.SECONDS).toString(),
                        RunDirectory.manifest(run).created(),
                        before,
                        RunDirectory.summary(run).isPresent(),
                        settings,
                        drawn.population(),
                        drawn.strata(),
                        drawn.items());
        DrawnSet sample = named(unnamed);
        write(sample);
        return sample;
    }

    private void requireStill() {
        if (DirectoryLock.held(run)) {
            throw new ReviewConflict(
                    run
                            + " is being written by another locative, and a sample of it would know"
                            + " its beginning alone: wait until it ends, or stop it");
        }
    }

    /// By its content, without the time: the same draw again is the same draw.
    private static DrawnSet named(DrawnSet s) {
        DrawnSet timeless =
                new DrawnSet(
                        "",
                        "",
                        s.begun(),
                        s.ledger(),
                        s.finished(),
                        s.settings(),
                        s.population(),
                        s.strata(),
                        s.items());
        try {
            String name = Sha256.of(JSON.writeValueAsBytes(timeless)).hex().substring(0, 16);
            return new DrawnSet(
                    name,
                    s.drawn(),
                    s.begun(),
                    s.ledger(),
                    s.finished(),
                    s.settings(),
                    s.population(),
                    s.strata(),
                    s.items());
        } catch (JacksonException e) {
            throw new IllegalStateException("a sample is no JSON: " + e.getMessage(), e);
        }
    }

    private void write(DrawnSet sample) throws IOException {
        Path file = dir.resolve(SAMPLE);
        byte[] json = JSON.writeValueAsBytes(sample);
        WholeFile.write(file, out -> out.write(json));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static DrawnSet read(Path file) {
        try {
            return JSON.readValue(file.toFile(), DrawnSet.class);
        } catch (JacksonException e) {
            throw new UncheckedIOException(
                    "%s, line %d: %s; restore the file, or move its folder away to draw anew"
                            .formatted(
                                    file,
                                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                                    JsonFile.why(e)),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// Keeps what a person says of an item; it is on the disk when this returns.
    ///
    /// @throws IllegalArgumentException when there is no such item, or the name or note is none
    /// @throws UncheckedIOException when it could not be kept
    public Judgement judge(
            DrawnSet sample,
            int item,
            String reviewer,
            Label label,
            @Nullable String note,
            Instant now) {
        Judgement judgement =
                new Judgement(
                        sample.draw(),
                        sample.item(item).item(),
                        reviewer,
                        label,
                        note,
                        now.truncatedTo(ChronoUnit.SECONDS).toString());
        judgements.append(judgement);
        return judgement;
    }

    public Judgements judgements(DrawnSet sample) {
        return judgements.of(sample);
    }

    /// What follows from the judgements so far.
    public ReviewStanding standing(DrawnSet sample) {
        List<String> notes = new ArrayList<>();
        boolean outdated = !LedgerExtent.of(run).equals(sample.ledger());
        if (outdated) {
            notes.add(
                    "%s went on after the sample was drawn: it speaks of the pairs that were kept at %s"
                            .formatted(run, sample.drawn()));
        } else if (!sample.finished() && RunDirectory.summary(run).isEmpty()) {
            notes.add(run + " is not finished: the sample speaks of what it holds so far");
        }
        return ReviewStanding.of(sample, judgements.of(sample), outdated, notes);
    }
}
