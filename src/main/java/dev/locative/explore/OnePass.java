package dev.locative.explore;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SimpleCollector;

/// A search by one collector, on the caller's thread.
final class OnePass {
    private OnePass() {}

    /// @return the collector
    static <C extends SimpleCollector> C over(IndexSearcher searcher, Query query, C collector)
            throws IOException {
        return searcher.search(
                query,
                new CollectorManager<C, C>() {
                    @Override
                    public C newCollector() {
                        return collector;
                    }

                    @Override
                    public C reduce(Collection<C> collectors) {
                        return collector;
                    }
                });
    }
}
