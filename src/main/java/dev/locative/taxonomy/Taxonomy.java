package dev.locative.taxonomy;

import java.util.List;

/// The relations by name, in the order of the file.
///
/// @param version the file's own version
/// @param digest sha256 of the file, hex
public record Taxonomy(String version, String digest, List<Relation> relations) {
    public Taxonomy {
        relations = List.copyOf(relations);
    }
}
