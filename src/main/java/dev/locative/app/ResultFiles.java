package dev.locative.app;

import dev.locative.pipeline.Entry;
import dev.locative.pipeline.RejectLine;
import java.io.IOException;
import java.nio.file.Path;

/// What a command makes of a dump, and beside it the dump's records that are no usable sample: two
/// files that appear as a whole when committed.
final class ResultFiles implements AutoCloseable {
    private final Path rejectsPath;
    private final Replacement result;
    private final Replacement rejects;
    private long rejected;

    ResultFiles(Path out) throws IOException {
        rejectsPath = rejects(out);
        result = new Replacement(out);
        rejects = new Replacement(rejectsPath);
    }

    /// `kept.jsonl` -> `kept.rejected.jsonl`.
    static Path rejects(Path out) {
        String name = String.valueOf(out.getFileName()).replaceFirst("\\.(jsonl|json)$", "");
        return out.resolveSibling(name + ".rejected.jsonl");
    }

    /// Where the result is written to; only [#commit] makes it a file.
    Replacement result() {
        return result;
    }

    void reject(Entry.Rejected record) throws IOException {
        RejectLine.write(record, rejects);
        rejected++;
    }

    long rejected() {
        return rejected;
    }

    Path rejects() {
        return rejectsPath;
    }

    /// Without a rejected record there is no file of them, an older one included.
    ///
    /// @param any whether the result holds anything; otherwise the file at its place stays
    void commit(boolean any) throws IOException {
        if (any) {
            result.commit();
        }
        if (rejected > 0) {
            rejects.commit();
        } else {
            rejects.remove();
        }
    }

    @Override
    public void close() throws IOException {
        try (result) {
            rejects.close();
        }
    }
}
