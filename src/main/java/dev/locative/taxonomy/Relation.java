package dev.locative.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the 29 spatial relations of SpaRE (arXiv 2504.20648, Table 11), or one of ours.
///
/// @param name its name in ledgers and statistics, for example `near_close`
/// @param group topological, projective or metric
/// @param keywords lower-case words and phrases that express it
/// @param percent the paper's share of all examples, in percent; null for a relation of ours
public record Relation(String name, Group group, List<Keyword> keywords, @Nullable Double percent) {
    public Relation {
        keywords = List.copyOf(keywords);
    }

    public Relation(String name, Group group, List<Keyword> keywords) {
        this(name, group, keywords, null);
    }

    /// What a relation is about: contact and containment, direction, or distance.
    public enum Group {
        TOPOLOGICAL,
        PROJECTIVE,
        METRIC
    }

    /// @param text lower case; one of ours may hold the wildcards that `relations.yaml` explains
    /// @param ours whether reading real captions added it to the paper's table
    /// @param evidence whether it states a relation on its own; weak keywords are only counted
    /// @param percent the paper's share of all examples, in percent; null where it gives none
    public record Keyword(String text, boolean ours, boolean evidence, @Nullable Double percent) {
        public Keyword(String text, boolean ours) {
            this(text, ours, true, null);
        }
    }
}
