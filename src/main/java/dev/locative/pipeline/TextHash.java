package dev.locative.pipeline;

/// 128 bits that stand for a sample's id or caption in memory, and for an id in the ledger's index:
/// MurmurHash3 x64 (Austin Appleby, public domain) over the UTF-16 units. Part of the file format:
/// never change it. Among 1.6 million texts the chance of any collision is below 10^-25.
public record TextHash(long high, long low) {
    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    public static TextHash of(String id) {
        long h1 = 0;
        long h2 = 0;
        int length = id.length();
        int at = 0;
        for (; at + 8 <= length; at += 8) {
            h1 ^= first(units(id, at, 4));
            h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
            h2 ^= second(units(id, at + 4, 4));
            h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
        }
        int left = length - at;
        h1 ^= first(units(id, at, Math.min(left, 4)));
        h2 ^= second(units(id, at + 4, Math.max(left - 4, 0)));
        h1 ^= 2L * length;
        h2 ^= 2L * length;
        h1 += h2;
        h2 += h1;
        h1 = scatter(h1);
        h2 = scatter(h2);
        h1 += h2;
        h2 += h1;
        return new TextHash(h1, h2);
    }

    private static long units(String id, int from, int count) {
        long packed = 0;
        for (int i = 0; i < count; i++) {
            packed |= (long) id.charAt(from + i) << (16 * i);
        }
        return packed;
    }

    private static long first(long k) {
        return Long.rotateLeft(k * C1, 31) * C2;
    }

    private static long second(long k) {
        return Long.rotateLeft(k * C2, 33) * C1;
    }

    static long scatter(long h) {
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
