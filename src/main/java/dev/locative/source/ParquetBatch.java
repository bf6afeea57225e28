package dev.locative.source;

import dev.locative.data.Sample;
import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Some rows of a Parquet shard.
///
/// @param kinds what each wanted column holds
/// @param types each column's type, for messages
/// @param first 1-based number of the first row
/// @param broken what ended the rows, or null
record ParquetBatch(
        Shard shard,
        Shape shape,
        List<Values.Kind> kinds,
        List<String> types,
        List<@Nullable String[]> rows,
        long first,
        long bytes,
        @Nullable String broken)
        implements Batch {
    @Override
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(rows.size() + 1);
        Values values = new Values(shape.fields());
        for (int i = 0; i < rows.size(); i++) {
            Entry entry = entry(rows.get(i), first + i, values);
            if (entry != null) {
                entries.add(entry);
            }
        }
        if (broken != null) {
            entries.add(new Entry.Rejected(shard.name(), first + rows.size(), -1, null, broken));
        }
        return entries;
    }

    private @Nullable Entry entry(@Nullable String[] cells, long row, Values values) {
        values.clear();
        try {
            for (int i = 0; i < cells.length; i++) {
                fill(values, i, cells[i]);
            }
            Sample sample = shape.sample(values, shard, row);
            return sample == null ? null : new Entry.Accepted(sample, shard.name(), row, -1);
        } catch (BadRecord bad) {
            return new Entry.Rejected(shard.name(), row, -1, idOf(values), bad.reason());
        }
    }

    private void fill(Values values, int field, @Nullable String cell) throws BadRecord {
        Values.Kind kind = kinds.get(field);
        if (kind == Values.Kind.ABSENT) {
            return;
        }
        if (cell == null) {
            values.set(field, Values.Kind.NULL, null);
        } else if (kind == Values.Kind.OTHER) {
            values.set(field, kind, "a " + types.get(field).toLowerCase(Locale.ROOT));
        } else if (cell.indexOf('\0') >= 0) {
            throw new BadRecord(
                    "column \"" + shape.fields().get(field) + "\" holds a NUL character");
        } else {
            values.set(field, kind, cell);
        }
    }

    private @Nullable String idOf(Values values) {
        try {
            return shape.id(values);
        } catch (BadRecord e) {
            return null;
        }
    }
}
