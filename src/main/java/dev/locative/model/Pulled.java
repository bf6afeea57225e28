package dev.locative.model;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a pull did.
///
/// @param files where the files lie, in the catalogue's order
/// @param fetched how many came over the network
/// @param linked how many are used from Hugging Face's cache
/// @param next the command to run now, null when the catalogue names none
public record Pulled(
        String entry,
        Path folder,
        List<Path> files,
        int fetched,
        int linked,
        long bytes,
        @Nullable String next) {}
