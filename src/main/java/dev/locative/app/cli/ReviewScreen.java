package dev.locative.app.cli;

import dev.locative.app.ReviewedItem;
import dev.locative.data.Span;
import dev.locative.page.Excerpt;
import dev.locative.page.Numbers;
import dev.locative.review.DrawnPair;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pair as a reviewer sees it: caption with the evidence marked, image, question, answer,
/// relations, frame.
final class ReviewScreen {
    private static final int WIDEST = 96;
    private static final int NARROWEST = 20;

    /// What is shown of a long caption before and after its evidence.
    private static final int AROUND = 1500;

    private static final String PAD = "  ";
    private static final String MARK = "\033[1;4m";
    private static final String BOLD = "\033[1m";
    private static final String PLAIN = "\033[0m";

    private final PrintWriter out;
    private final boolean styled;
    private final int width;

    /// @param styled whether the reader understands escape sequences
    /// @param columns of the terminal
    ReviewScreen(PrintWriter out, boolean styled, int columns) {
        this.out = out;
        this.styled = styled;
        width = Math.clamp(columns, NARROWEST, WIDEST) - PAD.length();
    }

    void show(ReviewedItem item, int total) {
        String where = "%s of %s".formatted(Numbers.count(item.item() + 1L), Numbers.count(total));
        out.println();
        out.println(
                bold("--- " + where + " ") + "-".repeat(Math.max(3, width - where.length() - 5)));
        field("sample", item.sample().id() + " (" + item.sample().source() + ")");
        String image = item.sample().image();
        field("image", image == null ? "none" : image);
        caption(item);
        pair(item.pair());
        if (item.label() != null) {
            String note = item.note();
            field(
                    "yours",
                    item.label().label().replace('_', ' ') + (note == null ? "" : ": " + note));
        }
        out.flush();
    }

    private void field(String name, String value) {
        String head = name + " ".repeat(Math.max(1, 10 - name.length()));
        String text = SafeText.line(Excerpt.cut(value, 2 * AROUND));
        List<Span> lines = Wrap.lines(text, width - head.length());
        for (int i = 0; i < lines.size(); i++) {
            out.println(PAD + (i == 0 ? head : " ".repeat(head.length())) + lines.get(i).of(text));
        }
    }

    private void caption(ReviewedItem item) {
        String caption = item.sample().caption();
        out.println();
        if (caption == null || caption.isBlank()) {
            out.println(PAD + "(no caption)");
            return;
        }
        Span evidence = item.pair().evidenceIn(caption);
        Span window = window(caption, evidence);
        String before = "";
        String marked = "";
        String after = SafeText.lines(window.of(caption));
        if (evidence != null) {
            int end = Math.min(evidence.end(), window.end());
            before = SafeText.lines(caption.substring(window.start(), evidence.start()));
            marked = SafeText.lines(caption.substring(evidence.start(), end));
            after = SafeText.lines(caption.substring(end, window.end()));
        }
        if (window.start() > 0) {
            out.println(PAD + "... " + Numbers.count(window.start()) + " characters before");
        }
        marked(
                before + marked + after,
                new Span(before.length(), before.length() + marked.length()));
        int left = caption.length() - window.end();
        if (left > 0) {
            out.println(PAD + "... " + Numbers.count(left) + " characters after");
        }
        if (evidence != null && !styled) {
            out.println();
            field("evidence", marked);
        }
    }

    /// The part of the caption that is shown; surrogate pairs stay whole.
    private static Span window(String caption, @Nullable Span evidence) {
        Span middle = evidence == null ? new Span(0, AROUND) : evidence;
        int from = Math.max(0, middle.start() - AROUND);
        int wanted = Math.min(middle.end() + AROUND, middle.start() + 3 * AROUND);
        int to = Math.min(caption.length(), wanted);
        if (from > 0 && Character.isLowSurrogate(caption.charAt(from))) {
            from--;
        }
        if (to < caption.length() && Character.isLowSurrogate(caption.charAt(to))) {
            to++;
        }
        return new Span(from, to);
    }

    private void marked(String text, Span mark) {
        for (Span line : Wrap.lines(text, width)) {
            int from = Math.max(line.start(), mark.start());
            int to = Math.min(line.end(), mark.end());
            out.println(
                    PAD
                            + (styled && from < to
                                    ? text.substring(line.start(), from)
                                            + MARK
                                            + text.substring(from, to)
                                            + PLAIN
                                            + text.substring(to, line.end())
                                    : line.of(text)));
        }
    }

    private void pair(DrawnPair pair) {
        out.println();
        strong("question", pair.question());
        strong("answer", pair.answer());
        if (pair.reasoning() != null) {
            field("reasoning", pair.reasoning());
        }
        field(
                "relation",
                (pair.relations().isEmpty() ? "none" : String.join(", ", pair.relations()))
                        + ", "
                        + frame(pair.frame()));
    }

    private void strong(String name, String value) {
        out.print(styled ? BOLD : "");
        field(name, value);
        out.print(styled ? PLAIN : "");
    }

    private static String frame(String frame) {
        return switch (frame) {
            case "viewer" -> "as seen in the picture";
            case "object" -> "by the object's own sides";
            case "unstated" -> "frame unstated";
            default -> "frame " + frame;
        };
    }

    private String bold(String text) {
        return styled ? BOLD + text + PLAIN : text;
    }
}
