package dev.locative.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Which documents a page shows.
final class Hits {
    private Hits() {}

    /// @param query finds items only
    static List<Integer> of(IndexSearcher searcher, Query query, PairQuery page)
            throws IOException {
        if (page.size() == 0) {
            return List.of();
        }
        boolean scored = !page.text().isBlank();
        return switch (page.order()) {
            case Order.Relevance _ when scored -> {
                int most = (int) page.from() + page.size();
                yield tail(searcher.search(query, new TopScoreDocCollectorManager(most, 1)), page);
            }
            case Order.Score score -> {
                int most = (int) page.from() + page.size();
                Sort sort = new Sort(field(score), SortField.FIELD_DOC);
                yield tail(
                        searcher.search(query, new TopFieldCollectorManager(sort, most, 1)), page);
            }
            case Order.Ledger _, Order.Relevance _ -> {
                Window window = new Window(page.from(), page.size());
                yield OnePass.over(searcher, query, window).found;
            }
        };
    }

    /// By the sortable long, so that items without it can stand after every score.
    private static SortField field(Order.Score score) {
        return new SortField(
                Fields.score(score.check()),
                SortField.Type.LONG,
                score.descending(),
                score.descending() ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

    private static List<Integer> tail(TopDocs top, PairQuery page) {
        return Arrays.stream(top.scoreDocs)
                .skip(page.from())
                .map((ScoreDoc hit) -> hit.doc)
                .toList();
    }

    /// The documents from one place on, in their order, which is the ledger's; remembers no others.
    private static final class Window extends SimpleCollector {
        private final int size;
        private final List<Integer> found = new ArrayList<>();
        private long before;
        private int base;

        Window(long from, int size) {
            before = from;
            this.size = size;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            if (found.size() >= size) {
                throw new CollectionTerminatedException();
            }
            base = leaf.docBase;
        }

        @Override
        public void collect(int item) {
            if (before > 0) {
                before--;
                return;
            }
            found.add(base + item);
            if (found.size() >= size) {
                throw new CollectionTerminatedException();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
