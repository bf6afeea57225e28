package dev.locative.app;

/// 128 bits that stand for a text in memory: two lanes of MurmurHash3's mixing (Austin Appleby,
/// public domain) over its UTF-16 units, four at a time. Two different texts among 100 million
/// share a key with a chance below 10^-22.
record TextKey(long high, long low) {
    private static final long A = 0x87c37b91114253d5L;
    private static final long B = 0x4cf5ad432745937fL;

    static TextKey of(String text) {
        long high = text.length();
        long low = ~high;
        int at = 0;
        for (; at + 4 <= text.length(); at += 4) {
            long four =
                    text.charAt(at)
                            | (long) text.charAt(at + 1) << 16
                            | (long) text.charAt(at + 2) << 32
                            | (long) text.charAt(at + 3) << 48;
            high = Long.rotateLeft(high ^ (Long.rotateLeft(four * A, 31) * B), 27) * 5 + 0x52dce729;
            low = Long.rotateLeft(low ^ (Long.rotateLeft(four * B, 33) * A), 31) * 5 + 0x38495ab5;
        }
        for (; at < text.length(); at++) {
            high = Long.rotateLeft(high ^ (text.charAt(at) * A), 27) * B;
            low = Long.rotateLeft(low ^ (text.charAt(at) * B), 31) * A;
        }
        return new TextKey(scattered(high + low), scattered(low));
    }

    private static long scattered(long key) {
        long mixed = (key ^ (key >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
