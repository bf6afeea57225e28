package dev.locative.eval.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// Writes what people read of a run: `report.md` and `report.html`.
public final class ReportFiles {
    private ReportFiles() {}

    /// @param facts what the run was made with, by name
    /// @throws UncheckedIOException when they cannot be written; what stood there stays
    public static void write(
            Path dir, String title, Map<String, String> facts, List<Reported> all) {
        write(dir.resolve("report.md"), EvalMarkdown.of(title, facts, all));
        write(dir.resolve("report.html"), EvalPage.of(title, facts, all));
    }

    /// A text file, whole or not at all.
    public static void write(Path file, String text) {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(half, text);
            Files.move(
                    half,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
