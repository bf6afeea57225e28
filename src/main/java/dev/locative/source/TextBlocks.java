package dev.locative.source;

import dev.locative.pipeline.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Cuts a text file into blocks of about half a megabyte between its records. One thread reads and
/// cuts; the blocks are decoded on any. A record longer than `MAX_RECORD` is rejected alone; a file
/// that breaks off gives every record before the break.
final class TextBlocks implements AutoCloseable {
    static final int BLOCK = 1 << 19;

    /// The longest record, in bytes: 16 MiB.
    static final int MAX_RECORD = 1 << 24;

    /// Where the last complete record in the first `length` bytes ends; 0 when none does.
    interface Cutter {
        int cut(byte[] data, int length, boolean last);
    }

    private final Shard shard;
    private final Cutter cutter;
    private final Bytes bytes;
    private byte[] rest = new byte[0];
    private long line = 1;
    private long offset;
    private long diskDone;
    private boolean ended;
    private @Nullable String broken;
    private @Nullable Block next;

    TextBlocks(Shard shard, Cutter cutter) {
        this.shard = shard;
        this.cutter = cutter;
        try {
            bytes = Bytes.open(shard.path());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + shard.name() + ": " + e, e);
        }
        skipByteOrderMark();
    }

    /// A cut after the last line end.
    static int afterLastLine(byte[] data, int length, boolean last) {
        if (last) {
            return length;
        }
        int at = length;
        while (at > 0 && data[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    boolean hasNext() {
        if (next == null) {
            next = cut();
        }
        return next != null;
    }

    Block next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Block block = next;
        next = null;
        return block;
    }

    private void skipByteOrderMark() {
        rest = fill(rest, 3, 0);
        int length = rest.length;
        if (length == 3 && Bytes.starts(rest, 0xef, 0xbb, 0xbf)) {
            rest = new byte[0];
            offset = 3;
        } else if (Utf8.isUtf16(rest)) {
            rest = new byte[0];
            ended = true;
            broken = "the file is UTF-16: convert it to UTF-8";
        }
    }

    private @Nullable Block cut() {
        byte[] data = rest;
        int held = data.length;
        int size = BLOCK;
        while (true) {
            data = ended ? data : fill(data, Math.max(size, held), held);
            held = data.length;
            boolean last = ended && broken == null;
            int end = held == 0 ? 0 : cutter.cut(data, held, last);
            if (end > 0 || ended) {
                rest = Arrays.copyOfRange(data, end, held);
                return block(data, end);
            }
            if (held >= MAX_RECORD) {
                return overlong(data);
            }
            size = 2 * held;
        }
    }

    private @Nullable Block block(byte[] data, int end) {
        Entry.Rejected damage = null;
        long first = line;
        long start = offset;
        advance(data, end);
        if (ended && broken != null) {
            damage = rejected(line, offset, broken);
            broken = null;
            rest = new byte[0];
        }
        return end == 0 && damage == null
                ? null
                : new Block(data, end, first, start, diskBytes(), damage);
    }

    /// Skips to the end of a line that no record can have.
    private Block overlong(byte[] data) {
        long start = offset;
        byte[] piece = data;
        int end = lineEnd(piece);
        while (end < 0 && !ended) {
            offset += piece.length;
            piece = fill(new byte[0], BLOCK, 0);
            end = lineEnd(piece);
        }
        int used = end < 0 ? piece.length : end;
        offset += used;
        rest = Arrays.copyOfRange(piece, used, piece.length);
        String reason =
                "a record of %d bytes: over %d; split it or take it out"
                        .formatted(offset - start, MAX_RECORD);
        return new Block(rest, 0, line, start, diskBytes(), rejected(line++, start, reason));
    }

    private static int lineEnd(byte[] data) {
        for (int i = 0; i < data.length; i++) {
            if (data[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private void advance(byte[] data, int end) {
        long lines = 0;
        for (int i = 0; i < end; i++) {
            if (data[i] == '\n') {
                lines++;
            }
        }
        line += lines;
        offset += end;
    }

    private long diskBytes() {
        long before = diskDone;
        diskDone = bytes.onDisk().count();
        return diskDone - before;
    }

    private Entry.Rejected rejected(long line, long offset, String reason) {
        return new Entry.Rejected(shard.name(), line, offset, null, reason);
    }

    /// `held` bytes of `data` and what follows them in the file, `size` bytes or less at its end.
    private byte[] fill(byte[] data, int size, int held) {
        byte[] to = Arrays.copyOf(data, size);
        int at = held;
        try {
            while (at < size) {
                int read = bytes.content().read(to, at, size - at);
                if (read < 0) {
                    ended = true;
                    break;
                }
                at += read;
            }
        } catch (IOException e) {
            ended = true;
            broken = breakOff(e);
        }
        return at == size ? to : Arrays.copyOf(to, at);
    }

    private String breakOff(IOException e) {
        if (bytes.packing().isEmpty()) {
            throw new UncheckedIOException("cannot read " + shard.name() + ": " + e, e);
        }
        return "the %s file is truncated or damaged here (%s): everything before is read; fetch it again"
                .formatted(bytes.packing(), e.getMessage());
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + shard.name(), e);
        }
    }
}
