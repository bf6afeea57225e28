package dev.locative.explore;

import dev.locative.data.Outcome;
import dev.locative.pipeline.Cutoffs;
import dev.locative.pipeline.Retuned;
import dev.locative.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// An index over a run's ledger, kept in the folder `explore` beside it: full text, facets, scores.
/// It may be deleted; what is lost or damaged is made anew, and so is an index of another ledger.
///
/// Thread-safe: searches see what was indexed when they began. One process at a time may catch up,
/// any may search.
public final class RunIndex implements AutoCloseable {
    /// The folder's name in the run directory.
    public static final String FOLDER = "explore";

    /// How much of a ledger is read between two commits.
    private static final long STEP = 64L << 20;

    private final Path run;
    private final IndexFolder folder;

    private RunIndex(Path run, IndexFolder folder) {
        this.run = run;
        this.folder = folder;
    }

    /// Opens what there is; reads nothing of the ledger yet.
    ///
    /// @param run the run directory, in use or not
    /// @throws UncheckedIOException when the folder cannot be read
    public static RunIndex open(Path run, Taxonomy taxonomy) {
        return new RunIndex(
                run, asking("open the index of", run, () -> new IndexFolder(run, taxonomy)));
    }

    /// Indexes everything that the ledger gained; the ledger may be written meanwhile.
    ///
    /// @throws UncheckedIOException when files cannot be read or written
    /// @throws IllegalStateException when another process does it
    public void catchUp() {
        boolean done = false;
        while (!done) {
            done = catchUp(STEP);
        }
    }

    /// The same for about as many bytes of the ledger, so that it can be told how far it is.
    ///
    /// @return whether nothing is left for now
    public boolean catchUp(long bytes) {
        return asking("index", run, () -> folder.catchUp(bytes));
    }

    /// How much can be searched.
    public Indexed indexed() {
        return look(view -> view.indexed(folder.left(view.stamp())));
    }

    /// Whether nothing is left to index for now; cheap to ask.
    public boolean isCurrent() {
        return asking("look at", run, folder::isCurrent);
    }

    /// A page of the items that a query finds.
    public PairPage pairs(PairQuery query) {
        return look(view -> new Search(run, view, query).page(folder.left(view.stamp())));
    }

    /// The last outcome of a sample, whether it has pairs or not; empty where none is indexed.
    public Optional<Outcome> outcome(String id) {
        return look(view -> Search.outcome(run, view, id));
    }

    /// Each check's scores, by the check's name.
    ///
    /// @param bins of each histogram, 1 to 1000
    /// @param dropsAbove whether a check drops high scores
    public List<ScoreHistogram> scores(int bins, Predicate<String> dropsAbove) {
        if (bins < 1 || bins > 1_000) {
            throw new IllegalArgumentException("a histogram has 1 to 1000 bins, not " + bins);
        }
        return look(view -> Scores.of(view, bins, dropsAbove));
    }

    /// What other cut-offs would keep, as `retune` would have it.
    ///
    /// @param filters the run's filters in their order
    /// @throws IllegalArgumentException when a check named has no scores
    public Retuned retuned(Cutoffs cutoffs, List<String> filters) {
        return look(view -> {
            Set<String> scored = Scores.checks(view.reader());
            List<String> missing =
                    cutoffs.byCheck().keySet().stream()
                            .filter(check -> !scored.contains(check))
                            .sorted()
                            .toList();
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s holds no score of %s; the checks with scores are: %s"
                                .formatted(
                                        run.getFileName(),
                                        String.join(", ", missing),
                                        scored.isEmpty() ? "none" : String.join(", ", scored)));
            }
            RetuneCounting counting = new RetuneCounting(cutoffs, filters);
            return OnePass.over(view.searcher(), Fields.ITEMS, counting).result();
        });
    }

    private interface Look<T> {
        T at(View view) throws IOException;
    }

    private <T> T look(Look<T> look) {
        return asking("search", run, () -> folder.look(look::at));
    }

    private interface Asking<T> {
        T ask() throws IOException;
    }

    private static <T> T asking(String what, Path run, Asking<T> asking) {
        try {
            return asking.ask();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot %s %s: %s".formatted(what, run, e), e);
        }
    }

    @Override
    public void close() {
        asking(
                "close the index of",
                run,
                () -> {
                    folder.close();
                    return run;
                });
    }
}
