package dev.locative.eval.report;

import dev.locative.page.Excerpt;
import dev.locative.page.Html;
import dev.locative.page.Numbers;
import java.util.List;

/// Wrong replies as cards with their images. Every text comes from files or models and is escaped.
final class ExampleCards {
    private static final int LONG = 2000;

    private ExampleCards() {}

    static String html(List<Example> examples) {
        if (examples.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<h3>Wrong replies</h3><div class=\"pairs\">");
        examples.forEach(example -> card(out, example));
        return out.append("</div>").toString();
    }

    private static void card(StringBuilder out, Example example) {
        out.append("<div class=\"pair wrong\">");
        if (!example.images().isEmpty()) {
            out.append("<div class=\"pictures\">");
            example.images().forEach(image -> picture(out, image));
            out.append("</div>");
        }
        out.append("<div class=\"q\">").append(text(example.question())).append("</div>");
        if (!example.options().isEmpty()) {
            out.append("<ul class=\"options\">");
            for (String option : example.options()) {
                boolean right = option.startsWith(example.gold() + ". ");
                out.append(right ? "<li class=\"right\">" : "<li>")
                        .append(text(option))
                        .append("</li>");
            }
            out.append("</ul>");
        }
        String parsed = example.parsed();
        out.append("<dl><dt>right</dt><dd>")
                .append(text(example.gold()))
                .append("</dd><dt>said</dt><dd class=\"reply\">")
                .append(example.reply().isBlank() ? "<i>nothing</i>" : text(example.reply()))
                .append("</dd><dt>read</dt><dd>")
                .append(parsed == null ? "<i>no answer</i>" : text(parsed))
                .append(" <small>by ")
                .append(Html.text(example.rule()))
                .append(example.score() > 0 ? ", score " + Numbers.tenth(example.score()) : "")
                .append("</small></dd></dl><p class=\"tag\">")
                .append(example.slice().isEmpty() ? "" : Html.text(example.slice()) + " \u00b7 ")
                .append(Html.text(example.place()))
                .append(" \u00b7 item ")
                .append(Html.text(example.item()))
                .append("</p></div>");
    }

    private static String text(String text) {
        return "<bdi>" + Html.text(Excerpt.cut(text, LONG)) + "</bdi>";
    }

    private static void picture(StringBuilder out, Example.Image image) {
        String data = image.data();
        if (data == null) {
            out.append("<div class=\"frame\"><span>")
                    .append(Html.text(image.name()))
                    .append("</span><small>")
                    .append(Html.text(Excerpt.cut(image.why(), 200)))
                    .append("</small></div>");
        } else {
            out.append("<img alt=\"")
                    .append(Html.text(image.name()))
                    .append("\" src=\"")
                    .append(Html.text(data))
                    .append("\">");
        }
    }
}
