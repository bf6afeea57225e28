package dev.locative.source;

import dev.locative.data.Sample;
import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block of CSV or TSV rows. Lines are physical ones: a row with line ends in its cells counts
/// for several.
///
/// @param header the names of the columns
record CsvBatch(Shard shard, Shape shape, CsvRows rows, List<String> header, Block block)
        implements Batch {
    @Override
    public long bytes() {
        return block.onDisk();
    }

    @Override
    public List<Entry> entries() {
        byte[] data = block.data();
        List<Entry> entries = new ArrayList<>();
        Values values = new Values(shape.fields());
        long line = block.line();
        int from = 0;
        while (from < block.length()) {
            CsvRows.Row row = rows.row(data, from, block.length(), true);
            if (row == null) {
                break;
            }
            Entry entry = entry(data, from, row, line, values);
            if (entry != null) {
                entries.add(entry);
            }
            for (int i = from; i < row.end(); i++) {
                line += data[i] == '\n' ? 1 : 0;
            }
            from = row.end();
        }
        if (block.damage() != null) {
            entries.add(block.damage());
        }
        return entries;
    }

    private @Nullable Entry entry(
            byte[] data, int from, CsvRows.Row row, long line, Values values) {
        long offset = block.offset() + from;
        values.clear();
        try {
            if (isBlank(data, from, row.end())) {
                return null;
            }
            if (row.fault() != null) {
                throw new BadRecord(row.fault() + ": the row's first line is left out");
            }
            int broken = Utf8.firstBroken(data, from, row.end());
            List<String> cells = rows.cells(data, from, row.end());
            fill(cells, values);
            if (broken >= 0) {
                throw new BadRecord(
                        "broken UTF-8: byte 0x%02x at %d of the row"
                                .formatted(data[broken], broken - from));
            }
            if (cells.size() != header.size()) {
                throw new BadRecord(
                        "%d cells, the header has %d".formatted(cells.size(), header.size()));
            }
            Sample sample = shape.sample(values, shard, line);
            return sample == null ? null : new Entry.Accepted(sample, shard.name(), line, offset);
        } catch (BadRecord bad) {
            return new Entry.Rejected(
                    shard.name(), line, offset, shape.idIfReadable(values), bad.reason());
        }
    }

    private void fill(List<String> cells, Values values) throws BadRecord {
        List<String> fields = shape.fields();
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            int field = fields.indexOf(header.get(i));
            if (field >= 0) {
                values.set(field, Values.Kind.TEXT, cells.get(i));
            }
        }
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            if (fields.contains(header.get(i)) && cells.get(i).indexOf('\0') >= 0) {
                throw new BadRecord("column \"" + header.get(i) + "\" holds a NUL character");
            }
        }
    }

    private static boolean isBlank(byte[] data, int from, int to) {
        for (int i = from; i < to; i++) {
            if (data[i] != '\n' && data[i] != '\r' && data[i] != ' ') {
                return false;
            }
        }
        return true;
    }
}
