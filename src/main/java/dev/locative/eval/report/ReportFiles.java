package dev.locative.eval.report;

import dev.locative.pipeline.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes what people read of a run: `report.md` and `report.html`.
public final class ReportFiles {
    private ReportFiles() {}

    /// @param facts what the run was made with, by name
    /// @throws UncheckedIOException when they cannot be written; what stood there stays
    public static void write(
            Path dir, String title, Map<String, String> facts, List<Reported> all) {
        Map<String, String> told = new LinkedHashMap<>(facts);
        List<String> others = others(dir, all);
        if (!others.isEmpty()) {
            told.put(
                    "also in this folder, and here when named in the same command",
                    String.join(", ", others));
        }
        WholeFile.write(dir.resolve("report.md"), EvalMarkdown.of(title, told, all));
        WholeFile.write(dir.resolve("report.html"), EvalPage.of(title, told, all));
    }

    /// Benchmarks of earlier commands.
    private static List<String> others(Path dir, List<Reported> all) {
        List<String> reported = all.stream().map(one -> one.result().benchmark()).toList();
        try (Stream<Path> below = Files.list(dir)) {
            return below.filter(one -> Files.exists(one.resolve(EvalJson.FILE)))
                    .map(one -> one.getFileName().toString())
                    .filter(name -> !reported.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + dir + ": " + e.getMessage(), e);
        }
    }
}
