package dev.locative.pipeline;

import dev.locative.data.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/// By what a ledger is known again up to a place, without reading it: how long it is until there,
/// how it begins, and what stands before the place.
public final class LedgerStamp {
    private static final int PIECE = 4096;

    private LedgerStamp() {}

    /// A digest in hex; empty where the ledger does not reach that far.
    public static Optional<String> of(Path dir, LedgerTail.Place place) throws IOException {
        if (place.segment() > Math.max(Segments.last(dir), 1)
                || Segments.length(dir, place.segment()) < place.offset()) {
            return Optional.empty();
        }
        ByteArrayOutputStream known = new ByteArrayOutputStream(2 * PIECE + 32);
        known.writeBytes(
                Long.toString(bytesBefore(dir, place)).getBytes(StandardCharsets.US_ASCII));
        if (place.offset() > 0) {
            long first = place.segment() == 1 ? place.offset() : PIECE;
            known.writeBytes(piece(dir, 1, 0, Math.min(first, PIECE)));
            long from = Math.max(0, place.offset() - PIECE);
            known.writeBytes(piece(dir, place.segment(), from, place.offset() - from));
        }
        return Optional.of(HexFormat.of().formatHex(Sha256.digest().digest(known.toByteArray())));
    }

    /// How many bytes the ledger has.
    public static long bytes(Path dir) throws IOException {
        int last = Segments.last(dir);
        return bytesBefore(dir, new LedgerTail.Place(last, Segments.length(dir, last)));
    }

    /// How many bytes it has before a place.
    public static long bytesBefore(Path dir, LedgerTail.Place place) throws IOException {
        long bytes = place.offset();
        for (int number = 1; number < place.segment(); number++) {
            bytes += Segments.length(dir, number);
        }
        return bytes;
    }

    private static byte[] piece(Path dir, int segment, long from, long length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        try (FileChannel channel = FileChannel.open(Segments.file(dir, segment))) {
            LedgerTail.fill(channel, bytes, from);
        }
        return bytes.array();
    }
}
