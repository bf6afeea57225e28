package dev.locative.explore;

import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.Verdict;
import dev.locative.page.ReasonKind;
import dev.locative.pipeline.LedgerTail;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/// Makes an outcome's documents. Texts are only indexed; they are read from the ledger's line when
/// they are shown.
final class Block {
    /// Values of dimensions are cut to this many characters; Lucene refuses terms of 32 KB.
    private static final int LONGEST = 200;

    private final Outcome outcome;
    private final LedgerTail.Line line;
    private final BytesRef id;
    private final Map<String, String> groups;
    private final List<Document> documents = new ArrayList<>();

    private Block(Outcome outcome, LedgerTail.Line line, BytesRef id, Map<String, String> groups) {
        this.outcome = outcome;
        this.line = line;
        this.id = id;
        this.groups = groups;
    }

    /// @param groups relations' groups by name
    static List<Document> of(
            Outcome outcome, LedgerTail.Line line, BytesRef id, Map<String, String> groups) {
        Block block = new Block(outcome, line, id, groups);
        block.items();
        block.sample();
        return block.documents;
    }

    private void items() {
        switch (outcome) {
            case Outcome.Answered answered -> answered.pairs().forEach(this::pair);
            case Outcome.Refused refused -> {
                Document item = item();
                add(item, Dimension.VERDICT, "refused");
                add(item, Dimension.CHECK, refused.why().check());
                add(item, Dimension.REASON, ReasonKind.of(refused.why().reason()));
                scores(item, List.of(refused.why()));
            }
            case Outcome.Failed failed -> {
                Document item = item();
                add(item, Dimension.VERDICT, "failed");
                add(item, Dimension.REASON, ReasonKind.of(failed.error()));
                item.add(new StringField(Fields.FAILED, id, Store.NO));
            }
        }
    }

    private void pair(Judged judged) {
        Document item = item();
        add(item, Dimension.VERDICT, judged.kept() ? "kept" : "dropped");
        add(item, Dimension.FRAME, judged.pair().frame().label());
        Set<String> found = new HashSet<>();
        for (String relation : judged.pair().relations()) {
            add(item, Dimension.RELATION, relation);
            String group = groups.get(relation);
            if (group != null && found.add(group)) {
                add(item, Dimension.GROUP, group);
            }
        }
        for (Verdict verdict : judged.verdicts()) {
            if (verdict instanceof Verdict.Drop drop) {
                add(item, Dimension.CHECK, drop.check());
                add(item, Dimension.REASON, ReasonKind.of(drop.reason()));
            }
        }
        if (!judged.kept()) {
            String last = judged.verdicts().getLast().check();
            item.add(new SortedDocValuesField(Fields.LAST, new BytesRef(cut(last))));
        }
        scores(item, judged.verdicts());
        item.add(new TextField(Fields.QUESTION, judged.pair().question(), Store.NO));
        item.add(new TextField(Fields.ANSWER, judged.pair().answer(), Store.NO));
    }

    private Document item() {
        Document item = new Document();
        item.add(new StringField(Fields.ID, id, Store.NO));
        item.add(new StringField(Fields.KIND, Fields.ITEM, Store.NO));
        place(item);
        item.add(new NumericDocValuesField(Fields.ORDINAL, documents.size()));
        add(item, Dimension.SOURCE, outcome.sample().source());
        documents.add(item);
        return item;
    }

    private void place(Document document) {
        document.add(new NumericDocValuesField(Fields.SEGMENT, line.segment()));
        document.add(new NumericDocValuesField(Fields.OFFSET, line.offset()));
        document.add(new NumericDocValuesField(Fields.LENGTH, line.length()));
    }

    private static void scores(Document item, List<Verdict> verdicts) {
        Set<String> scored = new HashSet<>();
        for (Verdict verdict : verdicts) {
            if (verdict.score() != null && scored.add(verdict.check())) {
                item.add(
                        new NumericDocValuesField(
                                Fields.score(verdict.check()),
                                NumericUtils.doubleToSortableLong(verdict.score())));
            }
        }
    }

    private void sample() {
        Document sample = new Document();
        sample.add(new StringField(Fields.ID, id, Store.NO));
        sample.add(new StringField(Fields.KIND, Fields.SAMPLE, Store.NO));
        place(sample);
        String caption = outcome.sample().caption();
        if (caption != null) {
            sample.add(new TextField(Fields.CAPTION, caption, Store.NO));
        }
        documents.add(sample);
    }

    private static void add(Document item, Dimension dimension, String value) {
        item.add(new KeywordField(dimension.label(), cut(value), Store.NO));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
