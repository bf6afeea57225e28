package dev.locative.app;

import dev.locative.data.Usage;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Gate;
import dev.locative.report.GateReport;
import dev.locative.report.GateReport.Measured;
import dev.locative.report.GateScore;
import dev.locative.report.LabelledCaption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Measures a gate on captions labelled by hand; a gate that asks a model, beside the lexical one.
final class GateEvaluation {
    private static final String RANDOM = "gate.jsonl";
    private static final String DECEPTIVE = "gate-negatives.jsonl";

    private final Map<String, List<LabelledCaption>> sets = new LinkedHashMap<>();

    private GateEvaluation(EvalGateRequest request) {
        if (request.labels() == null) {
            sets.put("eval/" + RANDOM, LabelledCaption.bundled(RANDOM));
            sets.put("eval/" + DECEPTIVE, LabelledCaption.bundled(DECEPTIVE));
        } else {
            sets.put(request.labels().toString(), LabelledCaption.read(request.labels()));
        }
    }

    /// @param said told how far it has come
    static GateReport of(
            Parts parts, Models models, EvalGateRequest request, Consumer<String> said) {
        List<Gate> gates = new ArrayList<>(parts.gates(request.gate(), models, Images.NONE));
        if (gates.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to measure in --gate none");
        }
        boolean both = gates.size() > 1;
        if (request.gate().equals("llm")) {
            gates.addAll(parts.gates("lexical", models, Images.NONE));
        }
        return new GateEvaluation(request).report(request, models, gates, both, said);
    }

    private GateReport report(
            EvalGateRequest request,
            Models models,
            List<Gate> gates,
            boolean both,
            Consumer<String> said) {
        List<LabelledCaption> captions = sets.values().stream().flatMap(List::stream).toList();
        Usage usage = Usage.NONE;
        double seconds = 0;
        List<Measured> measured = new ArrayList<>();
        List<List<Verdict>> all = new ArrayList<>();
        for (Gate gate : gates) {
            try (GateTrial trial = new GateTrial(gate, models.atOnce(), said)) {
                List<Verdict> verdicts = trial.judge(captions);
                usage = usage.plus(trial.usage());
                seconds += trial.usage().none() ? 0 : trial.seconds();
                all.add(verdicts);
                measured.add(scores(gate.name(), verdicts));
            }
        }
        if (both) {
            measured.addFirst(scores(request.gate(), firstDrops(all)));
        }
        Measured asked = measured.removeFirst();
        return GateReport.of(asked, measured, seconds, usage);
    }

    private static List<Verdict> firstDrops(List<List<Verdict>> all) {
        List<Verdict> joined = new ArrayList<>(all.getLast());
        for (List<Verdict> verdicts : all.reversed()) {
            for (int i = 0; i < joined.size(); i++) {
                if (verdicts.get(i) instanceof Verdict.Drop drop) {
                    joined.set(i, drop);
                }
            }
        }
        return joined;
    }

    private Measured scores(String gate, List<Verdict> verdicts) {
        List<GateScore> scores = new ArrayList<>();
        int from = 0;
        for (Map.Entry<String, List<LabelledCaption>> set : sets.entrySet()) {
            int to = from + set.getValue().size();
            scores.add(GateScore.of(set.getKey(), set.getValue(), verdicts.subList(from, to)));
            from = to;
        }
        if (scores.size() > 1) {
            scores.add(scores.stream().reduce((a, b) -> a.plus("together", b)).orElseThrow());
        }
        return new Measured(gate, scores);
    }
}
