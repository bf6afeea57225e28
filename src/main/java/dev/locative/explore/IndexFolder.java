package dev.locative.explore;

import dev.locative.pipeline.LedgerStamp;
import dev.locative.taxonomy.Taxonomy;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// The folder that an index lies in: opens it, keeps it true to the ledger, throws away what is
/// damaged. Searches go on in the view that they began with. Thread-safe.
final class IndexFolder implements Closeable {
    private final Path run;
    private final Path folder;
    private final Taxonomy taxonomy;

    /// Held while the index is written or thrown away.
    private final Object writing = new Object();

    private final Object viewing = new Object();
    private View view;
    private @Nullable Indexer indexer;
    private boolean checked;

    /// The ledger's size when nothing was left to read in it: it may end in a torn line.
    private volatile long readAt = -1;

    private boolean closed;

    IndexFolder(Path run, Taxonomy taxonomy) throws IOException {
        this.run = run;
        this.taxonomy = taxonomy;
        folder = run.resolve(RunIndex.FOLDER);
        view = opened();
    }

    interface Look<T> {
        T at(View view) throws IOException;
    }

    /// Asks the index as it is. If it turns out to be damaged, asks an empty one.
    <T> T look(Look<T> look) throws IOException {
        View now = acquired();
        try {
            return look.at(now);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (isSound(now)) {
                throw e;
            }
        } finally {
            now.release();
        }
        startOver();
        View empty = acquired();
        try {
            return look.at(empty);
        } finally {
            empty.release();
        }
    }

    /// @return whether nothing is left for now
    boolean catchUp(long bytes) throws IOException {
        synchronized (writing) {
            requireOpen();
            try {
                if (!isTrue()) {
                    startOver();
                }
                return add(bytes);
            } catch (LockObtainFailedException e) {
                throw new IllegalStateException(
                        "another locative is indexing " + run + "; wait for it, or end it", e);
            } catch (IOException | RuntimeException e) {
                drop();
                if (isSound(view)) {
                    throw e;
                }
                startOver();
                return false;
            }
        }
    }

    /// Whether nothing is left to read for now, of the ledger that was read.
    boolean isCurrent() throws IOException {
        View now = acquired();
        try {
            return left(now.stamp()) == 0 && now.stamp().fits(run);
        } finally {
            now.release();
        }
    }

    /// How many bytes of the ledger are not read that can be.
    long left(Stamp stamp) throws IOException {
        long bytes = LedgerStamp.bytes(run);
        return bytes == readAt ? 0 : Math.max(0, bytes - stamp.bytes());
    }

    private boolean add(long bytes) throws IOException {
        long size = LedgerStamp.bytes(run);
        if (indexer == null) {
            if (view.stamp().bytes() == size) {
                return true;
            }
            if (!(view.reader() instanceof DirectoryReader)) {
                clear();
            }
            indexer =
                    new Indexer(
                            run, FSDirectory.open(folder), view.reader(), view.stamp(), taxonomy);
        }
        boolean done = indexer.add(bytes);
        show(newer());
        readAt = done ? size : -1;
        return done;
    }

    /// Whether the index can be gone on with. Its check sums are only looked at once: that reads
    /// all of it.
    private boolean isTrue() throws IOException {
        boolean sound = checked || isSound(view);
        checked = true;
        return sound && view.stamp().fits(run);
    }

    private static boolean isSound(View view) {
        try {
            for (LeafReaderContext leaf : view.reader().leaves()) {
                if (leaf.reader() instanceof CodecReader reader) {
                    reader.checkIntegrity();
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false; // whatever is wrong with it, it is made anew
        }
    }

    private void startOver() throws IOException {
        synchronized (writing) {
            requireOpen();
            drop();
            clear();
            readAt = -1;
            show(View.empty(Stamp.none(taxonomy.digest())));
        }
    }

    /// Deletes what no view shows, unless another process is writing it.
    private void clear() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
                    Files.delete(file);
                }
            }
        }
    }

    /// What lies in the folder; an empty view where that is nothing, or cannot be used.
    private View opened() throws IOException {
        Stamp none = Stamp.none(taxonomy.digest());
        if (Files.isDirectory(folder)) {
            try {
                DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
                Stamp stamp = Stamp.read(reader.getIndexCommit().getUserData());
                if (stamp.rules().equals(none.rules())) {
                    return View.of(reader, stamp);
                }
                reader.close();
            } catch (IOException | RuntimeException e) {
                return View.empty(none); // damaged, or none yet: it is made anew
            }
        }
        return View.empty(none);
    }

    /// The last commit; segments that the present view knows are not opened again.
    private View newer() throws IOException {
        DirectoryReader reader =
                view.reader() instanceof DirectoryReader before
                        ? DirectoryReader.openIfChanged(before)
                        : DirectoryReader.open(FSDirectory.open(folder));
        return reader == null
                ? view
                : View.of(reader, Stamp.read(reader.getIndexCommit().getUserData()));
    }

    private View acquired() {
        synchronized (viewing) {
            requireOpen();
            view.reader().incRef();
            return view;
        }
    }

    private void show(View next) {
        synchronized (viewing) {
            if (next != view) {
                view.release();
                view = next;
            }
        }
    }

    private void drop() throws IOException {
        Indexer now = indexer;
        indexer = null;
        if (now != null) {
            now.close();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the index of " + run + " is closed");
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (writing) {
            synchronized (viewing) {
                if (closed) {
                    return;
                }
                closed = true;
                view.release();
            }
            drop();
        }
    }
}
