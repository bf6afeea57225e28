package dev.locative.eval.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The relations of VSR in their seven categories, as its `rel_meta_category_dict.txt` has them
/// (Liu et al., arXiv 2205.00363; Apache-2.0). "among" stands there twice; the last one holds, as
/// in the benchmark's own analysis.
final class VsrRelations {
    private static final List<String> GROUPS =
            List.of(
                    "Adjacency: adjacent to, alongside, at the side of, at the right side of, at the left side of, attached to, at the back of, ahead of, against, at the edge of",
                    "Directional: off, past, toward, down, deep down, up, away from, along, around, from, into, to, across, across from, through, down from",
                    "Orientation: facing, facing away from, parallel to, perpendicular to",
                    "Projective: on top of, beneath, beside, behind, left of, right of, under, in front of, below, above, over, in the middle of",
                    "Proximity: by, close to, near, far from, far away from",
                    "Topological: connected to, detached from, has as a part, part of, contains, within, at, on, in, with, surrounding, among, consists of, out of, between, inside, outside, touching",
                    "Unallocated: beyond, next to, opposite to, after, among, enclosed by");

    private static final Map<String, String> CATEGORIES = categories();

    private VsrRelations() {}

    /// The category of a relation; `none` for one that no category has.
    static String category(String relation) {
        return CATEGORIES.getOrDefault(relation, "none");
    }

    private static Map<String, String> categories() {
        Map<String, String> all = new HashMap<>();
        for (String group : GROUPS) {
            String[] parts = group.split(": ");
            for (String relation : parts[1].split(", ")) {
                all.put(relation, parts[0]);
            }
        }
        return Map.copyOf(all);
    }
}
