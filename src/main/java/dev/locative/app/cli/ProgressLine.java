package dev.locative.app.cli;

import dev.locative.pipeline.RunEvent;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Shows a run's events: a bar that redraws itself on a terminal, else a line about every 10
/// seconds.
final class ProgressLine implements Consumer<RunEvent> {
    private final PrintStream err;
    private final StatusLine line;

    ProgressLine(PrintStream err, boolean terminal) {
        this.err = err;
        this.line = new StatusLine(err, terminal);
    }

    @Override
    public synchronized void accept(RunEvent event) {
        switch (event) {
            case RunEvent.Beginning(List<String> notes, String plan) -> {
                notes.forEach(err::println);
                err.println(plan);
            }
            case RunEvent.Resuming r ->
                    err.printf(
                            Locale.ROOT,
                            "resuming %s: %,d reused, %,d redone (in flight when it stopped), %,d failed tried again, %,d left%n",
                            r.dir(),
                            r.reused(),
                            r.redone(),
                            r.failed(),
                            r.left());
            case RunEvent.Progress progress -> show(progress);
            case RunEvent.SoFar _ -> {}
            case RunEvent.Warning(String text) -> {
                end();
                err.println("warning  " + text);
            }
            case RunEvent.Interrupted(Path dir) -> {
                end();
                err.println(
                        "interrupted; what is done is kept in "
                                + dir
                                + ", and the same command goes on from there");
            }
        }
    }

    /// Ends the bar's line, if one was drawn.
    void end() {
        line.end();
    }

    private void show(RunEvent.Progress progress) {
        line.show(progress.fraction(), text(progress), progress.seconds());
    }

    private static String text(RunEvent.Progress p) {
        double rate = p.seconds() > 0 ? p.done() / p.seconds() : 0;
        double fraction = p.fraction();
        String left =
                fraction > 0 && fraction < 1 && p.done() > 0
                        ? ", " + StatusLine.time(p.seconds() * (1 - fraction) / fraction) + " left"
                        : "";
        return String.format(
                Locale.ROOT,
                "%3.0f%%%s  %,d samples, %s, %,d pairs kept, %,d dropped",
                100 * fraction,
                left,
                p.done(),
                StatusLine.rate(rate),
                p.kept(),
                p.dropped());
    }
}
