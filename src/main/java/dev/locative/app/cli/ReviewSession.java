package dev.locative.app.cli;

import dev.locative.app.ReviewedItem;
import dev.locative.page.Numbers;
import dev.locative.review.Label;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One person's way through a sample: pair after pair, a key each.
final class ReviewSession {
    private static final Map<Character, Label> LABELS =
            Map.of(
                    'c', Label.CORRECT,
                    'r', Label.WRONG_RELATION,
                    'o', Label.WRONG_OBJECT,
                    'n', Label.NOT_SPATIAL,
                    'u', Label.UNCLEAR);

    private static final String PROMPT =
            "c correct  r wrong relation  o wrong object  n not spatial  u unclear\n"
                    + "  b back  s skip  e explain  ? help  q quit > ";

    private static final List<String> HELP =
            List.of(
                    "c  correct: question and answer hold for the picture",
                    "r  wrong relation: the things are there, but not so related",
                    "o  wrong object: a thing is not there, or is another one",
                    "n  not spatial: nothing is asked about where something is",
                    "u  unclear: it cannot be told",
                    "b  back to the pair before; the last label counts",
                    "s  skip: comes again next time",
                    "e  explain: a note for this pair, kept with its label",
                    "q  quit: what was judged is kept, and the same command goes on",
                    "Without a picture, judge by the caption.");

    /// Keeps a label.
    interface Keeping {
        ReviewedItem keep(int item, Label label, @Nullable String note);
    }

    private final List<ReviewedItem> items;
    private final Keeping keeping;
    private final ReviewScreen screen;
    private final Keys keys;
    private final PrintWriter out;
    private final Set<Integer> skipped = new HashSet<>();
    private @Nullable String note;

    /// @param items all of the sample, in order, as this reviewer left them
    ReviewSession(
            List<ReviewedItem> items,
            Keeping keeping,
            ReviewScreen screen,
            Keys keys,
            PrintWriter out) {
        this.items = new ArrayList<>(items);
        this.keeping = keeping;
        this.screen = screen;
        this.keys = keys;
        this.out = out;
    }

    /// Goes on until all is judged or skipped, or somebody quits.
    ///
    /// @param first the item to begin with; null for the first that is not judged
    void run(@Nullable Integer first) {
        int at = first == null ? openFrom(0) : first;
        while (at >= 0) {
            ReviewedItem item = items.get(at);
            note = item.note();
            screen.show(item, items.size());
            at = judged(at);
        }
    }

    long judged() {
        return items.stream().filter(item -> item.label() != null).count();
    }

    /// Takes keys until one leads away from the item.
    ///
    /// @return the item to go on with; -1 to end
    private int judged(int at) {
        while (true) {
            out.print("\n  " + PROMPT);
            out.flush();
            Keys.Press press = keys.next();
            if (press == null) {
                out.println();
                return -1;
            }
            char key = Character.toLowerCase(press.key());
            Label label = LABELS.get(key);
            if (label != null) {
                String words = press.rest().isEmpty() ? note : press.rest();
                ReviewedItem kept = keeping.keep(at, label, words);
                items.set(at, kept);
                skipped.remove(at);
                out.println("  " + at(kept) + label.label().replace('_', ' '));
                return openFrom(at + 1);
            }
            switch (key) {
                case 'q' -> {
                    return -1;
                }
                case 's' -> {
                    skipped.add(at);
                    return openFrom(at + 1);
                }
                case 'b' -> {
                    if (at > 0) {
                        return at - 1;
                    }
                    out.println("  This is the first pair.");
                }
                case 'e' -> explain(press.rest());
                case '?', 'h' -> HELP.forEach(line -> out.println("  " + line));
                default -> out.println("  There is no key " + SafeText.line("" + press.key()));
            }
        }
    }

    private static String at(ReviewedItem item) {
        return Numbers.count(item.item() + 1L) + ": ";
    }

    private void explain(String rest) {
        String words = rest;
        if (words.isEmpty()) {
            out.print("  note: ");
            out.flush();
            String line = keys.line();
            words = line == null ? "" : line.strip();
        }
        note = words.isEmpty() ? null : words;
        out.println(note == null ? "  No note." : "  The note is kept with the label.");
    }

    /// The next item, round the end, that is neither judged nor skipped; -1 when there is none.
    private int openFrom(int from) {
        for (int i = 0; i < items.size(); i++) {
            int at = (from + i) % items.size();
            if (items.get(at).label() == null && !skipped.contains(at)) {
                return at;
            }
        }
        return -1;
    }
}
