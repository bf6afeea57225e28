package dev.locative.explore;

import dev.locative.data.Outcome;
import dev.locative.pipeline.LedgerTail;
import dev.locative.pipeline.TextHash;
import dev.locative.taxonomy.Relation;
import dev.locative.taxonomy.Taxonomy;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/// Adds a ledger's outcomes to an index, in the ledger's order. Not thread-safe.
final class Indexer implements Closeable {
    private static final double BUFFER_MB = 32;

    private final Path run;
    private final IndexWriter writer;
    private final Map<String, String> groups;
    private final Set<TextHash> failed;
    private Stamp stamp;

    /// @param before what the index holds
    Indexer(Path run, Directory folder, IndexReader before, Stamp stamp, Taxonomy taxonomy)
            throws IOException {
        this.run = run;
        this.stamp = stamp;
        groups = groups(taxonomy);
        failed = failed(before);
        IndexWriterConfig config =
                new IndexWriterConfig(SearchText.ANALYZER)
                        .setRAMBufferSizeMB(BUFFER_MB)
                        // merges neighbours only: documents stay in the ledger's order
                        .setMergePolicy(new LogByteSizeMergePolicy())
                        .setCommitOnClose(false);
        writer = new IndexWriter(folder, config);
    }

    /// Reads on until about as many bytes are read or nothing is left, and commits.
    ///
    /// @return whether nothing is left for now
    boolean add(long bytes) throws IOException {
        LedgerTail.Place place = stamp.place();
        long unreadable = 0;
        long read = 0;
        boolean more = true;
        try (LedgerTail tail = new LedgerTail(run, place)) {
            while (read < bytes && (more = tail.next())) {
                unreadable += add(tail) ? 0 : 1;
                place = tail.line().end();
                read += tail.line().length();
            }
        }
        if (read > 0) {
            stamp = stamp.at(run, place, unreadable);
            writer.setLiveCommitData(stamp.write().entrySet());
        }
        if (read > 0 || isTidier()) {
            writer.commit();
        }
        return !more;
    }

    /// Whether merges ended that no commit knows of.
    private boolean isTidier() {
        return writer.isOpen() && !writer.hasPendingMerges() && writer.hasUncommittedChanges();
    }

    private boolean add(LedgerTail tail) throws IOException {
        Outcome outcome;
        try {
            outcome = tail.outcome();
        } catch (IOException e) {
            return false; // counted; `stats` and `export` name the line
        }
        TextHash hash = TextHash.of(outcome.sample().id());
        BytesRef id = Fields.bytes(hash);
        List<Document> block = Block.of(outcome, tail.line(), id, groups);
        boolean fails = outcome instanceof Outcome.Failed;
        if (fails || failed.contains(hash)) {
            writer.updateDocuments(new Term(Fields.ID, id), block);
        } else {
            writer.addDocuments(block);
        }
        if (fails) {
            failed.add(hash);
        }
        return true;
    }

    private static Map<String, String> groups(Taxonomy taxonomy) {
        return taxonomy.relations().stream()
                .collect(
                        Collectors.toMap(
                                Relation::name,
                                relation -> relation.group().name().toLowerCase(Locale.ROOT)));
    }

    /// The samples that ever failed: only their outcomes are superseded.
    private static Set<TextHash> failed(IndexReader reader) throws IOException {
        Set<TextHash> failed = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms ids = leaf.reader().terms(Fields.FAILED);
            if (ids != null) {
                TermsEnum each = ids.iterator();
                for (BytesRef id = each.next(); id != null; id = each.next()) {
                    failed.add(Fields.hash(id));
                }
            }
        }
        return failed;
    }

    /// Merges that are under way are given up.
    @Override
    public void close() throws IOException {
        try {
            if (isTidier()) {
                writer.commit();
            }
        } finally {
            writer.rollback();
        }
    }
}
