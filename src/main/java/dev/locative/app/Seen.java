package dev.locative.app;

/// The texts met so far, 16 bytes a slot and at most three quarters full: 1.6 million take 64 MB.
/// Not thread-safe.
final class Seen {
    private long[] slots = new long[2 << 12];
    private int size;

    /// Whether the text is met for the first time.
    boolean add(TextKey key) {
        long low = key.low() == 0 && key.high() == 0 ? 1 : key.low();
        if (!put(slots, key.high(), low)) {
            return false;
        }
        if (++size > slots.length / 8 * 3) {
            grow();
        }
        return true;
    }

    private static boolean put(long[] slots, long high, long low) {
        int mask = slots.length - 2;
        int at = (int) (high << 1) & mask;
        while (slots[at] != 0 || slots[at + 1] != 0) {
            if (slots[at] == high && slots[at + 1] == low) {
                return false;
            }
            at = (at + 2) & mask;
        }
        slots[at] = high;
        slots[at + 1] = low;
        return true;
    }

    private void grow() {
        long[] wider = new long[2 * slots.length];
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i] != 0 || slots[i + 1] != 0) {
                put(wider, slots[i], slots[i + 1]);
            }
        }
        slots = wider;
    }
}
