package dev.locative.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Outcome;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTailTest {
    @TempDir Path dir;

    private SegmentedLedger ledger() {
        return SegmentedLedger.open(dir, 5_000, file -> new FileOutputStream(file.toFile(), true));
    }

    private static Outcome outcome(int i) {
        return Toy.recipe().apply(Toy.sample(i));
    }

    private void append(int from, int to) {
        try (SegmentedLedger ledger = ledger()) {
            IntStream.range(from, to).forEach(i -> ledger.append(outcome(i)));
        }
    }

    private static List<Outcome> rest(LedgerTail tail) throws IOException {
        List<Outcome> all = new ArrayList<>();
        while (tail.next()) {
            all.add(tail.outcome());
        }
        return all;
    }

    private static List<Outcome> outcomes(int from, int to) {
        return IntStream.range(from, to).mapToObj(LedgerTailTest::outcome).toList();
    }

    @Test
    void it_goes_on_from_any_line_through_all_files() throws IOException {
        append(0, 100);
        assertThat(Segments.last(dir)).isGreaterThan(3);
        List<LedgerTail.Line> lines = new ArrayList<>();
        try (LedgerTail tail = new LedgerTail(dir, LedgerTail.Place.START)) {
            while (tail.next()) {
                lines.add(tail.line());
            }
        }

        assertThat(lines).hasSize(100);
        for (int i = 0; i < 100; i++) {
            assertThat(LedgerTail.read(dir, lines.get(i))).isEqualTo(outcome(i));
            try (LedgerTail tail = new LedgerTail(dir, lines.get(i).end())) {
                assertThat(rest(tail)).isEqualTo(outcomes(i + 1, 100));
            }
        }
    }

    @Test
    void what_is_written_later_is_found_when_asked_again() throws IOException {
        try (LedgerTail tail = new LedgerTail(dir, LedgerTail.Place.START)) {
            assertThat(tail.next()).isFalse();
            append(0, 30);
            assertThat(rest(tail)).isEqualTo(outcomes(0, 30));
            append(30, 60);
            assertThat(rest(tail)).isEqualTo(outcomes(30, 60));
        }
    }

    @Test
    void a_torn_line_is_left_until_it_is_whole() throws IOException {
        byte[] line = OutcomeJson.line(outcome(1));
        Path file = Segments.file(dir, 1);
        Files.write(file, java.util.Arrays.copyOf(line, 20));
        try (LedgerTail tail = new LedgerTail(dir, LedgerTail.Place.START)) {
            assertThat(tail.next()).isFalse();
            Files.write(
                    file,
                    java.util.Arrays.copyOfRange(line, 20, line.length),
                    StandardOpenOption.APPEND);
            assertThat(rest(tail)).containsExactly(outcome(1));
        }
    }

    @Test
    void a_line_that_is_no_outcome_is_named_and_passed_over() throws IOException {
        Path file = Segments.file(dir, 1);
        Files.write(file, "{\"id\": 3\n".getBytes(StandardCharsets.UTF_8));
        Files.write(file, OutcomeJson.line(outcome(2)), StandardOpenOption.APPEND);
        try (LedgerTail tail = new LedgerTail(dir, LedgerTail.Place.START)) {
            assertThat(tail.next()).isTrue();
            assertThatThrownBy(tail::outcome)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("ledger-00001.jsonl, byte offset 0");
            assertThat(rest(tail)).containsExactly(outcome(2));
        }
    }

    @Test
    void a_ledger_is_known_again_after_it_grew_and_not_after_it_was_replaced() throws IOException {
        append(0, 50);
        LedgerTail.Place half;
        try (LedgerTail tail = new LedgerTail(dir, LedgerTail.Place.START)) {
            for (int i = 0; i < 25; i++) {
                tail.next();
            }
            half = tail.line().end();
        }
        var stamp = LedgerStamp.of(dir, half);

        append(50, 60);
        assertThat(LedgerStamp.of(dir, half)).isEqualTo(stamp).isPresent();
        byte[] first = Files.readAllBytes(Segments.file(dir, 1));
        first[10]++;
        Files.write(Segments.file(dir, 1), first);
        assertThat(LedgerStamp.of(dir, half)).isNotEqualTo(stamp).isPresent();
        Files.delete(Segments.file(dir, half.segment()));
        assertThat(LedgerStamp.of(dir, half)).isEmpty();
    }
}
