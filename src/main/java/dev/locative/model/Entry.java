package dev.locative.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A model or a data set of the catalogue.
///
/// @param name what users call it
/// @param role what a model is for: generator, aligner, depth, detector, segmenter, vlm; data sets
///   have `captions`
/// @param about one line
/// @param licence in its makers' words
/// @param licenceUrl where the licence is to be read, null when the catalogue does not say
/// @param next the command to run after a pull, with `{folder}` and `{file}` in it
/// @param logitScale of an aligner, the factor in front of the cosine
/// @param parts what can be fetched alone, one at least; a model is one part
public record Entry(
        String name,
        String role,
        String about,
        Origin origin,
        String licence,
        @Nullable String licenceUrl,
        @Nullable String next,
        OptionalDouble logitScale,
        List<Part> parts) {
    /// @param usual whether it is fetched when none is chosen
    public record Part(
            String name,
            String about,
            boolean usual,
            @Nullable String next,
            List<RemoteFile> files) {}

    public Entry {
        parts = List.copyOf(parts);
    }

    /// The parts of these names, the usual ones when none is named.
    ///
    /// @throws UnknownName when there is no such part
    public List<Part> choose(List<String> names) {
        if (names.isEmpty()) {
            return parts.stream().filter(Part::usual).toList();
        }
        List<Part> chosen = new ArrayList<>();
        for (String wanted : names) {
            chosen.add(
                    parts.stream()
                            .filter(part -> part.name().equals(wanted))
                            .findFirst()
                            .orElseThrow(() ->
                                    new UnknownName(
                                            "part of " + name,
                                            wanted,
                                            parts.stream().map(Part::name).toList())));
        }
        return chosen;
    }

    public List<RemoteFile> files() {
        return parts.stream().flatMap(part -> part.files().stream()).toList();
    }

    /// The same from another revision of its repository: sizes and digests are unknown then.
    ///
    /// @throws IllegalArgumentException when it comes from no repository
    Entry at(String revision) {
        if (!(origin instanceof Origin.Hub(String repository, String usual))) {
            throw new IllegalArgumentException(
                    name + " comes from " + origin.name() + ", which has no revisions");
        }
        if (revision.equals(usual)) {
            return this;
        }
        List<Part> unknown =
                parts.stream()
                        .map(part ->
                                new Part(
                                        part.name(),
                                        part.about(),
                                        part.usual(),
                                        part.next(),
                                        part.files().stream().map(RemoteFile::unknown).toList()))
                        .toList();
        return new Entry(
                name + "@" + revision,
                role,
                about,
                new Origin.Hub(repository, revision),
                licence,
                licenceUrl,
                next,
                logitScale,
                unknown);
    }
}
