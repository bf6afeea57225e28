package dev.locative.pipeline;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// One record of a ledger's index, 32 bytes, big-endian: kind (1 byte), check sum (3), hash of the
/// id (16), number of the segment (4), offset in the segment after the outcome's line (8).
///
/// @param segment the outcome's segment, from 1; 0 for `STARTED`
/// @param end offset after the outcome's line feed; 0 for `STARTED`
record Mark(Kind kind, TextHash id, int segment, long end) {
    static final int BYTES = 32;
    static final String FILE = "index.bin";

    /// The order is part of the file format.
    enum Kind {
        STARTED,
        ANSWERED,
        REFUSED,
        FAILED
    }

    void put(ByteBuffer into) {
        into.putInt((kind.ordinal() + 1) << 24 | sum(kind.ordinal() + 1, id, segment, end));
        into.putLong(id.high()).putLong(id.low()).putInt(segment).putLong(end);
    }

    /// The record at the buffer's position, which advances; null when it is no sound record.
    static @Nullable Mark take(ByteBuffer from) {
        int word = from.getInt();
        TextHash id = new TextHash(from.getLong(), from.getLong());
        int segment = from.getInt();
        long end = from.getLong();
        int kind = word >>> 24;
        if (kind < 1 || kind > KINDS.length) {
            return null;
        }
        return (word & 0xffffff) == sum(kind, id, segment, end)
                ? new Mark(KINDS[kind - 1], id, segment, end)
                : null;
    }

    private static final Kind[] KINDS = Kind.values();

    private static int sum(int kind, TextHash id, int segment, long end) {
        long mixed = TextHash.scatter(id.high() ^ TextHash.scatter(id.low() + kind));
        return (int) TextHash.scatter(mixed ^ TextHash.scatter(end ^ (long) segment << 48))
                & 0xffffff;
    }
}
