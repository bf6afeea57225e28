package dev.locative.app;

import dev.locative.pipeline.Gate;
import dev.locative.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Everything that Locative does, one method a job. Commands and web endpoints call only this.
public final class Jobs {
    /// Writes the samples that the gate admits, each caption once, in the dump's order.
    ///
    /// @throws UncheckedIOException when a file cannot be read or written
    /// @throws IllegalArgumentException when the dump, the gate or the output is not what it must
    ///   be
    public SelectSummary select(SelectRequest request, SelectListener listener) {
        List<Gate> gates = gates(request.gate());
        Sources.Recognised dump = Sources.recognise(request.dump());
        refuseToOverwrite(request);
        dump.said().forEach(listener::said);
        return new Selection(dump.source(), gates, request, listener).run();
    }

    private static List<Gate> gates(String name) {
        return switch (name) {
            case "none" -> List.of();
            case "lexical" -> throw new IllegalArgumentException("--gate lexical is not built in");
            default ->
                    throw new IllegalArgumentException(
                            "no gate \"" + name + "\": there are lexical and none");
        };
    }

    private static void refuseToOverwrite(SelectRequest request) {
        Path out = request.out();
        if (Files.isDirectory(out)) {
            throw new IllegalArgumentException("--out " + out + " is a directory: name a file");
        }
        for (Path file : request.dump().files()) {
            try {
                if (Files.exists(out) && Files.isSameFile(out, file)) {
                    throw new IllegalArgumentException(
                            "--out " + out + " is the dump itself: name another file");
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot look at " + out + ": " + e, e);
            }
        }
    }
}
