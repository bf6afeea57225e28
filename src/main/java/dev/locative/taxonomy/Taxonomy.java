package dev.locative.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The relations by name, in the order of the file.
///
/// @param version the file's own version
/// @param digest sha256 of the file, hex
/// @param not phrases that look like a relation and are none ("all right"), in the notation that
///   `relations.yaml` explains, alternatives already written out
/// @param classes the words that `{name}` stands for in a phrase
public record Taxonomy(
        String version,
        String digest,
        List<Relation> relations,
        List<String> not,
        Map<String, Set<String>> classes) {
    public Taxonomy {
        relations = List.copyOf(relations);
        not = List.copyOf(not);
        classes = Map.copyOf(classes);
    }

    public Taxonomy(String version, String digest, List<Relation> relations) {
        this(version, digest, relations, List.of(), Map.of());
    }
}
