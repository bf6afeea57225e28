package dev.locative.app.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.locative.taxonomy.Taxonomy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The relations that pairs may ask about.
///
/// @param digest sha256 of the taxonomy's file
public record TaxonomyView(String version, String digest, List<Relation> relations) {
    /// @param group topological, projective or metric
    /// @param percent of all examples in the SpaRE paper (Table 11); null for a relation of ours
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Relation(
            String name, String group, List<String> keywords, @Nullable Double percent) {}

    static TaxonomyView of(Taxonomy taxonomy) {
        return new TaxonomyView(
                taxonomy.version(),
                taxonomy.digest(),
                taxonomy.relations().stream()
                        .map(relation ->
                                new Relation(
                                        relation.name(),
                                        relation.group().name().toLowerCase(Locale.ROOT),
                                        relation.keywords().stream()
                                                .map(keyword -> keyword.text())
                                                .toList(),
                                        relation.percent()))
                        .toList());
    }
}
