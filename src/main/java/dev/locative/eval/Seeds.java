package dev.locative.eval;

import dev.locative.pipeline.TextHash;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random numbers that depend on a seed and an item alone, whatever the order and width.
public final class Seeds {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Seeds() {}

    public static RandomGenerator of(long seed) {
        return FACTORY.create(seed);
    }

    public static RandomGenerator of(long seed, String id) {
        TextHash hash = TextHash.of(seed + " " + id);
        return of(hash.high() ^ hash.low());
    }
}
