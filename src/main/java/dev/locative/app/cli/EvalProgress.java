package dev.locative.app.cli;

import dev.locative.eval.run.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/// Shows how far each benchmark has come.
final class EvalProgress implements Consumer<Progress> {
    private static final double EVERY_SECONDS = 0.2;

    private final PrintStream err;
    private final boolean terminal;
    private StatusLine line;
    private String benchmark = "";
    private double next;

    EvalProgress(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
        this.line = new StatusLine(err, terminal);
    }

    @Override
    public synchronized void accept(Progress p) {
        if (!benchmark.equals(p.benchmark())) {
            line.end();
            line = new StatusLine(err, terminal);
            benchmark = p.benchmark();
            next = 0;
        }
        if (p.seconds() < next && p.left() > 0) {
            return;
        }
        next = p.seconds() + EVERY_SECONDS;
        long now = p.answered() + p.failed();
        double rate = p.seconds() > 0 ? now / p.seconds() : 0;
        double fraction = p.total() == 0 ? 1 : 1 - (double) p.left() / p.total();
        line.show(
                fraction,
                String.format(
                        Locale.ROOT,
                        "%s %3.0f%%%s  %,d of %,d answered, %s%s",
                        benchmark,
                        100 * fraction,
                        rate > 0 && p.left() > 0
                                ? ", " + StatusLine.time(p.left() / rate) + " left"
                                : "",
                        p.reused() + p.answered(),
                        p.total(),
                        StatusLine.rate(rate),
                        p.failed() == 0 ? "" : String.format(", %,d failed", p.failed())),
                p.seconds());
    }

    synchronized void end() {
        line.end();
    }
}
