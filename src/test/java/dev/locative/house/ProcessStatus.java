package dev.locative.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Linux says of this process, for benchmarks.
public final class ProcessStatus {
    private ProcessStatus() {}

    /// @param field of /proc/self/status: "VmRSS" memory held now, "VmHWM" the most so far
    public static String line(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(field))
                .findFirst()
                .orElse(field + ": unknown")
                .replaceAll("\\s+", " ");
    }
}
