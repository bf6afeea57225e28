package dev.locative.app;

/// The version of the code, as it stands in manifests and cards.
public final class Version {
    public static final String CURRENT = "0.1.0";

    private Version() {}
}
