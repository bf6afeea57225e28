package dev.locative.llm;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Watches one reply as it grows and tells when it only repeats itself, as small models do at
/// temperature 0. Two rules:
/// - the last [#REPEATS] complete objects all stood in the reply before (letter case and spacing
///   apart);
/// - the last [#TAIL] characters are one piece of at most a [#TIMES]th of that, over and over.
///
/// Not thread-safe: one a reply.
public final class LoopWatch {
    /// How many repeated objects in a row are a loop.
    public static final int REPEATS = 3;

    static final int TAIL = 240;
    static final int TIMES = 6;

    private final StringBuilder reply = new StringBuilder();
    private final Set<String> seen = new HashSet<>();
    private int open = -1;
    private int row;
    private int checked;

    /// Takes the next piece of the reply.
    ///
    /// @return whether the reply is in a loop
    public boolean loops(String piece) {
        int from = reply.length();
        reply.append(piece);
        for (int i = from; i < reply.length(); i++) {
            switch (reply.charAt(i)) {
                case '{' -> open = i;
                case '}' -> close(i);
                default -> {}
            }
        }
        return row >= REPEATS || stuck();
    }

    private void close(int end) {
        if (open < 0) {
            return;
        }
        String object =
                reply.substring(open, end + 1).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        row = seen.add(object) ? 0 : row + 1;
        open = -1;
    }

    /// Looked at once every few dozen characters: it costs more than the other rule.
    private boolean stuck() {
        if (reply.length() < TAIL || reply.length() - checked < TAIL / TIMES) {
            return false;
        }
        checked = reply.length();
        String tail = reply.substring(reply.length() - TAIL);
        for (int period = 1; period <= TAIL / TIMES; period++) {
            if (tail.regionMatches(0, tail, period, TAIL - period) && !tail.isBlank()) {
                return true;
            }
        }
        return false;
    }
}
