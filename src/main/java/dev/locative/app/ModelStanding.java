package dev.locative.app;

import org.jspecify.annotations.Nullable;

/// How it stands with a model that the service was started with.
///
/// @param name without the folders that it lies in
/// @param open whether it is loaded; else it is when first wanted
/// @param problem why it could not be; null when it could
public record ModelStanding(String name, boolean open, @Nullable String problem) {
    static ModelStanding of(String model, boolean open) {
        return new ModelStanding(name(model), open, null);
    }

    static ModelStanding missing(String model, IllegalArgumentException why) {
        return new ModelStanding(name(model), false, ErrorText.of(why));
    }

    private static String name(String model) {
        return model.substring(model.lastIndexOf('/') + 1);
    }
}
