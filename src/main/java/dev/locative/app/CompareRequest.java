package dev.locative.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Which runs are compared.
///
/// @param a the folder of an `eval`
/// @param b that of another
/// @param out the folder for `compare.md` and `compare.html`; null for `b`
public record CompareRequest(Path a, Path b, @Nullable Path out) {
    /// Where the files come.
    public Path folder() {
        return out == null ? b : out;
    }
}
