package dev.locative.review;

import java.nio.file.Path;

/// A run has no sample yet.
public final class NotDrawn extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    NotDrawn(Path run) {
        super("%s has no sample to review; `locative review %s` draws one".formatted(run, run));
    }
}
