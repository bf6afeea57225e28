package dev.locative.app.runs;

import dev.locative.app.ExportFormat;
import dev.locative.app.ExportRequest;
import dev.locative.app.Jobs;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// An export on its way to who asked for it: made in a folder that is deleted with the last byte.
///
/// @param folder holds the export's folder
public record ZippedExport(Path folder, Path export) {
    /// @param scratch where it is made
    /// @throws IllegalArgumentException when the run holds no kept pair
    public static ZippedExport of(
            Jobs jobs, Path run, ExportFormat format, @Nullable String imageRoot, Path scratch) {
        Path folder;
        try {
            folder = Files.createTempDirectory(scratch, "export");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder in " + scratch + ": " + e, e);
        }
        ZippedExport made =
                new ZippedExport(folder, folder.resolve(run.getFileName() + "-" + format.label()));
        try {
            jobs.export(new ExportRequest(run, format, made.export, null, imageRoot, false));
            return made;
        } catch (RuntimeException e) {
            made.delete();
            throw e;
        }
    }

    /// Writes the zip and deletes the folder.
    public void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (Path file : files(export)) {
                if (Files.isRegularFile(file)) {
                    zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        } finally {
            delete();
        }
    }

    private void delete() {
        try {
            for (Path file : files(folder).reversed()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder + ": " + e, e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
