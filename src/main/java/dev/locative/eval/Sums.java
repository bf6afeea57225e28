package dev.locative.eval;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.BiConsumer;

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
    }

    /// @param won hits, or points
    /// @param of attempts, or the most points
    public record Sum(double won, double of) {
        /// NaN where there was nothing to win.
        public double ratio() {
            return won / of;
        }
    }

    private final SequencedMap<Key, Sum> sums = new LinkedHashMap<>();

    /// Adds to a figure over all items.
    public void add(String metric, double won, double of) {
        add(new Key(metric, "", ""), won, of);
    }

    /// Adds to a figure of one slice.
    public void add(String metric, String facet, String value, double won, double of) {
        add(new Key(metric, facet, value), won, of);
    }

    private void add(Key key, double won, double of) {
        sums.merge(key, new Sum(won, of), (a, b) -> new Sum(a.won + b.won, a.of + b.of));
    }

    /// What a figure over all items has come to; nothing of nothing when it never was added to.
    public Sum of(String metric) {
        return sums.getOrDefault(new Key(metric, "", ""), new Sum(0, 0));
    }

    public void forEach(BiConsumer<Key, Sum> each) {
        sums.forEach(each);
    }
}
