package dev.locative.explore;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One dimension of one segment of the index. Items are asked for in ascending order. Not
/// thread-safe.
final class Column {
    private final Dimension dimension;
    private final SortedSetDocValues values;
    private final @Nullable SortedDocValues single;
    private final boolean[] wanted;
    private final long[] counts;

    private Column(Dimension dimension, SortedSetDocValues values) {
        this.dimension = dimension;
        this.values = values;
        single = DocValues.unwrapSingleton(values);
        counts = new long[(int) values.getValueCount()];
        wanted = new boolean[counts.length];
    }

    /// @param chosen the values that pass; null where all do
    static Column of(LeafReader leaf, Dimension dimension, @Nullable Set<String> chosen)
            throws IOException {
        Column column = new Column(dimension, DocValues.getSortedSet(leaf, dimension.label()));
        if (chosen != null) {
            for (String value : chosen) {
                long ordinal = column.values.lookupTerm(new BytesRef(value));
                if (ordinal >= 0) {
                    column.wanted[(int) ordinal] = true;
                }
            }
        }
        return column;
    }

    Dimension dimension() {
        return dimension;
    }

    boolean passes(int item) throws IOException {
        if (single != null) {
            return single.advanceExact(item) && wanted[single.ordValue()];
        }
        if (values.advanceExact(item)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                if (wanted[(int) values.nextOrd()]) {
                    return true;
                }
            }
        }
        return false;
    }

    void count(int item) throws IOException {
        if (single != null) {
            if (single.advanceExact(item)) {
                counts[single.ordValue()]++;
            }
        } else if (values.advanceExact(item)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                counts[(int) values.nextOrd()]++;
            }
        }
    }

    void addTo(Map<String, Long> sums) throws IOException {
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0) {
                sums.merge(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Long::sum);
            }
        }
    }
}
