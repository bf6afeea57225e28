package dev.locative.app.cli;

import dev.locative.app.Jobs;
import dev.locative.app.SelectListener;
import dev.locative.app.SelectRequest;
import dev.locative.app.SelectSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `locative select`: the gate alone.
@Command(
        name = "select",
        abbreviateSynopsis = true,
        header = "Keeps the captions that state a spatial relation, each once, or real scenes.",
        description = {
            "Writes JSON Lines in the order of the dump. A DUMP may also be a folder of pictures or",
            "picture files (--source images): a sample each, without a caption.",
        },
        footer = {
            "",
            "Examples:",
            "  locative select captions.jsonl.gz --out spatial.jsonl",
            "  locative select photos/ --gate scene --clip clip-vit-base-patch32 \\",
            "      --out scenes.jsonl",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage, 3 done with failures.",
        })
final class Select implements Callable<Integer> {
    /// What the first line of the funnel says well enough.
    private static final Set<String> LEXICAL = Set.of("lexical");

    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;
    @Mixin private DumpOptions dump;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The JSON Lines file to write: id, image, caption, source, scene.")
    private Path out;

    @Option(
            names = "--gate",
            defaultValue = "lexical",
            paramLabel = "GATE",
            description =
                    "lexical: a spatial keyword is needed; scene: only images that --clip takes for"
                            + " photos of a scene; lexical,scene: both; none: keep all (default:"
                            + " ${DEFAULT-VALUE}).")
    private String gate;

    @Mixin private SceneOptions images;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        SelectRequest request =
                new SelectRequest(dump.request(), out, gate, dump.most(), images.request());
        Lines lines = new Lines(err, StatusLine.stderrIsTerminal());
        SelectSummary summary = jobs.select(request, lines);
        lines.clear();
        return told(summary, err);
    }

    private int told(SelectSummary done, PrintWriter err) {
        err.printf(
                Locale.ROOT,
                "read %,d, rejected %,d, refused %,d, duplicates %,d, kept %,d; %.2f s, %,.0f samples/s%n",
                done.read(),
                done.rejected(),
                done.refused(),
                done.duplicates(),
                done.kept(),
                done.seconds(),
                done.read() / Math.max(done.seconds(), 1e-3));
        if (!LEXICAL.containsAll(done.refusals().keySet())) {
            err.println("refused: " + listed(done.refusals()));
        }
        if (done.rejected() > 0) {
            err.println(Rejects.warning(done.rejected(), done.read(), done.rejects()));
        }
        err.flush();
        if (done.read() == 0) {
            throw new IllegalArgumentException("no samples in " + named());
        }
        if (done.kept() == 0) {
            throw new IllegalArgumentException(
                    "nothing is kept of %d records in %s; %s is not written"
                            .formatted(done.read(), named(), done.out()));
        }
        err.println("kept samples: " + done.out());
        err.flush();
        return done.rejected() > done.kept() ? ExitCode.FAILURES : ExitCode.OK;
    }

    private static String listed(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%s %,d", each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String named() {
        return dump.files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /// A line that is overwritten on a terminal, one now and then elsewhere.
    private static final class Lines implements SelectListener {
        private static final String CLEAR = "\r\033[2K";

        private final PrintWriter err;
        private final boolean terminal;
        private double told;

        Lines(PrintWriter err, boolean terminal) {
            this.err = err;
            this.terminal = terminal;
        }

        void clear() {
            err.print(terminal && told > 0 ? CLEAR : "");
        }

        @Override
        public void said(String line) {
            clear();
            err.println(line);
            err.flush();
        }

        @Override
        public void progress(SelectSummary soFar, double share) {
            if (soFar.seconds() - told < (terminal ? 0.5 : 10)) {
                return;
            }
            told = soFar.seconds();
            double left = soFar.seconds() * (1 - share) / Math.max(share, 1e-9);
            err.printf(
                    Locale.ROOT,
                    "%s%.0f %%, %d read, %d kept, %.0f samples/s, %.0f s left%s",
                    terminal ? CLEAR : "",
                    100 * share,
                    soFar.read(),
                    soFar.kept(),
                    soFar.read() / soFar.seconds(),
                    left,
                    terminal ? "" : System.lineSeparator());
            err.flush();
        }
    }
}
