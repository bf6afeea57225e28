package dev.locative.report;

import dev.locative.page.Html;
import dev.locative.page.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A plot as inline SVG. Colours come from the page's style, so that it fits light and dark.
final class Plot {
    /// A plot as wide as the page, and one as wide as half of it: a unit is about a pixel.
    static final int WIDE = 1000;

    static final int HALF = 470;
    private static final int ROW = 26;
    private static final int BAR = 16;
    private static final int LABEL = 180;
    private static final int VALUE_WIDE = 170;
    private static final int VALUE_HALF = 100;

    private Plot() {}

    /// A bar of a plot of bars.
    ///
    /// @param strong the length of the first part
    /// @param weak the length of the part after it
    /// @param value what stands behind the bar
    record Row(String label, long strong, long weak, String value) {}

    /// Bars to the right, one below the other.
    ///
    /// @param weakClass the style of the second part: `pale` or `drop`
    static String bars(String title, int width, List<Row> rows, String weakClass) {
        long most = rows.stream().mapToLong(r -> r.strong() + r.weak()).max().orElse(1);
        int room = width - LABEL - (width == WIDE ? VALUE_WIDE : VALUE_HALF);
        double scale = (double) room / Math.max(most, 1);
        List<String> parts = new ArrayList<>();
        int y = 0;
        for (Row row : rows) {
            double strong = row.strong() * scale;
            double weak = row.weak() * scale;
            parts.add(label(LABEL - 10, y + BAR - 2, "end", "", row.label()));
            parts.add(rect(LABEL, y, row.strong() > 0 ? Math.max(strong, 1) : 0, "main"));
            parts.add(rect(LABEL + strong, y, row.weak() > 0 ? Math.max(weak, 1) : 0, weakClass));
            parts.add(label(LABEL + strong + weak + 8, y + BAR - 2, "start", "soft", row.value()));
            y += ROW;
        }
        return svg(title, width, y, parts);
    }

    /// Columns side by side.
    ///
    /// @param bands the ranges, in order
    static String columns(String title, List<RunStatistics.Band> bands) {
        int height = 190;
        int floor = height - 22;
        long most = bands.stream().mapToLong(RunStatistics.Band::samples).max().orElse(1);
        double step = (double) HALF / Math.max(bands.size(), 8);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            RunStatistics.Band band = bands.get(i);
            double tall = (floor - 20.0) * band.samples() / Math.max(most, 1);
            double x = i * step + 2;
            parts.add(
                    "<rect class=\"main\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>"
                            .formatted(x, floor - tall, step - 4, tall));
            if (band.samples() > 0) {
                parts.add(
                        label(
                                x + step / 2 - 2,
                                floor - tall - 5,
                                "middle",
                                "soft",
                                compact(band.samples())));
            }
            String name = band.to() == Integer.MAX_VALUE ? band.from() + "+" : "" + band.from();
            if (i % 2 == 0) {
                parts.add(label(x + step / 2 - 2, height - 5, "middle", "soft", name));
            }
        }
        parts.add(
                "<line class=\"axis\" x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>"
                        .formatted(HALF, floor, floor));
        return svg(title, HALF, height, parts);
    }

    private static String svg(String title, int width, int height, List<String> parts) {
        String name = Html.text(title);
        return "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"><title>%s</title>%s</svg>"
                .formatted(width, height, name, name, String.join("", parts));
    }

    private static String rect(double x, int y, double width, String style) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                style,
                x,
                y,
                width,
                BAR);
    }

    private static String label(double x, double y, String anchor, String style, String text) {
        return String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                style,
                x,
                y,
                anchor,
                Html.text(text));
    }

    static String compact(long number) {
        return number < 1_000
                ? Numbers.count(number)
                : number < 10_000
                        ? String.format(Locale.ROOT, "%.1fk", number / 1e3)
                        : number < 1_000_000
                                ? String.format(Locale.ROOT, "%.0fk", number / 1e3)
                                : String.format(Locale.ROOT, "%.2fM", number / 1e6);
    }
}
