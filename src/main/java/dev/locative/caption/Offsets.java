package dev.locative.caption;

import dev.locative.pipeline.TextHash;

/// Where each id's line begins, 24 bytes a slot, at most three quarters full. The last of equal ids
/// counts. Not thread-safe for writing.
final class Offsets {
    private long[] slots = new long[3 * 1024];
    private long size;

    long size() {
        return size;
    }

    void put(String id, long offset) {
        if (put(slots, TextHash.of(id), offset + 1) && ++size > slots.length / 4) {
            long[] wider = new long[2 * slots.length];
            for (int i = 0; i < slots.length; i += 3) {
                if (slots[i + 2] != 0) {
                    put(wider, new TextHash(slots[i], slots[i + 1]), slots[i + 2]);
                }
            }
            slots = wider;
        }
    }

    /// -1 when the id is unknown.
    long get(String id) {
        TextHash hash = TextHash.of(id);
        return slots[slot(slots, hash) + 2] - 1;
    }

    private static boolean put(long[] slots, TextHash id, long value) {
        int slot = slot(slots, id);
        boolean fresh = slots[slot + 2] == 0;
        slots[slot] = id.high();
        slots[slot + 1] = id.low();
        slots[slot + 2] = value;
        return fresh;
    }

    private static int slot(long[] slots, TextHash id) {
        int count = slots.length / 3;
        int at = (int) Long.remainderUnsigned(id.high(), count);
        while (slots[3 * at + 2] != 0
                && (slots[3 * at] != id.high() || slots[3 * at + 1] != id.low())) {
            at = at + 1 == count ? 0 : at + 1;
        }
        return 3 * at;
    }
}
