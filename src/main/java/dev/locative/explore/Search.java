package dev.locative.explore;

import dev.locative.data.Outcome;
import dev.locative.pipeline.LedgerTail;
import dev.locative.pipeline.TextHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Answers one [PairQuery] from one [View].
final class Search {
    private final Path run;
    private final View view;
    private final PairQuery query;

    Search(Path run, View view, PairQuery query) {
        this.run = run;
        this.view = view;
        this.query = query;
    }

    PairPage page(long left) throws IOException {
        Query found = found();
        FacetCounting.Result counted = counted(found);
        List<PairItem> items = new ArrayList<>();
        Map<LedgerTail.Line, Outcome> read = new HashMap<>();
        Highlighting highlighting = new Highlighting(query.text());
        for (int hit : Hits.of(view.searcher(), narrowed(found), query)) {
            items.add(item(hit, read, highlighting));
        }
        return new PairPage(counted.total(), items, counted.facets(), view.indexed(left));
    }

    /// What is found without what is chosen in the dimensions.
    private Query found() throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Query text = SearchText.items(query.text(), view.searcher());
        if (text != null) {
            all.add(text, BooleanClause.Occur.MUST);
        }
        if (query.sample() != null) {
            all.add(id(query.sample()), BooleanClause.Occur.FILTER);
        }
        if (text == null || query.sample() != null) {
            all.add(Fields.ITEMS, BooleanClause.Occur.FILTER);
        }
        return all.build();
    }

    private Query narrowed(Query found) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(found, BooleanClause.Occur.MUST);
        query.chosen()
                .forEach((Dimension dimension, Set<String> values) ->
                        all.add(
                                KeywordField.newSetQuery(
                                        dimension.label(),
                                        values.stream().map(BytesRef::new).toList()),
                                BooleanClause.Occur.FILTER));
        return all.build();
    }

    private FacetCounting.Result counted(Query found) throws IOException {
        FacetCounting.Subject subject = FacetCounting.Subject.of(query);
        FacetCounting.@Nullable Result known = view.counted().get(subject);
        if (known != null) {
            return known;
        }
        FacetCounting counting = new FacetCounting(query.chosen());
        FacetCounting.Result result = OnePass.over(view.searcher(), found, counting).result();
        view.counted().put(subject, result);
        return result;
    }

    private PairItem item(int hit, Map<LedgerTail.Line, Outcome> read, Highlighting highlighting)
            throws IOException {
        Place place = Place.of(view, hit);
        LedgerTail.Line line = place.line();
        Outcome outcome = read.get(line);
        if (outcome == null) {
            outcome = LedgerTail.read(run, line);
            read.put(line, outcome);
        }
        int ordinal = (int) place.number(Fields.ORDINAL);
        return new PairItem(outcome, ordinal, highlighting.of(outcome, ordinal));
    }

    /// The last outcome of a sample.
    static Optional<Outcome> outcome(Path run, View view, String id) throws IOException {
        Query sample =
                new BooleanQuery.Builder()
                        .add(id(id), BooleanClause.Occur.FILTER)
                        .add(Fields.IS_SAMPLE, BooleanClause.Occur.FILTER)
                        .build();
        TopDocs found = view.searcher().search(sample, 1);
        return found.scoreDocs.length == 0
                ? Optional.empty()
                : Optional.of(LedgerTail.read(run, Place.of(view, found.scoreDocs[0].doc).line()));
    }

    private static Query id(String id) {
        return new TermQuery(new Term(Fields.ID, Fields.bytes(TextHash.of(id))));
    }

    /// A document's numbers.
    private record Place(LeafReaderContext leaf, int document) {
        static Place of(View view, int hit) {
            List<LeafReaderContext> leaves = view.reader().leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit, leaves));
            return new Place(leaf, hit - leaf.docBase);
        }

        LedgerTail.Line line() throws IOException {
            return new LedgerTail.Line(
                    (int) number(Fields.SEGMENT),
                    number(Fields.OFFSET),
                    (int) number(Fields.LENGTH));
        }

        long number(String field) throws IOException {
            NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
            if (!values.advanceExact(document)) {
                throw new IOException("no " + field + " of document " + document);
            }
            return values.longValue();
        }
    }
}
