package dev.locative.app;

import dev.locative.pipeline.Gate;
import dev.locative.report.GateReport;
import dev.locative.report.GateScore;
import dev.locative.report.LabelledCaption;
import java.util.List;

/// Measures a gate on captions labelled by hand.
final class GateEvaluation {
    private static final String RANDOM = "gate.jsonl";
    private static final String DECEPTIVE = "gate-negatives.jsonl";

    private GateEvaluation() {}

    static GateReport of(Parts parts, Models models, EvalGateRequest request) {
        List<Gate> gates = parts.gates(request.gate(), models);
        if (gates.size() != 1) {
            throw new IllegalArgumentException("there is nothing to measure in --gate none");
        }
        Gate gate = gates.getFirst();
        if (request.labels() != null) {
            return GateReport.of(
                    gate.name(),
                    List.of(
                            GateScore.of(
                                    request.labels().toString(),
                                    gate,
                                    LabelledCaption.read(request.labels()))));
        }
        GateScore random = GateScore.of("eval/" + RANDOM, gate, LabelledCaption.bundled(RANDOM));
        GateScore deceptive =
                GateScore.of("eval/" + DECEPTIVE, gate, LabelledCaption.bundled(DECEPTIVE));
        return GateReport.of(
                gate.name(), List.of(random, deceptive, random.plus("together", deceptive)));
    }
}
