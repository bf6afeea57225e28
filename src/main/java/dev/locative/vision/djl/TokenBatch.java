package dev.locative.vision.djl;

/// Texts as a text encoder takes them: rows of one length, one after the other.
///
/// @param ids rows x length token ids
/// @param mask rows x length; 1 for a token of the text, 0 for padding
/// @param rows how many texts
/// @param length tokens of a row
public record TokenBatch(long[] ids, long[] mask, int rows, int length) {
    public TokenBatch {
        if (ids.length != (long) rows * length || mask.length != ids.length) {
            throw new IllegalArgumentException(
                    "%d ids and %d mask values for %d rows of %d"
                            .formatted(ids.length, mask.length, rows, length));
        }
    }
}
