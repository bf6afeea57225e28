package dev.locative.app.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.locative.app.runs.OutcomeView;
import dev.locative.data.Outcome;
import dev.locative.data.Span;
import dev.locative.explore.Indexed;
import dev.locative.explore.PairItem;
import dev.locative.explore.PairPage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of a run's pairs, and of the samples that came to none.
///
/// @param indexed how much of the run can be searched so far
/// @param facets for each field its values, most frequent first
public record PairsView(
        long total,
        int page,
        int size,
        Indexed indexed,
        List<Item> pairs,
        Map<String, List<PairPage.Facet>> facets) {

    /// @param ordinal which of the sample's pairs it is, from 0
    /// @param outcome the sample's: answered, refused or failed
    /// @param pair as in the ledger, with whether it is kept
    /// @param why the verdict of the gate that refused the sample
    /// @param stage where a failed sample broke
    /// @param highlights where the words searched for stand, as UTF-16 offsets
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            JsonNode sample,
            int ordinal,
            String outcome,
            @Nullable JsonNode pair,
            @Nullable JsonNode why,
            @Nullable JsonNode stage,
            @Nullable JsonNode error,
            Highlights highlights) {}

    public record Highlights(int[][] question, int[][] answer, int[][] caption) {
        static Highlights of(PairItem.Highlights found) {
            return new Highlights(
                    offsets(found.question()), offsets(found.answer()), offsets(found.caption()));
        }

        private static int[][] offsets(List<Span> spans) {
            return spans.stream()
                    .map(span -> new int[] {span.start(), span.end()})
                    .toArray(int[][]::new);
        }
    }

    private static JsonNode sample(ObjectNode outcome) {
        return outcome.deepCopy().retain("id", "image", "source", "caption");
    }

    static PairsView of(PairPage found, PairsWanted wanted) {
        Map<Outcome, ObjectNode> written = new IdentityHashMap<>();
        List<Item> items = new ArrayList<>();
        for (PairItem item : found.items()) {
            ObjectNode outcome = written.computeIfAbsent(item.outcome(), OutcomeView::of);
            items.add(
                    new Item(
                            sample(outcome),
                            item.ordinal(),
                            outcome.path("outcome").asText(),
                            outcome.path("pairs").get(item.ordinal()),
                            outcome.get("why"),
                            outcome.get("stage"),
                            outcome.get("error"),
                            Highlights.of(item.highlights())));
        }
        Map<String, List<PairPage.Facet>> facets = new LinkedHashMap<>();
        found.facets().forEach((dimension, values) -> facets.put(dimension.label(), values));
        return new PairsView(
                found.total(), wanted.page(), wanted.size(), found.indexed(), items, facets);
    }
}
