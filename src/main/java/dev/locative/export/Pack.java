package dev.locative.export;

import java.util.Locale;

/// How pairs become rows.
public enum Pack {
    /// One conversation per image, a turn per pair.
    IMAGE,
    /// One row per pair.
    PAIR;

    /// The lower-case name, as `--pack` takes it.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
