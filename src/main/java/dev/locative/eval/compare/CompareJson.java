package dev.locative.eval.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A comparison as a line of JSON: figures as fractions of 1 (MME's points as they are), every
/// changed item.
public final class CompareJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CompareJson() {}

    /// One line.
    public static String line(Comparison comparison) {
        try {
            return JSON.writeValueAsString(view(comparison));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write JSON: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> view(Comparison comparison) {
        Comparison.Pairs pairs = comparison.pairs();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("benchmark", comparison.benchmark());
        view.put("rule", comparison.rule());
        view.put(
                "contestants",
                Map.of("a", comparison.contestantA(), "b", comparison.contestantB()));
        view.put("notes", comparison.notes());
        Map<String, Object> metrics = new LinkedHashMap<>();
        comparison.figures().forEach(figure -> metrics.put(figure.metric(), figure(figure)));
        view.put("metrics", metrics);
        view.put("pairs", pairs.count());
        view.put("only_a", pairs.onlyA());
        view.put("only_b", pairs.onlyB());
        view.put("right_a", pairs.rightA());
        view.put("right_b", pairs.rightB());
        view.put("mean_score_a", pairs.scoreA());
        view.put("mean_score_b", pairs.scoreB());
        view.put("difference", pairs.scoreB() - pairs.scoreA());
        view.put(
                "difference_interval",
                List.of(pairs.difference().low(), pairs.difference().high()));
        view.put("right_to_wrong", pairs.worse());
        view.put("wrong_to_right", pairs.better());
        view.put("mcnemar_p", pairs.p());
        List<Object> changes = new ArrayList<>();
        comparison.changes().forEach(change -> changes.add(change(change)));
        view.put("changes", changes);
        return view;
    }

    private static Map<String, Object> figure(Comparison.Figure figure) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("a", figure.a());
        view.put("b", figure.b());
        view.put("difference", figure.difference());
        return view;
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("item", change.item());
        view.put("seed", change.seed());
        view.put("place", change.place());
        view.put("change", change.better() ? "wrong_to_right" : "right_to_wrong");
        view.put("gold", change.gold());
        view.put("reply_a", change.replyA());
        view.put("parsed_a", change.readA());
        view.put("reply_b", change.replyB());
        view.put("parsed_b", change.readB());
        return view;
    }
}
