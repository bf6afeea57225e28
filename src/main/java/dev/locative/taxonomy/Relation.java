package dev.locative.taxonomy;

import java.util.List;

/// One of the 29 spatial relations of SpaRE (arXiv 2504.20648, Table 11), or one of ours.
///
/// @param name its name in ledgers and statistics, for example `near_close`
/// @param group topological, projective or metric
/// @param keywords lower-case words and phrases that express it
public record Relation(String name, Group group, List<Keyword> keywords) {
    public Relation {
        keywords = List.copyOf(keywords);
    }

    /// What a relation is about: contact and containment, direction, or distance.
    public enum Group {
        TOPOLOGICAL,
        PROJECTIVE,
        METRIC
    }

    /// @param ours whether reading real captions added it to the paper's table
    public record Keyword(String text, boolean ours) {}
}
