package dev.locative.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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

    static List<ScoreHistogram> of(IndexReader reader, int bins, Predicate<String> dropsAbove)
            throws IOException {
        List<ScoreHistogram> all = new ArrayList<>();
        for (String check : checks(reader)) {
            all.add(new Scores(reader, check).histogram(bins, dropsAbove.test(check)));
        }
        return all;
    }

    private ScoreHistogram histogram(int bins, boolean dropsAbove) throws IOException {
        each(this::range);
        if (finite == 0) {
            return new ScoreHistogram(check, dropsAbove, null, 0, 0, List.of(), other);
        }
        int count = low == high ? 1 : bins;
        long[] kept = new long[count];
        long[] dropped = new long[count];
        double width = (high - low) / count;
        each((score, drop) -> {
            if (Double.isFinite(score)) {
                int bin = width > 0 ? (int) ((score - low) / width) : 0;
                (drop ? dropped : kept)[Math.min(bin, count - 1)]++;
            }
        });
        List<ScoreHistogram.Bin> told = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double to = i == count - 1 ? high : low + (i + 1) * width;
            told.add(new ScoreHistogram.Bin(low + i * width, to, kept[i], dropped[i]));
        }
        return new ScoreHistogram(check, dropsAbove, cutoff(dropsAbove), low, high, told, other);
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
