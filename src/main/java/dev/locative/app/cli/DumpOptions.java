package dev.locative.app.cli;

import dev.locative.source.DumpRequest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The arguments that every command which reads a dump shares.
final class DumpOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "DUMP",
            description = "Caption files, or directories of them; packed with gzip or zstd or not.")
    List<Path> files = List.of();

    @Option(
            names = "--source",
            paramLabel = "KIND",
            description =
                    "docci, pixmo-cap, localized-narratives, jsonl or table; recognised from the"
                            + " fields when not given.")
    @Nullable String source;

    @Option(
            names = "--field",
            paramLabel = "NAME=COLUMN",
            description =
                    "Where id, image or caption stand in a jsonl or table dump, for example"
                            + " --field caption=text; an id made of several fields:"
                            + " --field id=dataset+id. Repeatable.")
    Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--limit", paramLabel = "N", description = "Read only the first N samples.")
    @Nullable Long limit;

    /// How many samples to read at most.
    long most() {
        if (limit == null) {
            return Long.MAX_VALUE;
        }
        if (limit < 1) {
            throw new IllegalArgumentException("--limit " + limit + ": at least 1 is needed");
        }
        return limit;
    }

    DumpRequest request() {
        return new DumpRequest(files, source, fields);
    }
}
