package dev.locative.eval;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Counts that add up over a benchmark: of each figure what was won and of how much. Not
/// thread-safe.
public final class Sums {
    /// A figure, overall or of one slice.
    ///
    /// @param facet what the items are sliced by; empty for all items
    /// @param value which slice
    public record Key(String metric, String facet, String value) {
        public boolean overall() {
            return facet.isEmpty();
        }

        // Looked up for every reply; a record's own methods are slow until they are compiled well.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key(String m, String f, String v)
                    && metric.equals(m)
                    && facet.equals(f)
                    && value.equals(v);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * metric.hashCode() + facet.hashCode()) + value.hashCode();
        }
    }

    /// @param won hits, or points
    /// @param of attempts, or the most points
    public record Sum(double won, double of) {
        /// NaN where there was nothing to win.
        public double ratio() {
            return won / of;
        }
    }

    private static final int WON = 0;
    private static final int OF = 1;

    private final SequencedMap<Key, double[]> sums = new LinkedHashMap<>();
    private final boolean slices;

    public Sums() {
        this(true);
    }

    private Sums(boolean slices) {
        this.slices = slices;
    }

    /// Takes figures over all items only.
    public static Sums overall() {
        return new Sums(false);
    }

    /// Adds to a figure over all items.
    public void add(String metric, double won, double of) {
        add(new Key(metric, "", ""), won, of);
    }

    /// Adds to a figure of one slice.
    public void add(String metric, String facet, String value, double won, double of) {
        if (slices) {
            add(new Key(metric, facet, value), won, of);
        }
    }

    private void add(Key key, double won, double of) {
        double[] sum = sums.computeIfAbsent(key, _ -> new double[2]);
        sum[WON] += won;
        sum[OF] += of;
    }

    /// What a figure over all items has come to; nothing of nothing when it never was added to.
    public Sum of(String metric) {
        double[] sum = sums.get(new Key(metric, "", ""));
        return sum == null ? new Sum(0, 0) : new Sum(sum[WON], sum[OF]);
    }

    public void forEach(BiConsumer<Key, Sum> each) {
        sums.forEach((key, sum) -> each.accept(key, new Sum(sum[WON], sum[OF])));
    }
}
