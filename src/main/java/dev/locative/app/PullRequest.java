package dev.locative.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to fetch.
///
/// @param names of models, or of one data set
/// @param parts of a data set, none for the usual ones
/// @param revision of a model's repository, null for the catalogue's
/// @param out a folder instead of our own, null for that
/// @param offline only what is on this machine already
public record PullRequest(
        List<String> names,
        List<String> parts,
        @Nullable String revision,
        @Nullable Path out,
        boolean offline) {}
