package dev.locative.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.data.Frame;
import dev.locative.data.Phrase;
import dev.locative.data.Sample;
import dev.locative.data.Span;
import dev.locative.data.Statement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A caption with the statements that a careful reader marked in it.
record Marked(String set, Sample sample, List<Statement> statements) {
    private static final Set<String> DETERMINERS =
            Set.of(
                    "a", "an", "the", "its", "his", "her", "their", "this", "these", "that",
                    "those");
    private static final Set<String> AFTER_HEAD =
            Set.of(
                    "of", "with", "in", "on", "at", "to", "from", "that", "reading", "for", "or",
                    "and");

    String caption() {
        return java.util.Objects.requireNonNull(sample.caption());
    }

    static List<Marked> all() {
        List<Marked> all = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = Marked.class.getResourceAsStream("/statement/marked.jsonl");
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        java.util.Objects.requireNonNull(in),
                                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(of(json.readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Marked of(JsonNode node) {
        String caption = node.get("caption").asText();
        Sample sample =
                new Sample(node.get("id").asText(), null, caption, node.get("dataset").asText());
        List<Statement> statements = new ArrayList<>();
        for (JsonNode mark : node.get("statements")) {
            String quote = mark.get("quote").asText();
            int at = caption.indexOf(quote);
            Span span = new Span(at, at + quote.length());
            statements.add(
                    statement(
                            caption,
                            mark.get("thing").asText(),
                            mark.get("relation").asText(),
                            mark.get("class").asText(),
                            mark.get("reference").asText(),
                            span,
                            mark.get("frame").asText()));
        }
        return new Marked(node.get("set").asText(), sample, statements);
    }

    /// A statement as a reader would give it, from the words of a mark.
    static Statement statement(
            String caption,
            String thing,
            String words,
            String relation,
            String reference,
            Span quote,
            String frame) {
        Phrase located = phrase(caption, thing, quote);
        Phrase by = reference.isEmpty() ? null : phrase(caption, reference, quote);
        Frame whose =
                frame.equals("none")
                        ? Frame.UNSTATED
                        : Frame.valueOf(frame.toUpperCase(Locale.ROOT));
        int start = Math.max(caption.lastIndexOf(". ", quote.start()), -2) + 2;
        int end = caption.indexOf(". ", quote.end());
        Span sentence =
                new Span(Math.min(start, quote.start()), end < 0 ? caption.length() : end + 1);
        return new Statement(
                located,
                words,
                relation,
                by,
                quote,
                sentence,
                whose,
                !quote.of(caption).contains(thing));
    }

    static Phrase phrase(String caption, String words, Span quote) {
        String text = words;
        String determiner = "";
        int first = text.indexOf(' ');
        if (first > 0 && DETERMINERS.contains(text.substring(0, first).toLowerCase(Locale.ROOT))) {
            determiner = text.substring(0, first).toLowerCase(Locale.ROOT);
            text = text.substring(first + 1);
        }
        int at = find(caption, text, quote);
        Span span =
                at < 0 ? new Span(quote.start(), quote.start()) : new Span(at, at + text.length());
        if (determiner.isEmpty()) {
            determiner = at < 0 ? "the" : determinerBefore(caption, at);
        }
        String head = head(text);
        return new Phrase(text, span, determiner, head, plural(text, head, determiner));
    }

    private static int find(String caption, String text, Span quote) {
        int at = caption.indexOf(text, quote.start());
        if (at >= 0 && at < quote.end()) {
            return at;
        }
        at = caption.lastIndexOf(text, quote.start());
        return at >= 0
                ? at
                : caption.toLowerCase(Locale.ROOT).indexOf(text.toLowerCase(Locale.ROOT));
    }

    private static String determinerBefore(String caption, int at) {
        int end = at - 1;
        if (end < 0 || caption.charAt(end) != ' ') {
            return "";
        }
        int start = caption.lastIndexOf(' ', end - 1) + 1;
        int line = caption.lastIndexOf('\n', end - 1) + 1;
        String word = caption.substring(Math.max(start, line), end).toLowerCase(Locale.ROOT);
        return DETERMINERS.contains(word) ? word : "";
    }

    private static String head(String text) {
        int quoted = text.indexOf(",\"");
        String[] words = (quoted < 0 ? text : text.substring(0, quoted)).split(" ");
        int last = words.length - 1;
        for (int i = 1; i < words.length; i++) {
            String word = words[i].toLowerCase(Locale.ROOT);
            if (AFTER_HEAD.contains(word) && !word.equals("and")
                    || word.startsWith("\"")
                    || word.startsWith("“")) {
                last = i - 1;
                break;
            }
        }
        return words[last].replace(",", "");
    }

    private static boolean plural(String text, String head, @Nullable String determiner) {
        if ("a".equals(determiner) || "an".equals(determiner)) {
            return text.startsWith("few ") || text.startsWith("couple ");
        }
        String lower = head.toLowerCase(Locale.ROOT);
        if (text.startsWith("Each ") || text.startsWith("each ")) {
            return false;
        }
        return Set.of("people", "men", "women", "children").contains(lower)
                || lower.endsWith("s")
                        && !lower.endsWith("ss")
                        && !lower.endsWith("us")
                        && !lower.endsWith("'s")
                        && lower.length() > 3
                || text.contains(" and ") && text.indexOf(" and ") > text.indexOf(head);
    }
}
