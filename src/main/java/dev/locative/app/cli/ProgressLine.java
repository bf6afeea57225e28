package dev.locative.app.cli;

import dev.locative.pipeline.RunEvent;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Shows a run's events: a bar that redraws itself on a terminal, else a line about every 10
/// seconds.
final class ProgressLine implements Consumer<RunEvent> {
    private static final double LINE_EVERY_SECONDS = 10;
    private static final int BAR = 10;

    /// Erases the line and forbids the terminal to break it; what is too long is cut.
    private static final String REDRAW = "\r\033[2K\033[?7l";

    private static final String BREAK_AGAIN = "\033[?7h";

    private final PrintStream err;
    private final boolean terminal;
    private double nextLine = LINE_EVERY_SECONDS;
    private boolean drawn;

    ProgressLine(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /// Whether stderr is a terminal, whatever stdout is.
    static boolean stderrIsTerminal() {
        Path stderr = Path.of("/proc/self/fd/2");
        if (!Files.exists(stderr)) {
            return System.console() != null && System.console().isTerminal();
        }
        try {
            String target = Files.readSymbolicLink(stderr).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
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
    synchronized void end() {
        if (drawn) {
            err.println();
            drawn = false;
        }
    }

    private void show(RunEvent.Progress progress) {
        if (terminal) {
            err.print(redrawn(bar(fraction(progress)) + " " + text(progress)));
            err.flush();
            drawn = true;
        } else if (progress.seconds() >= nextLine) {
            nextLine = progress.seconds() + LINE_EVERY_SECONDS;
            err.println(text(progress));
        }
    }

    /// The text in place of the terminal's last line.
    static String redrawn(String text) {
        return REDRAW + text + BREAK_AGAIN;
    }

    static String bar(double fraction) {
        int full = (int) Math.round(fraction * BAR);
        return "[" + "=".repeat(full) + " ".repeat(BAR - full) + "]";
    }

    /// Models write a few samples a minute, the pattern generator thousands a second.
    private static String rate(double perSecond) {
        return perSecond < 1
                ? String.format(Locale.ROOT, "%.1f/min", 60 * perSecond)
                : String.format(Locale.ROOT, perSecond < 10 ? "%.1f/s" : "%,.0f/s", perSecond);
    }

    private static String text(RunEvent.Progress p) {
        double rate = p.seconds() > 0 ? p.done() / p.seconds() : 0;
        double fraction = fraction(p);
        String left =
                fraction > 0 && fraction < 1 && p.done() > 0
                        ? ", " + time(p.seconds() * (1 - fraction) / fraction) + " left"
                        : "";
        return String.format(
                Locale.ROOT,
                "%3.0f%%%s  %,d samples, %s, %,d pairs kept, %,d dropped",
                100 * fraction,
                left,
                p.done(),
                rate(rate),
                p.kept(),
                p.dropped());
    }

    /// By samples where their number is known, else by the dump's bytes, of which those of the
    /// samples that wait do not count.
    private static double fraction(RunEvent.Progress p) {
        double read = p.totalBytes() > 0 ? (double) p.bytes() / p.totalBytes() : 0;
        double bytes = p.waiting() == 0 ? read : read * p.done() / (p.done() + p.waiting());
        double samples = p.planned() > 0 ? (double) p.done() / p.planned() : bytes;
        return Math.clamp(samples, 0, 1);
    }

    static String time(double seconds) {
        long s = Math.round(seconds);
        return s < 60
                ? s + " s"
                : s < 3600
                        ? "%d min %02d s".formatted(s / 60, s % 60)
                        : "%d h %02d min".formatted(s / 3600, s % 3600 / 60);
    }
}
