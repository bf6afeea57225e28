package dev.locative.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.explore.PairPage;
import dev.locative.explore.PairQuery;
import dev.locative.explore.RunIndex;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.Toy;
import dev.locative.taxonomy.TaxonomyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplorerTest {
    @TempDir Path folder;
    private final Explorer explorer = new Explorer(TaxonomyFile.bundled());

    @AfterEach
    void close() {
        explorer.close();
    }

    private Path run(String name, int samples) {
        Path dir = folder.resolve(name);
        try (RunDirectory run = RunDirectory.open(dir, Toy.manifest(1))) {
            IntStream.range(run.ledger().size(), samples)
                    .mapToObj(i -> Toy.recipe().apply(Toy.sample(i)))
                    .forEach(run.ledger()::append);
        }
        return dir;
    }

    private static PairPage all(RunIndex index) {
        return index.pairs(PairQuery.ALL);
    }

    /// Once the index has caught up; each question waits a moment for that.
    private long samples(Path run) {
        long samples = -1;
        for (int i = 0; i < 100 && samples < 0; i++) {
            samples =
                    explorer.look(
                            run, index -> index.isCurrent() ? index.indexed().samples() : -1L);
        }
        return samples;
    }

    @Test
    void a_run_is_indexed_when_it_is_asked_for_and_caught_up_with_when_it_grows() {
        Path run = run("grows", 30);
        assertThat(samples(run)).isEqualTo(30);
        run("grows", 70);
        assertThat(samples(run)).isEqualTo(70);
        assertThat(explorer.look(run, ExplorerTest::all).total()).isPositive();
    }

    @Test
    void a_run_without_outcomes_holds_nothing_and_is_left_alone() {
        Path none = folder.resolve("waits");

        assertThat(explorer.look(none, ExplorerTest::all).total()).isZero();
        assertThat(none).doesNotExist();
    }

    @Test
    void more_runs_than_stay_open_can_be_asked_by_many_at_once() throws Exception {
        List<Path> runs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            runs.add(run("r" + i, 5 + i));
        }
        List<Future<Long>> asked = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                Path run = runs.get(i % runs.size());
                asked.add(many.submit(() -> samples(run)));
            }
        }
        for (int i = 0; i < asked.size(); i++) {
            assertThat(asked.get(i).get()).isEqualTo(5 + i % runs.size());
        }
    }

    @Test
    void a_run_that_cannot_be_indexed_is_refused_with_the_reason() throws IOException {
        Path run = run("blocked", 5);
        Files.writeString(run.resolve(RunIndex.FOLDER), "a file where the folder should be");

        assertThatThrownBy(() -> samples(run))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be indexed")
                .hasMessageContaining("explore");
    }

    @Test
    void a_closed_one_refuses_and_what_it_indexed_stays() {
        Path run = run("any", 5);
        samples(run);
        explorer.close();

        assertThatThrownBy(() -> samples(run))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("shutting down");
        try (RunIndex other = RunIndex.open(run, TaxonomyFile.bundled())) {
            assertThat(other.indexed().samples()).isEqualTo(5);
        }
    }
}
