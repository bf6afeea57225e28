package dev.locative.explore;

import dev.locative.pipeline.TextHash;
import java.nio.ByteBuffer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BytesRef;

/// The index's fields beside the dimensions. An outcome is a block of documents: its items in their
/// order, then the sample.
final class Fields {
    /// The hash of the sample's id, on all documents of a block.
    static final String ID = "id";

    /// The same on failed samples only: these may get another outcome.
    static final String FAILED = "failed";

    static final String KIND = "kind";
    static final String ITEM = "item";
    static final String SAMPLE = "sample";

    static final String QUESTION = "question";
    static final String ANSWER = "answer";

    /// On the sample's document alone.
    static final String CAPTION = "caption";

    /// Where the outcome's line lies, and which of its pairs an item is.
    static final String SEGMENT = "segment";

    static final String OFFSET = "offset";
    static final String LENGTH = "length";
    static final String ORDINAL = "ordinal";

    /// The check that judged a dropped pair last.
    static final String LAST = "last";

    /// With a check's name: its score as a sortable long.
    private static final String SCORE = "score.";

    static final Query ITEMS = new TermQuery(new Term(KIND, ITEM));
    static final Query IS_SAMPLE = new TermQuery(new Term(KIND, SAMPLE));
    static final BitSetProducer SAMPLES = new QueryBitSetProducer(IS_SAMPLE);

    private Fields() {}

    static String score(String check) {
        return SCORE + check;
    }

    static boolean isScore(String field) {
        return field.startsWith(SCORE);
    }

    /// The check whose score a field holds.
    static String check(String field) {
        return field.substring(SCORE.length());
    }

    static BytesRef bytes(TextHash id) {
        byte[] bytes = new byte[16];
        ByteBuffer.wrap(bytes).putLong(id.high()).putLong(id.low());
        return new BytesRef(bytes);
    }

    static TextHash hash(BytesRef bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new TextHash(buffer.getLong(), buffer.getLong());
    }
}
