package dev.locative.app.web;

import dev.locative.app.CatalogueRow;
import dev.locative.app.JudgeRequest;
import dev.locative.app.ReviewItems;
import dev.locative.app.ReviewSettings;
import dev.locative.app.ReviewedItem;
import dev.locative.app.runs.Desk;
import dev.locative.app.runs.EvaluationSettings;
import dev.locative.app.runs.EvaluationView;
import dev.locative.app.runs.Run;
import dev.locative.app.runs.RunProgress;
import dev.locative.app.runs.RunSettings;
import dev.locative.app.web.guard.SessionResource;
import dev.locative.explore.Indexed;
import dev.locative.pipeline.Summary;
import dev.locative.report.RunStatistics;
import dev.locative.review.DrawnPair;
import dev.locative.review.Label;
import dev.locative.review.Rate;
import dev.locative.review.ReviewStanding;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The records that stand behind the document's schemas, by the schemas' names.
final class Bodies {
    /// Bodies of requests.
    static final Map<String, Class<?>> ASKED =
            Map.of(
                    "SynthesizeBody", SynthesizeBody.class,
                    "Image", SynthesizeBody.Image.class,
                    "RunSettings", RunSettings.class,
                    "EvaluationSettings", EvaluationSettings.class,
                    "ReviewSettings", ReviewSettings.class,
                    "JudgeRequest", JudgeRequest.class,
                    "Shown", SessionResource.Shown.class);

    /// Bodies of answers.
    static final Map<String, Class<?>> ANSWERED =
            Map.ofEntries(
                    Map.entry("Run", Run.class),
                    Map.entry("RunState", dev.locative.app.runs.RunState.class),
                    Map.entry("RunProgress", RunProgress.class),
                    Map.entry("Resumed", Run.Resumed.class),
                    Map.entry("Summary", Summary.class),
                    Map.entry("RunPage", Desk.Page.class),
                    Map.entry("Evaluation", EvaluationView.class),
                    Map.entry("Statistics", RunStatistics.class),
                    Map.entry("Reason", RunStatistics.Reason.class),
                    Map.entry("PairPage", PairsView.class),
                    Map.entry("Indexed", Indexed.class),
                    Map.entry("Scores", ScoresView.class),
                    Map.entry("Retuned", PairsResource.RetunedView.class),
                    Map.entry("Review", ReviewStanding.class),
                    Map.entry("ReviewItems", ReviewItems.class),
                    Map.entry("ReviewedItem", ReviewedItem.class),
                    Map.entry("DrawnPair", DrawnPair.class),
                    Map.entry("Rate", Rate.class),
                    Map.entry("Label", Label.class),
                    Map.entry("Info", InfoResource.Info.class),
                    Map.entry("Models", InfoResource.Models.class),
                    Map.entry("CatalogueEntry", CatalogueRow.class),
                    Map.entry("Taxonomy", TaxonomyView.class),
                    Map.entry("Problem", Problem.class));

    /// Shapes that are JSON before they come here, from a ledger or a report; `OpenApiIT` has real
    /// ones. `PairCounts` is two records.
    static final Set<String> OTHERS =
            Set.of(
                    "Figure",
                    "Figures",
                    "Answer",
                    "Pair",
                    "Sample",
                    "Span",
                    "Verdict",
                    "SampleCost",
                    "PairCounts",
                    "BenchmarkReport");

    private Bodies() {}

    static Map<String, Class<?>> all() {
        Map<String, Class<?>> all = new TreeMap<>(ASKED);
        all.putAll(ANSWERED);
        return all;
    }
}
