package dev.locative.vision.vp8;

/// What coefficients are multiplied with; first of a block (DC) and the others (AC).
///
/// @param luma of 4x4 blocks
/// @param means of the block that holds the first coefficients of a macroblock's luma
record Quantizers(int lumaDc, int luma, int meansDc, int means, int chromaDc, int chroma) {
    /// What the frame header adds to the index, for each but luma.
    record Offsets(int lumaDc, int meansDc, int means, int chromaDc, int chroma) {
        static Offsets read(Bits bits) {
            return new Offsets(
                    bits.optional(4),
                    bits.optional(4),
                    bits.optional(4),
                    bits.optional(4),
                    bits.optional(4));
        }
    }

    static Quantizers of(int index, Offsets offsets) {
        int means = at(Tables.AC_QUANTIZERS, index + offsets.means, 127) * 101_581 >> 16;
        return new Quantizers(
                at(Tables.DC_QUANTIZERS, index + offsets.lumaDc, 127),
                at(Tables.AC_QUANTIZERS, index, 127),
                at(Tables.DC_QUANTIZERS, index + offsets.meansDc, 127) * 2,
                Math.max(8, means),
                at(Tables.DC_QUANTIZERS, index + offsets.chromaDc, 117),
                at(Tables.AC_QUANTIZERS, index + offsets.chroma, 127));
    }

    private static int at(int[] table, int index, int last) {
        return table[Math.clamp(index, 0, last)];
    }
}
