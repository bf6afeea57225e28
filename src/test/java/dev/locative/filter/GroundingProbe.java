package dev.locative.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.data.Frame;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Span;
import dev.locative.data.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Prints how many pairs the grounding keeps that are right by marked statements, and how many that
/// say the same turned round: `GroundingProbe GOLD.jsonl...`, a line a caption with `caption` and
/// `statements` of `thing`, `relation`, `class`, `reference`, `quote`.
public final class GroundingProbe {
    private static final List<Map.Entry<String, String>> OPPOSITE =
            List.of(
                    Map.entry("left", "right"),
                    Map.entry("right", "left"),
                    Map.entry("above", "below"),
                    Map.entry("below", "above"),
                    Map.entry("under", "above"),
                    Map.entry("behind", "in front of"),
                    Map.entry("front", "back"),
                    Map.entry("background", "foreground"),
                    Map.entry("foreground", "background"),
                    Map.entry("top", "bottom"),
                    Map.entry("bottom", "top"));

    private final GroundedAnswers filter = new GroundedAnswers();
    private final int[][] kept = new int[4][2];
    private final int[][] asked = new int[4][2];

    private GroundingProbe() {}

    public static void main(String[] args) throws IOException {
        GroundingProbe probe = new GroundingProbe();
        ObjectMapper json = new ObjectMapper();
        for (String file : args) {
            for (String line : Files.readAllLines(Path.of(file))) {
                JsonNode node = json.readTree(line);
                for (JsonNode statement : node.path("statements")) {
                    probe.ask(node.path("caption").asText(), statement);
                }
            }
        }
        List<String> names =
                List.of("right", "things swapped", "place turned", "yes to the opposite");
        System.out.println("| pairs | without evidence | with evidence |\n|---|---|---|");
        for (int i = 0; i < names.size(); i++) {
            System.out.printf(
                    "| %s | %d of %d | %d of %d |%n",
                    names.get(i),
                    probe.kept[i][0],
                    probe.asked[i][0],
                    probe.kept[i][1],
                    probe.asked[i][1]);
        }
    }

    private void ask(String caption, JsonNode statement) {
        String thing = statement.path("thing").asText();
        String reference = statement.path("reference").asText();
        String relation = statement.path("relation").asText().toLowerCase(Locale.ROOT);
        String quote = statement.path("quote").asText();
        int at = caption.indexOf(quote);
        boolean place = thing.isEmpty() || reference.isEmpty() || at < 0;
        if (place || relation.matches(".*(^|\\s)(is|are|was)(\\s.*|$)")) {
            return;
        }
        Span span = new Span(at, at + quote.length());
        String said = relation + " the " + reference;
        judge(0, caption, "What is " + said + "?", "The " + thing + ".", span);
        judge(0, caption, "Where is the " + thing + "?", said + ".", span);
        judge(0, caption, "Is the " + thing + " " + said + "?", "Yes.", span);
        boolean symmetric =
                statement.path("class").asText().matches("next_to.*|opposite|near_close|between");
        if (!symmetric) {
            String swapped = relation + " the " + thing;
            judge(1, caption, "What is " + swapped + "?", "The " + reference + ".", span);
            judge(1, caption, "Where is the " + reference + "?", swapped + ".", span);
        }
        String turned = turned(said);
        if (turned != null) {
            judge(2, caption, "What is " + turned + "?", "The " + thing + ".", span);
            judge(2, caption, "Where is the " + thing + "?", turned + ".", span);
            judge(3, caption, "Is the " + thing + " " + turned + "?", "Yes.", span);
            judge(0, caption, "Is the " + thing + " " + turned + "?", "No.", span);
        }
    }

    private static @Nullable String turned(String said) {
        for (Map.Entry<String, String> pair : OPPOSITE) {
            String found = said.replaceFirst("\\b" + pair.getKey() + "\\b", pair.getValue());
            if (!found.equals(said)) {
                return found;
            }
        }
        return null;
    }

    private void judge(int kind, String caption, String question, String answer, Span span) {
        List<@Nullable Span> evidence = new ArrayList<>();
        evidence.add(null);
        evidence.add(span);
        for (int i = 0; i < 2; i++) {
            QaPair pair =
                    new QaPair(question, answer, null, Frame.UNSTATED, List.of(), evidence.get(i));
            Verdict verdict =
                    filter.judge(new Sample("s", null, caption, "gold"), List.of(pair)).getFirst();
            asked[kind][i]++;
            kept[kind][i] += verdict instanceof Verdict.Keep ? 1 : 0;
        }
    }
}
