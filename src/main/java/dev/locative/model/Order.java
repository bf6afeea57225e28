package dev.locative.model;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be fetched.
///
/// @param name of an entry, or `NAME@REVISION`
/// @param parts none for the usual ones
/// @param out a folder instead of our own, null for that
/// @param offline only what is on this machine already
public record Order(String name, List<String> parts, @Nullable Path out, boolean offline) {
    public Order {
        parts = List.copyOf(parts);
    }
}
