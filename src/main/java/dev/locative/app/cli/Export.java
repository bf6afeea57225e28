package dev.locative.app.cli;

import dev.locative.app.ExportFormat;
import dev.locative.app.ExportRequest;
import dev.locative.app.ExportSummary;
import dev.locative.app.Jobs;
import dev.locative.export.Pack;
import dev.locative.export.Written;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `locative export`: the names of the data files go to stdout, the counts to stderr.
@Command(
        name = "export",
        header = "Writes a run's kept pairs as training files, with a dataset card.",
        description = {
            "The names of the data files go to stdout.",
        },
        footer = {
            "",
            "Examples:",
            "  locative export runs/docci --format messages --out messages",
            "  locative export runs/docci --format parquet --out parquet",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage, 3 done with failures.",
        })
final class Export implements Callable<Integer> {
    @Spec CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run directory that synthesize made.")
    Path run = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            converter = Format.class,
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    ExportFormat format = ExportFormat.MESSAGES;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "A directory that is empty or not there yet.")
    Path out = Path.of("");

    @Option(
            names = "--pack",
            paramLabel = "image|pair",
            converter = Packing.class,
            completionCandidates = Packs.class,
            description =
                    "One conversation per image (the default) or one row per pair; parquet always"
                            + " has one row per pair.")
    @Nullable Pack pack;

    @Option(
            names = "--image-root",
            paramLabel = "PATH",
            description = "Put in front of relative image paths.")
    @Nullable String imageRoot;

    @Option(names = "--force", description = "Replace an earlier export in DIR.")
    boolean force;

    private final Jobs jobs = new Jobs();

    @Override
    public Integer call() {
        if (format == ExportFormat.PARQUET && pack == Pack.IMAGE) {
            throw new ParameterException(
                    spec.commandLine(), "parquet has one row per pair: leave --pack away");
        }
        ExportRequest request = new ExportRequest(run, format, out, pack, imageRoot, force);
        report(jobs.export(request));
        return ExitCode.OK;
    }

    private void report(ExportSummary summary) {
        Written written = summary.written();
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                Locale.ROOT,
                "%,d pairs about %,d images in %,d rows: %s%n",
                written.pairs(),
                written.images(),
                written.rows(),
                summary.out());
        note(err, written.textOnly(), "rows of text only: their samples name no image");
        note(err, written.mended(), "texts held a trainer's control token and were broken up");
        note(err, written.remote(), "rows name their image by URL: fetch it before training");
        note(
                err,
                written.relative(),
                "rows name their image by a relative path: --image-root PATH, or the trainer's own"
                        + " image folder");
        summary.notes().forEach(text -> err.println("warning  " + text));
        err.flush();
        PrintWriter files = spec.commandLine().getOut();
        written.files().forEach(file -> files.println(summary.out().resolve(file)));
        files.flush();
    }

    private static void note(PrintWriter err, long count, String what) {
        if (count > 0) {
            err.printf(Locale.ROOT, "%,d %s%n", count, what);
        }
    }

    static final class Format implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String label) {
            try {
                return ExportFormat.of(label);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ExportFormat.values()).map(ExportFormat::label).iterator();
        }
    }

    static final class Packing implements ITypeConverter<Pack> {
        @Override
        public Pack convert(String label) {
            return Arrays.stream(Pack.values())
                    .filter(pack -> pack.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("it is image or pair"));
        }
    }

    static final class Packs implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Pack.values()).map(Pack::label).iterator();
        }
    }
}
