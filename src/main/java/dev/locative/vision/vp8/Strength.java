package dev.locative.vision.vp8;

/// How strongly edges between blocks are smoothed (RFC 6386, 15).
///
/// @param interior the largest step within a block that is still taken for smooth
/// @param limit of the step over an edge within a macroblock; 0: nothing is smoothed
/// @param high the step beside an edge from which on the edge counts as real
record Strength(int interior, int limit, int high) {
    static Strength of(int level, int sharpness) {
        int clamped = Math.clamp(level, 0, 63);
        if (clamped == 0) {
            return new Strength(0, 0, 0);
        }
        int interior = clamped;
        if (sharpness > 0) {
            interior = Math.min(interior >> (sharpness > 4 ? 2 : 1), 9 - sharpness);
        }
        interior = Math.max(1, interior);
        int high = clamped >= 40 ? 2 : clamped >= 15 ? 1 : 0;
        return new Strength(interior, 2 * clamped + interior, high);
    }
}
