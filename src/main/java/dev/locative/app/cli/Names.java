package dev.locative.app.cli;

import dev.locative.model.UnknownName;
import java.util.List;
import java.util.function.Supplier;

/// Names of the catalogue that users mistype.
final class Names {
    private Names() {}

    /// Runs what may meet an unknown name, and says which was perhaps meant.
    static <T> T suggesting(Supplier<T> work) {
        try {
            return work.get();
        } catch (UnknownName e) {
            List<String> near = Spelling.near(e.name(), e.known());
            if (near.isEmpty()) {
                throw e;
            }
            throw new IllegalArgumentException(
                    "no %s is called '%s'; did you mean: %s?"
                            .formatted(e.what(), e.name(), String.join(", ", near)),
                    e);
        }
    }
}
