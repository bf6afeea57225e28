package dev.locative.app;

import dev.locative.data.Outcome;
import dev.locative.pipeline.RunDirectory;
import dev.locative.report.LabelledPair;
import dev.locative.report.QualityCounts;
import dev.locative.report.QualityReport;
import java.util.stream.Stream;

/// Compares a run's verdicts with labels given by hand.
final class QualityMeasure {
    private QualityMeasure() {}

    static QualityReport of(QualityRequest request) {
        RunDirectory.manifest(request.run());
        QualityCounts counts = new QualityCounts(LabelledPair.read(request.labels()));
        try (Stream<Outcome> outcomes = RunDirectory.outcomes(request.run())) {
            outcomes.forEach(counts::add);
        }
        return counts.report();
    }
}
