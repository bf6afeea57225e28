package dev.locative.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import dev.locative.statement.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Prints what each filter drops of labelled real answers: `FilterMeasure DIR [LABEL...]`, where
/// DIR holds `labels.jsonl` and the `*.replies.jsonl` with the captions. With labels, also prints
/// each of their pairs with what the grounding said of it.
public final class FilterMeasure {
    private static final List<String> LABELS =
            List.of("right", "clumsy", "invented", "garbled", "leaked", "not_spatial");

    private static final Reader READER = new Reader();

    private record Labelled(Sample sample, QaPair pair, String label) {}

    private FilterMeasure() {}

    public static void main(String[] args) throws IOException {
        Map<String, List<Labelled>> samples = read(Path.of(args[0]));
        List<Filter> filters = Pairs.all();
        System.out.println("| filter alone | " + String.join(" | ", LABELS) + " |");
        System.out.println("|---" + "|---".repeat(LABELS.size()) + "|");
        for (Filter filter : filters) {
            print(filter.name() + " drops", samples, List.of(filter), false);
        }
        print("all drop", samples, filters, false);
        print("all keep", samples, filters, true);
        for (double cutoff = 0.3; cutoff < 0.95; cutoff += 0.1) {
            List<Filter> others = new ArrayList<>(filters);
            others.set(others.size() - 2, new StatedAnswers(READER::read, cutoff));
            String name = String.format(Locale.ROOT, "all keep, grounded at %.1f", cutoff);
            print(name, samples, others, true);
        }
        for (int i = 1; i < args.length; i++) {
            for (List<Labelled> pairs : samples.values()) {
                for (Labelled one : pairs) {
                    if (one.label.equals(args[i])) {
                        show(one, filters);
                    }
                }
            }
        }
    }

    private static void show(Labelled one, List<Filter> filters) {
        StringBuilder said = new StringBuilder();
        for (Filter filter : filters) {
            Verdict verdict = filter.judge(one.sample, List.of(one.pair)).getFirst();
            if (verdict instanceof Verdict.Drop || verdict.score() != null) {
                said.append(verdict).append(' ');
            }
        }
        System.out.printf(
                "%s %s %s | %s | %s%n    %s%n",
                one.label,
                said.indexOf("Drop") < 0 ? "KEPT" : "",
                one.sample.id(),
                one.pair.question(),
                one.pair.answer(),
                said);
    }

    private static void print(
            String name, Map<String, List<Labelled>> samples, List<Filter> filters, boolean kept) {
        Map<String, Integer> count = new TreeMap<>();
        for (List<Labelled> pairs : samples.values()) {
            List<Labelled> alive = new ArrayList<>(pairs);
            for (Filter filter : filters) {
                List<Verdict> verdicts =
                        filter.judge(
                                pairs.getFirst().sample,
                                alive.stream().map(Labelled::pair).toList());
                List<Labelled> left = new ArrayList<>();
                for (int i = 0; i < alive.size(); i++) {
                    if (verdicts.get(i) instanceof Verdict.Keep) {
                        left.add(alive.get(i));
                    }
                }
                alive = left;
            }
            pairs.forEach(pair -> count.merge(pair.label, kept ? 0 : 1, Integer::sum));
            alive.forEach(pair -> count.merge(pair.label, kept ? 1 : -1, Integer::sum));
        }
        StringBuilder row = new StringBuilder("| " + name);
        LABELS.forEach(label -> row.append(" | ").append(count.getOrDefault(label, 0)));
        System.out.println(row + " |");
    }

    private static Map<String, List<Labelled>> read(Path dir) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> captions = new LinkedHashMap<>();
        for (String file : List.of("paper.replies.jsonl", "compact.replies.jsonl")) {
            if (!Files.exists(dir.resolve(file))) {
                continue;
            }
            for (String line : Files.readAllLines(dir.resolve(file))) {
                JsonNode node = json.readTree(line);
                captions.put(node.path("id").asText(), node.path("caption").asText());
            }
        }
        Map<String, List<Labelled>> samples = new LinkedHashMap<>();
        for (String line : Files.readAllLines(dir.resolve("labels.jsonl"))) {
            JsonNode node = json.readTree(line);
            String id = node.path("id").asText();
            Sample sample = new Sample(id, null, captions.get(id), "docci");
            QaPair pair = Pairs.pair(node.path("question").asText(), node.path("answer").asText());
            samples.computeIfAbsent(id + node.path("prompt").asText(), _ -> new ArrayList<>())
                    .add(new Labelled(sample, pair, node.path("label").asText()));
        }
        return samples;
    }
}
