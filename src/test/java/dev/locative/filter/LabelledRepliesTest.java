package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The filters on real answers of a small LLM, labelled by hand.
class LabelledRepliesTest {
    private static final Path DIR = Path.of("src/test/resources/replies");
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Labelled(QaPair pair, String label) {}

    @Test
    void keepMostOfWhatIsRightAndNextToNothingThatMisleads() throws IOException {
        Map<String, String> captions = new HashMap<>();
        for (String file : List.of("compact.jsonl", "paper.jsonl")) {
            for (JsonNode node : lines(file)) {
                captions.put(node.path("id").asText(), node.path("caption").asText());
            }
        }
        Map<String, List<Labelled>> samples = new LinkedHashMap<>();
        int right = 0;
        for (JsonNode node : lines("labels.jsonl")) {
            String label = node.path("label").asText();
            QaPair pair = Pairs.pair(node.path("question").asText(), node.path("answer").asText());
            String key = node.path("id").asText() + " " + node.path("prompt").asText();
            samples.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Labelled(pair, label));
            right += label.equals("right") ? 1 : 0;
        }
        List<Filter> filters = Pairs.all();
        Map<String, Integer> kept = new HashMap<>();
        samples.forEach((key, pairs) -> {
            String id = key.substring(0, key.indexOf(' '));
            Sample sample = new Sample(id, null, captions.get(id), "docci");
            kept(filters, sample, pairs).forEach(one -> kept.merge(one.label, 1, Integer::sum));
        });
        int all = kept.values().stream().mapToInt(Integer::intValue).sum();
        int misleading = kept.getOrDefault("garbled", 0) + kept.getOrDefault("invented", 0);
        assertThat((double) misleading / all).as("%s", kept).isLessThanOrEqualTo(0.05);
        assertThat((double) kept.get("right") / right).as("%s", kept).isGreaterThan(0.68);
    }

    private static List<Labelled> kept(List<Filter> filters, Sample sample, List<Labelled> pairs) {
        List<Labelled> alive = pairs;
        for (Filter filter : filters) {
            List<Verdict> verdicts =
                    filter.judge(sample, alive.stream().map(Labelled::pair).toList());
            List<Labelled> left = new ArrayList<>();
            for (int i = 0; i < alive.size(); i++) {
                if (verdicts.get(i) instanceof Verdict.Keep) {
                    left.add(alive.get(i));
                }
            }
            alive = left;
        }
        return alive;
    }

    private static List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(DIR.resolve(file))) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }
}
