package dev.locative.app.cli;

import dev.locative.app.PullSummary;
import dev.locative.model.ByteCount;
import dev.locative.model.PullEvent;
import dev.locative.model.Pulled;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import picocli.CommandLine.Model.CommandSpec;

/// Shows a pull: a line that redraws itself on a terminal, else one about every 10 seconds.
final class PullView implements Consumer<PullEvent> {
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 10_000_000_000L;

    private final PrintStream err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long last;
    private boolean drawn;

    PullView(PrintStream err, boolean terminal) {
        this(err, terminal, System::nanoTime);
    }

    PullView(PrintStream err, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
        last = nanos.getAsLong();
    }

    /// Runs a pull of the command and tells what came of it.
    static int run(CommandSpec spec, Function<PullView, PullSummary> pull) {
        PullView view = new PullView(System.err, StatusLine.stderrIsTerminal());
        PullSummary summary;
        try {
            summary = Names.suggesting(() -> pull.apply(view));
        } finally {
            view.end();
        }
        view.told(spec.commandLine().getOut(), summary);
        return ExitCode.OK;
    }

    @Override
    public synchronized void accept(PullEvent event) {
        switch (event) {
            case PullEvent.Note(String text) -> {
                end();
                err.println(text);
            }
            case PullEvent.Progress progress -> show(progress);
        }
    }

    /// Folders or files to stdout, counts and the next command to stderr.
    private void told(PrintWriter out, PullSummary summary) {
        for (Pulled one : summary.pulled()) {
            err.println(
                    one.fetched() + one.linked() == 0
                            ? one.entry() + ": all here already"
                            : "%s: %d fetched (%s), %d from Hugging Face's cache, %d here already"
                                    .formatted(
                                            one.entry(),
                                            one.fetched(),
                                            ByteCount.shown(one.bytes()),
                                            one.linked(),
                                            one.files().size() - one.fetched() - one.linked()));
            out.println(one.folder());
            if (one.next() != null) {
                err.println("next: " + one.next());
            }
        }
        err.flush();
        out.flush();
    }

    private void show(PullEvent.Progress progress) {
        long now = nanos.getAsLong();
        if (now - last < (terminal ? REDRAW_NANOS : LINE_NANOS)) {
            return;
        }
        last = now;
        if (terminal) {
            err.print(StatusLine.redrawn(text(progress)));
            err.flush();
            drawn = true;
        } else {
            err.println(text(progress));
        }
    }

    private synchronized void end() {
        if (drawn) {
            err.println();
            drawn = false;
        }
    }

    static String text(PullEvent.Progress p) {
        String rate = ByteCount.shown((long) p.perSecond()) + "/s";
        if (p.total() <= 0) {
            return "%s  %s, %s".formatted(p.file(), ByteCount.shown(p.bytes()), rate);
        }
        double fraction = (double) p.bytes() / p.total();
        String left =
                p.perSecond() >= 1 && p.bytes() < p.total()
                        ? ", " + StatusLine.time((p.total() - p.bytes()) / p.perSecond()) + " left"
                        : "";
        return String.format(
                Locale.ROOT,
                "%s %3.0f%%  %s  %s of %s, %s%s",
                StatusLine.bar(fraction),
                Math.floor(100 * fraction),
                p.file(),
                ByteCount.shown(p.bytes()),
                ByteCount.shown(p.total()),
                rate,
                left);
    }
}
