package dev.locative.explore;

import dev.locative.pipeline.Cutoffs;
import dev.locative.pipeline.Retuned;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/// Judges items again by the scores in the index: a pair is kept when every check that decides anew
/// lets its score pass, and no other check dropped it.
final class RetuneCounting extends SimpleCollector {
    private final Cutoffs cutoffs;
    private final Retuned.Count count;
    private final List<Score> scores = new ArrayList<>();
    private @Nullable SortedSetDocValues drops;
    private @Nullable SortedSetDocValues verdicts;
    private @Nullable SortedDocValues last;
    private String[] checks = new String[0];
    private String[] names = new String[0];

    private record Score(String check, NumericDocValues values) {}

    RetuneCounting(Cutoffs cutoffs, List<String> filters) {
        this.cutoffs = cutoffs;
        count = new Retuned.Count(filters);
    }

    Retuned result() {
        return count.result();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        LeafReader leaf = context.reader();
        scores.clear();
        for (String check : cutoffs.byCheck().keySet()) {
            scores.add(new Score(check, DocValues.getNumeric(leaf, Fields.score(check))));
        }
        drops = DocValues.getSortedSet(leaf, Dimension.CHECK.label());
        verdicts = DocValues.getSortedSet(leaf, Dimension.VERDICT.label());
        last = DocValues.getSorted(leaf, Fields.LAST);
        checks = values(drops);
        names = values(verdicts);
    }

    @Override
    public void collect(int item) throws IOException {
        SortedSetDocValues said = Objects.requireNonNull(verdicts);
        if (!said.advanceExact(item)) {
            return;
        }
        switch (names[(int) said.nextOrd()]) {
            case "kept" -> count.pair(true, passes(item), "");
            case "dropped" -> {
                boolean now = passes(item) && !droppedByOthers(item);
                count.pair(false, now, now ? last(item) : "");
            }
            case "refused" -> {
                if (passes(item) && !droppedByOthers(item)) {
                    count.admit();
                }
            }
            default -> {} // failed samples were never judged
        }
    }

    private boolean passes(int item) throws IOException {
        for (Score score : scores) {
            if (score.values.advanceExact(item)
                    && !cutoffs.keeps(score.check, value(score.values))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a check dropped it that does not decide anew.
    private boolean droppedByOthers(int item) throws IOException {
        SortedSetDocValues dropped = Objects.requireNonNull(drops);
        if (dropped.advanceExact(item)) {
            for (int i = dropped.docValueCount(); i > 0; i--) {
                if (!decides(checks[(int) dropped.nextOrd()], item)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean decides(String check, int item) throws IOException {
        for (Score score : scores) {
            if (score.check.equals(check)) {
                return score.values.advanceExact(item)
                        && cutoffs.decides(check, value(score.values));
            }
        }
        return false;
    }

    private String last(int item) throws IOException {
        SortedDocValues check = Objects.requireNonNull(last);
        return check.advanceExact(item) ? check.lookupOrd(check.ordValue()).utf8ToString() : "";
    }

    private static double value(NumericDocValues score) throws IOException {
        return NumericUtils.sortableLongToDouble(score.longValue());
    }

    private static String[] values(SortedSetDocValues values) throws IOException {
        String[] all = new String[(int) values.getValueCount()];
        for (int i = 0; i < all.length; i++) {
            all[i] = values.lookupOrd(i).utf8ToString();
        }
        return all;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
