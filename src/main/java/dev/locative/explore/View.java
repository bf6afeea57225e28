package dev.locative.explore;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// An index as it was at one commit, with what was counted in it. Thread-safe.
///
/// @param counted facets by what was searched for, the last few
/// @param scores histograms, the last few
record View(
        IndexReader reader,
        IndexSearcher searcher,
        Stamp stamp,
        long samples,
        long pairs,
        Map<FacetCounting.Subject, FacetCounting.Result> counted,
        Map<Scores.Asked, List<ScoreHistogram>> scores) {
    private static final int REMEMBERED = 64;

    /// @param reader owned by the view from now on
    static View of(IndexReader reader, Stamp stamp) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        return new View(
                reader,
                searcher,
                stamp,
                count(searcher, Fields.KIND, Fields.SAMPLE),
                count(searcher, Dimension.VERDICT.label(), "kept")
                        + count(searcher, Dimension.VERDICT.label(), "dropped"),
                remembering(),
                remembering());
    }

    static View empty(Stamp stamp) throws IOException {
        return of(new MultiReader(), stamp);
    }

    Indexed indexed(long left) {
        return new Indexed(samples, pairs, stamp.bytes(), stamp.bytes() + left, stamp.unreadable());
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long count(IndexSearcher searcher, String field, String value)
            throws IOException {
        return searcher.count(new TermQuery(new Term(field, value)));
    }

    private static <K, V> Map<K, V> remembering() {
        return Collections.synchronizedMap(
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > REMEMBERED;
                    }
                });
    }
}
