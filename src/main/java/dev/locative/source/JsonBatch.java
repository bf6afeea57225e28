package dev.locative.source;

import dev.locative.data.Sample;
import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block of JSON Lines. Blank lines, carriage returns and white space around a record are passed
/// over.
record JsonBatch(Shard shard, Shape shape, Block block) implements Batch {
    @Override
    public long bytes() {
        return block.onDisk();
    }

    @Override
    public List<Entry> entries() {
        byte[] data = block.data();
        List<Entry> entries = new ArrayList<>(block.length() / 512 + 4);
        Values values = new Values(shape.fields());
        long line = block.line();
        int from = 0;
        while (from < block.length()) {
            int end = lineEnd(data, from, block.length());
            Entry entry = entry(data, from, end, line, values);
            if (entry != null) {
                entries.add(entry);
            }
            line++;
            from = end + 1;
        }
        if (block.damage() != null) {
            entries.add(block.damage());
        }
        return entries;
    }

    private static int lineEnd(byte[] data, int from, int to) {
        int at = from;
        while (at < to && data[at] != '\n') {
            at++;
        }
        return at;
    }

    private @Nullable Entry entry(byte[] data, int start, int end, long line, Values values) {
        int from = start;
        int to = end;
        while (from < to && isSpace(data[from])) {
            from++;
        }
        while (to > from && isSpace(data[to - 1])) {
            to--;
        }
        if (from == to) {
            return null;
        }
        long offset = block.offset() + start;
        values.clear();
        try {
            int broken = Utf8.firstBroken(data, from, to);
            if (broken >= 0) {
                readLeniently(data, from, to, values);
                throw new BadRecord(
                        "broken UTF-8: byte 0x%02x at %d of the line"
                                .formatted(data[broken], broken - start));
            }
            boolean escapes = contains(data, from, to, (byte) '\\');
            JsonRecords.read(data, from, to, shape.fields(), escapes, values);
            Sample sample = shape.sample(values, shard, line);
            return sample == null ? null : new Entry.Accepted(sample, shard.name(), line, offset);
        } catch (BadRecord bad) {
            return new Entry.Rejected(
                    shard.name(), line, offset, shape.idIfReadable(values), bad.reason());
        }
    }

    /// What can be read of a line with broken characters, so that its reject names the id.
    private void readLeniently(byte[] data, int from, int to, Values values) {
        byte[] mended =
                new String(data, from, to - from, StandardCharsets.UTF_8)
                        .getBytes(StandardCharsets.UTF_8);
        try {
            JsonRecords.read(mended, 0, mended.length, shape.fields(), true, values);
        } catch (BadRecord e) {
            return; // the caller rejects the line in any case
        }
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    private static boolean contains(byte[] data, int from, int to, byte wanted) {
        for (int i = from; i < to; i++) {
            if (data[i] == wanted) {
                return true;
            }
        }
        return false;
    }
}
