package dev.locative.eval.report;

import dev.locative.eval.score.Interval;
import dev.locative.page.Html;
import dev.locative.page.Numbers;
import java.util.Locale;

/// Slices as bars: a row each, the bar with its interval as SVG that stretches with the page.
final class Bars {
    private static final int MANY = 12;

    private Bars() {}

    static String html(Slices slices, Figures figures) {
        StringBuilder out = new StringBuilder("<h3>By ");
        out.append(Html.text(slices.facet()))
                .append(" <small>")
                .append(Html.text(slices.metric()))
                .append("</small></h3><div class=\"bars")
                .append(slices.slices().size() > MANY ? " many" : "")
                .append("\">");
        boolean few = false;
        for (Slices.Slice slice : slices.slices()) {
            row(out, slice, slices, figures);
            few |= slice.few();
        }
        out.append("</div>");
        boolean intervals = slices.slices().stream().anyMatch(slice -> slice.interval() != null);
        boolean points = figures.points(slices.metric());
        if (intervals || few || points) {
            out.append("<p class=\"note\">")
                    .append(intervals ? "Lines: 95 % intervals (Wilson). " : "")
                    .append(points ? "A whole bar is %.0f points. ".formatted(slices.top()) : "")
                    .append(few ? "Pale: fewer than %d items.".formatted(Slices.FEW) : "")
                    .append("</p>");
        }
        return out.toString();
    }

    private static void row(StringBuilder out, Slices.Slice slice, Slices slices, Figures figures) {
        String value = figures.text(slices.metric(), slice.value());
        String interval = figures.interval(slices.metric(), slice.interval());
        String n = slice.n() == 0 ? "" : Numbers.count(slice.n());
        out.append(slice.few() ? "<div class=\"bar few\"" : "<div class=\"bar\"")
                .append(" title=\"")
                .append(Html.text(slice.name() + ": " + value + interval))
                .append("\"><span class=\"name\">")
                .append(Html.text(slice.name()).replace("_", "_<wbr>").replace("/", "/<wbr>"))
                .append("</span>")
                .append(svg(slice, slices.top()))
                .append("<span class=\"value\">")
                .append(value)
                .append("</span><span class=\"n\">")
                .append(n.isEmpty() ? "" : "n\u00a0" + n)
                .append("</span></div>");
    }

    private static String svg(Slices.Slice slice, double top) {
        StringBuilder svg =
                new StringBuilder(
                        "<svg viewBox=\"0 0 1000 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"track\" width=\"1000\" height=\"16\"/>");
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<rect class=\"main\" width=\"%.1f\" height=\"16\"/>",
                        at(slice.value(), top)));
        Interval interval = slice.interval();
        if (interval != null) {
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<rect class=\"range\" x=\"%.1f\" y=\"7\" width=\"%.1f\" height=\"2\"/>",
                            at(interval.low(), top),
                            at(interval.high(), top) - at(interval.low(), top)));
        }
        return svg.append("</svg>").toString();
    }

    private static double at(double value, double top) {
        return Math.clamp(1000 * value / top, 0, 1000);
    }
}
