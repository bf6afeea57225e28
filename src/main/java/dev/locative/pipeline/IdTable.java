package dev.locative.pipeline;

/// Hashed texts (ids, captions) with a state of 1 to 3 each, in one primitive array: 16 bytes a
/// slot, at most 80 % full, so 1.6 million ids take 32 MB. The state lies in the two lowest bits of
/// the hash. Not thread-safe.
public final class IdTable {
    private static final int STATE = 3;
    private long[] slots;
    private int size;

    public IdTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, (int) (expected / 0.8))) << 1;
        slots = new long[2 * capacity];
    }

    int size() {
        return size;
    }

    /// The id's state, 0 when it is not in the table.
    int get(TextHash id) {
        return (int) slots[slot(slots, id.high(), id.low()) + 1] & STATE;
    }

    /// Whether it was not in the table; then its state is 1.
    public boolean add(TextHash id) {
        return put(id, 1) == 0;
    }

    /// @return the state before, 0 when the id is new
    int put(TextHash id, int state) {
        int slot = slot(slots, id.high(), id.low());
        int before = (int) slots[slot + 1] & STATE;
        slots[slot] = id.high();
        slots[slot + 1] = id.low() & ~STATE | state;
        if (before == 0 && ++size > slots.length / 2 * 0.8) {
            grow();
        }
        return before;
    }

    private static int slot(long[] slots, long high, long low) {
        int mask = slots.length / 2 - 1;
        int at = (int) (high & mask);
        while ((slots[2 * at + 1] & STATE) != 0
                && (slots[2 * at] != high || (slots[2 * at + 1] | STATE) != (low | STATE))) {
            at = (at + 1) & mask;
        }
        return 2 * at;
    }

    private void grow() {
        long[] wider = new long[2 * slots.length];
        for (int i = 0; i < slots.length; i += 2) {
            if ((slots[i + 1] & STATE) != 0) {
                int slot = slot(wider, slots[i], slots[i + 1]);
                wider[slot] = slots[i];
                wider[slot + 1] = slots[i + 1];
            }
        }
        slots = wider;
    }
}
