package dev.locative.app.cli;

import dev.locative.app.CaptionScore;
import dev.locative.app.ClipScoreSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What keeps captions from being scored, with an example for each reason.
final class ScoreComplaints {
    private final boolean references;
    private final Map<String, String> examples = new LinkedHashMap<>();
    private @Nullable String withoutReference;

    /// @param references whether each caption should have some
    ScoreComplaints(boolean references) {
        this.references = references;
    }

    void hear(CaptionScore score) {
        switch (score) {
            case CaptionScore.Known known -> {
                if (references && known.refClipScore() == null && withoutReference == null) {
                    withoutReference = ScoreView.clean(known.id());
                }
            }
            case CaptionScore.Unknown(String id, _, String reason, String detail) ->
                    examples.putIfAbsent(
                            reason,
                            ScoreView.clean(detail.startsWith(id) ? detail : id + ": " + detail));
        }
    }

    boolean none() {
        return examples.isEmpty() && withoutReference == null;
    }

    List<String> of(ClipScoreSummary summary) {
        List<String> lines = new ArrayList<>();
        examples.forEach((reason, example) ->
                lines.add(
                        "%d not scored, %s; the first is %s"
                                .formatted(summary.reasons().get(reason), reason, example)));
        if (withoutReference != null) {
            lines.add(
                    "%d without references; the first is %s"
                            .formatted(
                                    summary.scored() - summary.withReferences(), withoutReference));
        }
        return lines;
    }
}
