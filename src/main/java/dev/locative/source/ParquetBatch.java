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
/// @param columns the wanted columns
/// @param damage what follows the rows and cannot be decoded, or null
record ParquetBatch(
        Shard shard,
        Shape shape,
        List<Column> columns,
        List<Row> rows,
        long bytes,
        Entry.@Nullable Rejected damage)
        implements Batch {
    /// @param kind what its cells hold
    /// @param type as DuckDB names it, for messages
    record Column(String name, Values.Kind kind, String type) {}

    /// @param number 1-based
    /// @param broken whether a cell is no UTF-8
    record Row(long number, @Nullable String[] cells, boolean broken) {}

    @Override
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(rows.size() + 1);
        Values values = new Values(shape.fields());
        for (Row row : rows) {
            Entry entry = entry(row, values);
            if (entry != null) {
                entries.add(entry);
            }
        }
        if (damage != null) {
            entries.add(damage);
        }
        return entries;
    }

    private @Nullable Entry entry(Row row, Values values) {
        values.clear();
        try {
            for (int i = 0; i < columns.size(); i++) {
                fill(values, i, columns.get(i), row.cells()[i]);
            }
            if (row.broken()) {
                throw new BadRecord("broken UTF-8 in one of the row's texts");
            }
            Sample sample = shape.sample(values, shard, row.number());
            return sample == null
                    ? null
                    : new Entry.Accepted(sample, shard.name(), row.number(), -1);
        } catch (BadRecord bad) {
            return new Entry.Rejected(
                    shard.name(), row.number(), -1, shape.idIfReadable(values), bad.reason());
        }
    }

    private static void fill(Values values, int field, Column column, @Nullable String cell)
            throws BadRecord {
        if (column.kind() == Values.Kind.ABSENT) {
            return;
        }
        if (cell == null) {
            values.set(field, Values.Kind.NULL, null);
        } else if (column.kind() == Values.Kind.OTHER) {
            values.set(field, column.kind(), "a " + column.type().toLowerCase(Locale.ROOT));
        } else if (cell.indexOf('\0') >= 0) {
            throw new BadRecord("column \"" + column.name() + "\" holds a NUL character");
        } else {
            values.set(field, column.kind(), cell);
        }
    }
}
