package dev.locative.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/// Counts one check's scores into a histogram: one pass for the range, one for the bins.
final class Scores {
    private final IndexReader reader;
    private final String check;
    private long finite;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private long other;

    /// What passed, and what did not: where a cut-off can lie.
    private double leastKept = Double.POSITIVE_INFINITY;

    private double mostKept = Double.NEGATIVE_INFINITY;
    private double leastDropped = Double.POSITIVE_INFINITY;
    private double mostDropped = Double.NEGATIVE_INFINITY;

    private Scores(IndexReader reader, String check) {
        this.reader = reader;
        this.check = check;
    }

    /// The checks that gave a score, by name.
    static Set<String> checks(IndexReader reader) {
        Set<String> checks = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (FieldInfo field : leaf.reader().getFieldInfos()) {
                if (Fields.isScore(field.name)) {
                    checks.add(Fields.check(field.name));
                }
            }
        }
        return checks;
    }

    /// What was asked for.
    ///
    /// @param above the checks that drop high scores
    record Asked(int bins, Set<String> above) {}

    static List<ScoreHistogram> of(View view, int bins, Predicate<String> dropsAbove)
            throws IOException {
        Set<String> checks = checks(view.reader());
        Set<String> above = checks.stream().filter(dropsAbove).collect(Collectors.toSet());
        Asked asked = new Asked(bins, above);
        List<ScoreHistogram> known = view.scores().get(asked);
        if (known != null) {
            return known;
        }
        List<ScoreHistogram> all = new ArrayList<>();
        for (String check : checks) {
            Scores scores = new Scores(view.reader(), check);
            scores.each(scores::range);
            if (scores.finite + scores.other > 0) {
                all.add(scores.histogram(bins, above.contains(check)));
            }
        }
        view.scores().put(asked, List.copyOf(all));
        return all;
    }

    private ScoreHistogram histogram(int bins, boolean dropsAbove) throws IOException {
        if (finite == 0) {
            return new ScoreHistogram(check, dropsAbove, null, 0, 0, List.of(), other);
        }
        double[] edges = edges(low == high ? 1 : bins);
        int count = edges.length - 1;
        long[] kept = new long[count];
        long[] dropped = new long[count];
        each((score, drop) -> {
            if (Double.isFinite(score)) {
                (drop ? dropped : kept)[bin(score, edges)]++;
            }
        });
        List<ScoreHistogram.Bin> told = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            told.add(new ScoreHistogram.Bin(edges[i], edges[i + 1], kept[i], dropped[i]));
        }
        return new ScoreHistogram(check, dropsAbove, cutoff(dropsAbove), low, high, told, other);
    }

    /// Also where the range is wider than the greatest number.
    private double[] edges(int count) {
        double[] edges = new double[count + 1];
        for (int i = 0; i < count; i++) {
            double part = (double) i / count;
            edges[i] = low * (1 - part) + high * part;
        }
        edges[count] = high;
        return edges;
    }

    /// The last bin that begins at or below the score.
    private static int bin(double score, double[] edges) {
        int at = Arrays.binarySearch(edges, 0, edges.length - 1, score);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    private void range(double score, boolean drop) {
        if (!Double.isFinite(score)) {
            other++;
            return;
        }
        finite++;
        low = Math.min(low, score);
        high = Math.max(high, score);
        if (drop) {
            leastDropped = Math.min(leastDropped, score);
            mostDropped = Math.max(mostDropped, score);
        } else {
            leastKept = Math.min(leastKept, score);
            mostKept = Math.max(mostKept, score);
        }
    }

    /// The least score that is kept, or that is dropped where high scores are; null where there is
    /// none, or kept and dropped ones overlap.
    private @Nullable Double cutoff(boolean dropsAbove) {
        double edge = dropsAbove ? leastDropped : leastKept;
        double before = dropsAbove ? mostKept : mostDropped;
        return Double.isFinite(edge) && before < edge ? edge : null;
    }

    private interface Told {
        void score(double score, boolean drop);
    }

    private void each(Told told) throws IOException {
        Term ours = new Term(Dimension.CHECK.label(), check);
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            NumericDocValues scores = DocValues.getNumeric(leaf, Fields.score(check));
            PostingsEnum dropped = leaf.postings(ours, PostingsEnum.NONE);
            DocIdSetIterator drops = dropped == null ? DocIdSetIterator.empty() : dropped;
            Bits live = leaf.getLiveDocs();
            for (int item = scores.nextDoc();
                    item != DocIdSetIterator.NO_MORE_DOCS;
                    item = scores.nextDoc()) {
                if (drops.docID() < item) {
                    drops.advance(item);
                }
                if (live == null || live.get(item)) {
                    told.score(
                            NumericUtils.sortableLongToDouble(scores.longValue()),
                            drops.docID() == item);
                }
            }
        }
    }
}
