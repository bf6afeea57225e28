package dev.locative.app;

import dev.locative.data.Usage;

/// What a whole dump would cost, by a few of its samples.
///
/// @param tried samples looked at
/// @param samples of the dump, estimated by its size
/// @param seconds that the whole would take, one sample after the other
/// @param cost by the prices given
public record Projection(
        long tried, long samples, long tokensIn, long tokensOut, double seconds, double cost) {

    static Projection of(
            long tried, double share, Usage usage, double seconds, LlmRequest.Price price) {
        double times = 1 / Math.max(share, 1e-12);
        long in = Math.round(usage.tokensIn() * times);
        long out = Math.round(usage.tokensOut() * times);
        return new Projection(
                tried, Math.round(tried * times), in, out, seconds * times, price.of(in, out));
    }
}
