package dev.locative.app.cli;

import java.io.PrintStream;
import java.util.Locale;

/// How far something has come: a bar that redraws itself on a terminal, else a line about every 10
/// seconds. Thread-safe.
final class StatusLine {
    private static final double LINE_EVERY_SECONDS = 10;
    private static final int BAR = 10;

    /// Erases the line and forbids the terminal to break it; what is too long is cut.
    private static final String REDRAW = "\r\033[2K\033[?7l";

    private static final String BREAK_AGAIN = "\033[?7h";

    private final PrintStream err;
    private final boolean terminal;
    private double nextLine = LINE_EVERY_SECONDS;
    private boolean drawn;

    StatusLine(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /// @param fraction done, from 0 to 1
    /// @param seconds since it began
    synchronized void show(double fraction, String text, double seconds) {
        if (terminal) {
            err.print(redrawn(bar(fraction) + " " + text));
            err.flush();
            drawn = true;
        } else if (seconds >= nextLine) {
            nextLine = seconds + LINE_EVERY_SECONDS;
            err.println(text);
        }
    }

    /// Ends the bar's line, if one was drawn.
    synchronized void end() {
        if (drawn) {
            err.println();
            drawn = false;
        }
    }

    /// Whether stderr is a terminal, whatever stdout is.
    static boolean stderrIsTerminal() {
        return Terminal.is(2);
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
    static String rate(double perSecond) {
        return perSecond < 1
                ? String.format(Locale.ROOT, "%.1f/min", 60 * perSecond)
                : String.format(Locale.ROOT, perSecond < 10 ? "%.1f/s" : "%,.0f/s", perSecond);
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
