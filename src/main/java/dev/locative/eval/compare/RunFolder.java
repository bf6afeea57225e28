package dev.locative.eval.compare;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.eval.report.EvalJson;
import dev.locative.eval.run.EvalDirectory;
import dev.locative.eval.run.EvalManifest;
import dev.locative.eval.run.ScoreLine;
import dev.locative.pipeline.JsonFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A benchmark's folder in a run, scored.
///
/// @param rule the one it was scored by
/// @param headline the rule's figures that stand for the benchmark
/// @param metrics the rule's figures over all replies
record RunFolder(
        Path dir,
        EvalManifest manifest,
        String rule,
        List<String> headline,
        SequencedMap<String, Double> metrics,
        List<ScoreLine> lines) {

    /// The benchmarks' folders in what `eval --out` names, by benchmark; a benchmark's own folder
    /// may be named, too.
    ///
    /// @throws IllegalArgumentException when there is none
    static SortedMap<String, Path> in(Path run) {
        SortedMap<String, Path> found = new TreeMap<>();
        if (!Files.isDirectory(run)) {
            throw new IllegalArgumentException(
                    run + " is no folder; name the one that `eval --out` was given");
        }
        try (Stream<Path> below = Files.list(run)) {
            Stream.concat(Stream.of(run), below)
                    .filter(EvalDirectory::holdsRun)
                    .forEach(dir -> found.put(EvalDirectory.manifest(dir).benchmark(), dir));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + run + ": " + e.getMessage(), e);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    run + " holds no benchmark's run; name the folder that `eval --out` was given");
        }
        return found;
    }

    /// @throws IllegalArgumentException when it was not scored, or a file is damaged
    static RunFolder read(Path dir) {
        Path file = dir.resolve(EvalJson.FILE);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%s holds no %s: run the same `eval` again, and it is scored"
                            .formatted(dir, EvalJson.FILE));
        }
        JsonNode report = JsonFile.read(file, JsonNode.class);
        String rule = report.path("rule").asText();
        SequencedMap<String, Double> metrics = new LinkedHashMap<>();
        report.path("metrics")
                .properties()
                .forEach(metric -> metrics.put(metric.getKey(), metric.getValue().asDouble()));
        List<String> headline = new ArrayList<>();
        report.path("headline").forEach(name -> headline.add(name.asText()));
        List<ScoreLine> lines = ScoreLine.read(dir);
        for (ScoreLine line : lines) {
            if (!line.rules().containsKey(rule)) {
                throw new IllegalArgumentException(
                        "%s: item %s has no score by the rule '%s' of %s; run the same `eval` again, and both are written anew"
                                .formatted(dir, line.item(), rule, EvalJson.FILE));
            }
        }
        return new RunFolder(dir, EvalDirectory.manifest(dir), rule, headline, metrics, lines);
    }
}
