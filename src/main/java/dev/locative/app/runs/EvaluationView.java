package dev.locative.app.runs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.eval.report.EvalJson;
import dev.locative.pipeline.JsonFile;
import java.nio.file.Files;
import java.util.List;

/// An evaluation with its figures.
///
/// @param reports `report.json` of each benchmark that has one
public record EvaluationView(@JsonUnwrapped Run run, List<JsonNode> reports) {
    /// @throws Refusal when there is no such evaluation
    public static EvaluationView of(Desk desk, String id) {
        return new EvaluationView(
                desk.get(id),
                EvaluationWork.benchmarks(desk.dir(id)).stream()
                        .map(folder -> folder.resolve(EvalJson.FILE))
                        .filter(Files::exists)
                        .map(file -> JsonFile.read(file, JsonNode.class))
                        .toList());
    }
}
