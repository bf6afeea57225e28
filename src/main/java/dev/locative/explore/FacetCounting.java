package dev.locative.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// Counts items by every dimension in one pass. Sees all items that the search finds without what
/// is chosen in the dimensions: one that passes all choices counts in every dimension, one that
/// fails in a single dimension only in that ("drill sideways").
final class FacetCounting extends SimpleCollector {
    /// How many values of a dimension are told, most frequent first.
    private static final int MOST_VALUES = 100;

    private final Map<Dimension, Set<String>> chosen;
    private final Map<Dimension, Map<String, Long>> counts = new EnumMap<>(Dimension.class);
    private final List<Column> columns = new ArrayList<>();
    private final List<Column> choosing = new ArrayList<>();
    private long total;

    /// What was searched for, whatever part of it is shown.
    record Subject(String text, Map<Dimension, Set<String>> chosen, @Nullable String sample) {
        static Subject of(PairQuery query) {
            return new Subject(query.text(), query.chosen(), query.sample());
        }
    }

    record Result(long total, Map<Dimension, List<PairPage.Facet>> facets) {}

    FacetCounting(Map<Dimension, Set<String>> chosen) {
        this.chosen = chosen;
        for (Dimension dimension : Dimension.values()) {
            counts.put(dimension, new HashMap<>());
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        columns.clear();
        choosing.clear();
        for (Dimension dimension : Dimension.values()) {
            Set<String> values = chosen.get(dimension);
            Column column = Column.of(leaf.reader(), dimension, values);
            columns.add(column);
            if (values != null) {
                choosing.add(column);
            }
        }
    }

    @Override
    public void collect(int item) throws IOException {
        Column failing = null;
        for (Column column : choosing) {
            if (!column.passes(item)) {
                if (failing != null) {
                    return;
                }
                failing = column;
            }
        }
        if (failing != null) {
            failing.count(item);
            return;
        }
        total++;
        for (Column column : columns) {
            column.count(item);
        }
    }

    @Override
    public void finish() throws IOException {
        for (Column column : columns) {
            column.addTo(counts.get(column.dimension()));
        }
        columns.clear();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    Result result() {
        Map<Dimension, List<PairPage.Facet>> facets = new EnumMap<>(Dimension.class);
        counts.forEach((dimension, values) -> facets.put(dimension, told(dimension, values)));
        return new Result(total, facets);
    }

    /// The most frequent values, and those that are chosen in any case.
    private List<PairPage.Facet> told(Dimension dimension, Map<String, Long> values) {
        Set<String> wanted = chosen.getOrDefault(dimension, Set.of());
        List<PairPage.Facet> all =
                Stream.concat(
                                values.entrySet().stream()
                                        .map(e -> new PairPage.Facet(e.getKey(), e.getValue())),
                                wanted.stream()
                                        .filter(value -> !values.containsKey(value))
                                        .map(value -> new PairPage.Facet(value, 0)))
                        .sorted(
                                Comparator.comparingLong(PairPage.Facet::count)
                                        .reversed()
                                        .thenComparing(PairPage.Facet::value))
                        .toList();
        return Stream.concat(
                        all.stream().limit(MOST_VALUES),
                        all.stream()
                                .skip(MOST_VALUES)
                                .filter(facet -> wanted.contains(facet.value())))
                .toList();
    }
}
