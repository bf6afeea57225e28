package dev.locative.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Outcome;
import dev.locative.pipeline.OutcomeJson;
import dev.locative.pipeline.RunDirectory;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatchingUpTest {
    @TempDir Path run;
    private final ToyRun toy = new ToyRun(2);

    private RunIndex open() {
        return RunIndex.open(run, ToyRun.TAXONOMY);
    }

    /// Everything that can be shown is what the ledger holds, in its order.
    private void assertTrueTo(RunIndex index, List<Outcome> ledger) {
        List<String> expected = ledger.stream().flatMap(CatchingUpTest::items).toList();
        Stream<String> shown = Stream.of();
        for (int from = 0; from < expected.size(); from += 100) {
            shown =
                    Stream.concat(
                            shown,
                            index
                                    .pairs(
                                            new PairQuery(
                                                    "",
                                                    Map.of(),
                                                    null,
                                                    new Order.Ledger(),
                                                    from,
                                                    100))
                                    .items()
                                    .stream()
                                    .map(item -> item.outcome() + " " + item.ordinal()));
        }
        assertThat(shown).isEqualTo(expected);
        assertThat(index.pairs(PairQuery.ALL).total()).isEqualTo(expected.size());
        assertThat(index.indexed().samples()).isEqualTo(ledger.size());
    }

    private static Stream<String> items(Outcome outcome) {
        int count = outcome instanceof Outcome.Answered answered ? answered.pairs().size() : 1;
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> outcome + " " + i);
    }

    private void assertTrue(RunIndex index) {
        assertTrueTo(index, ToyRun.last(run));
    }

    @Test
    void what_the_ledger_gains_is_added_and_the_rest_is_not_read_again() throws IOException {
        try (RunIndex index = open()) {
            assertThat(index.indexed()).isEqualTo(new Indexed(0, 0, 0, 0, 0));
            index.catchUp();
            for (int i = 0; i < 5; i++) {
                ToyRun.append(run, toy.outcomes(100 * i, 100 * i + 100));
                index.catchUp();
                assertTrue(index);
            }
        }
        List<Path> before = files();
        try (RunIndex again = open()) {
            assertTrue(again);
            again.catchUp();
            assertTrue(again);
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_sample_that_failed_counts_with_its_last_outcome() {
        try (RunIndex index = open()) {
            ToyRun.append(run, toy.outcomes(0, 60));
            index.catchUp();
            for (int round = 0; round < 4; round++) {
                List<Outcome> again =
                        ToyRun.last(run).stream()
                                .filter(Outcome.Failed.class::isInstance)
                                .map(failed -> toy.outcome(failed.sample().id()))
                                .toList();
                ToyRun.append(run, again);
                if (round % 2 == 0) {
                    index.catchUp();
                    assertTrue(index);
                }
            }
        }
        try (RunIndex later = open()) {
            later.catchUp();
            assertTrue(later);
        }
    }

    @Test
    void steps_tell_how_far_they_are() {
        ToyRun.append(run, toy.outcomes(0, 200));
        try (RunIndex index = open()) {
            assertThat(index.indexed().ofBytes()).isPositive();
            assertThat(index.isCurrent()).isFalse();
            assertThat(index.catchUp(10_000)).isFalse();
            Indexed some = index.indexed();
            assertThat(some.bytes()).isBetween(10_000L, some.ofBytes() / 2);
            assertThat(some.samples()).isBetween(1L, 199L);
            assertTrueTo(index, ToyRun.last(run).subList(0, (int) some.samples()));
        }
        try (RunIndex index = open()) {
            assertThat(index.indexed().bytes()).isPositive();
            while (!index.catchUp(5_000)) {
                assertThat(index.indexed().bytes()).isPositive();
            }
            assertTrue(index);
        }
    }

    @Test
    void a_ledger_can_grow_while_it_is_indexed_and_searched() throws InterruptedException {
        try (RunIndex index = open();
                RunDirectory writer = RunDirectory.open(run, ToyRun.manifest())) {
            Thread writing =
                    Thread.ofPlatform()
                            .start(() -> toy.outcomes(0, 3_000).forEach(writer.ledger()::append));
            long before = 0;
            while (writing.isAlive()) {
                index.catchUp();
                PairPage page = index.pairs(PairQuery.ALL);
                assertThat(page.total()).isGreaterThanOrEqualTo(before);
                assertThat(page.items()).hasSize((int) Math.min(20, page.total()));
                before = page.total();
            }
            writing.join();
            writer.ledger().close();
            index.catchUp();
            assertTrue(index);
        }
    }

    @Test
    void a_torn_line_is_left_for_the_next_time() throws IOException {
        ToyRun.append(run, toy.outcomes(0, 20));
        List<Outcome> whole = ToyRun.last(run);
        byte[] line = OutcomeJson.line(toy.outcome("torn"));
        Path file = run.resolve("ledger-00001.jsonl");
        Files.write(file, Arrays.copyOf(line, line.length - 1), StandardOpenOption.APPEND);
        try (RunIndex index = open()) {
            index.catchUp();
            assertTrueTo(index, whole);
            assertThat(index.isCurrent()).isTrue();
            assertThat(index.indexed().ofBytes()).isEqualTo(index.indexed().bytes());
            Files.write(file, new byte[] {'\n'}, StandardOpenOption.APPEND);
            index.catchUp();
            assertTrue(index);
            assertThat(index.indexed().samples()).isEqualTo(21);
        }
    }

    @Test
    void a_line_that_is_no_outcome_is_counted() throws IOException {
        ToyRun.append(run, toy.outcomes(0, 5));
        Path file = run.resolve("ledger-00001.jsonl");
        Files.write(file, "{}\n\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        Files.write(file, OutcomeJson.line(toy.outcome("after")), StandardOpenOption.APPEND);
        try (RunIndex index = open()) {
            index.catchUp();
            assertThat(index.indexed().unreadable()).isEqualTo(2);
            assertThat(index.indexed().samples()).isEqualTo(6);
        }
        try (RunIndex index = open()) {
            assertThat(index.indexed().unreadable()).isEqualTo(2);
        }
    }

    @Test
    void another_ledger_in_its_place_is_indexed_anew() throws IOException {
        ToyRun.append(run, toy.outcomes(0, 50));
        try (RunIndex index = open()) {
            index.catchUp();
            Files.delete(run.resolve("ledger-00001.jsonl"));
            Files.delete(run.resolve("index.bin"));
            ToyRun.append(run, toy.outcomes(100, 180));
            index.catchUp();
            assertTrue(index);

            Path file = run.resolve("ledger-00001.jsonl");
            Files.write(file, OutcomeJson.line(toy.outcome("alone")));
            Files.delete(run.resolve("index.bin"));
            index.catchUp();
            assertTrue(index);

            Files.delete(file);
            index.catchUp();
            assertTrueTo(index, List.of());
        }
        ToyRun.append(run, toy.outcomes(7, 9));
        try (RunIndex index = open()) {
            index.catchUp();
            assertTrue(index);
        }
    }

    @Test
    void a_damaged_index_is_made_anew() throws IOException {
        ToyRun.append(run, toy.outcomes(0, 150));
        try (RunIndex index = open()) {
            index.catchUp();
        }
        int count = files().size();
        assertThat(count).isGreaterThan(2);
        for (int how = 0; how < 4; how++) {
            for (int i = 0; i < count; i++) {
                damage(files().get(i), how);
                try (RunIndex index = open()) {
                    assertThat(index.pairs(PairQuery.ALL).total()).isBetween(0L, 1_000L);
                    index.catchUp();
                    assertTrue(index);
                }
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(run.resolve("explore"))) {
            return all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private static void damage(Path file, int how) throws IOException {
        switch (how) {
            case 0 -> Files.delete(file);
            case 1 -> Files.write(file, new byte[0]);
            case 2 -> Files.write(file, "no index".getBytes(StandardCharsets.UTF_8));
            default -> {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    bytes.seek(bytes.length() / 2);
                    int before = bytes.read();
                    bytes.seek(bytes.length() / 2);
                    bytes.write(before ^ 0x55);
                }
            }
        }
    }

    @Test
    void an_index_of_other_rules_is_made_anew() {
        ToyRun.append(run, toy.outcomes(0, 50));
        var other = new dev.locative.taxonomy.Taxonomy("2", "other", List.of());
        try (RunIndex index = RunIndex.open(run, other)) {
            index.catchUp();
            assertThat(index.pairs(PairQuery.ALL).facets().get(Dimension.GROUP)).isEmpty();
        }
        try (RunIndex index = open()) {
            index.catchUp();
            assertTrue(index);
            assertThat(index.pairs(PairQuery.ALL).facets().get(Dimension.GROUP)).isNotEmpty();
        }
    }

    @Test
    void while_another_process_indexes_what_it_committed_can_be_searched() throws IOException {
        ToyRun.append(run, toy.outcomes(0, 50));
        try (RunIndex index = open()) {
            index.catchUp();
        }
        List<Outcome> before = ToyRun.last(run);
        ToyRun.append(run, toy.outcomes(50, 60));
        try (FSDirectory folder = FSDirectory.open(run.resolve("explore"));
                Lock _ = folder.obtainLock("write.lock");
                RunIndex index = open()) {
            assertThatThrownBy(index::catchUp)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another locative is indexing");
            assertTrueTo(index, before);
        }
    }

    @Test
    void a_run_with_an_index_can_be_resumed() {
        ToyRun.append(run, toy.outcomes(0, 50));
        try (RunIndex index = open()) {
            index.catchUp();
            ToyRun.append(run, toy.outcomes(50, 60));
            index.catchUp();
            assertTrue(index);
        }
    }
}
