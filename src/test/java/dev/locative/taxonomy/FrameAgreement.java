package dev.locative.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.data.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Prints how far [FrameRules] agree with marked statements: `FrameAgreement GOLD.jsonl`.
public final class FrameAgreement {
    private static final Set<String> PROJECTIVE =
            Set.of("left", "right", "front", "back", "facing", "toward_towards");

    private FrameAgreement() {}

    public static void main(String[] args) throws IOException {
        Map<String, Integer> table = new TreeMap<>();
        int right = 0;
        int all = 0;
        int projectiveRight = 0;
        int projective = 0;
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            for (JsonNode node : new ObjectMapper().readTree(line).path("statements")) {
                Frame ours =
                        FrameRules.of(
                                node.path("relation").asText(),
                                node.path("reference").asText(),
                                node.path("thing").asText());
                String gold = node.path("frame").asText().replace("none", "unstated");
                boolean same = ours.label().equals(gold);
                table.merge(gold + " marked, " + ours.label() + " by rule", 1, Integer::sum);
                all++;
                right += same ? 1 : 0;
                if (PROJECTIVE.contains(node.path("class").asText())) {
                    projective++;
                    projectiveRight += same ? 1 : 0;
                }
                if (!same) {
                    System.out.printf(
                            "%s, marked %s: %s | %s | %s%n",
                            ours.label(),
                            gold,
                            node.path("thing").asText(),
                            node.path("relation").asText(),
                            node.path("reference").asText());
                }
            }
        }
        table.forEach((key, count) -> System.out.println(key + ": " + count));
        System.out.printf(
                "agreement %d of %d, on left, right, front, back, facing, towards: %d of %d%n",
                right, all, projectiveRight, projective);
    }
}
