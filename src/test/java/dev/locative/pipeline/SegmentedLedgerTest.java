package dev.locative.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Outcome;
import dev.locative.data.Verdict;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentedLedgerTest {
    @TempDir Path dir;

    private static Outcome outcome(int i) {
        return Toy.recipe().apply(Toy.sample(i));
    }

    private static Outcome failed(int i) {
        return new Outcome.Failed(Toy.sample(i), "generate", "broken");
    }

    private SegmentedLedger small() {
        return SegmentedLedger.open(dir, 10_000, file -> new FileOutputStream(file.toFile(), true));
    }

    private List<Outcome> filled(int count) {
        List<Outcome> all =
                IntStream.range(0, count).mapToObj(SegmentedLedgerTest::outcome).toList();
        try (SegmentedLedger ledger = small()) {
            for (Outcome outcome : all) {
                ledger.start(outcome.sample().id());
                ledger.append(outcome);
            }
        }
        return all;
    }

    private List<Outcome> read() {
        try (Stream<Outcome> outcomes = new LedgerReader(dir).outcomes()) {
            return outcomes.toList();
        }
    }

    private void assertHas(int from, int to, Ledger.Standing standing) {
        try (SegmentedLedger ledger = small()) {
            for (int i = from; i < to; i++) {
                assertThat(ledger.standing("s" + i)).as("s%d", i).isEqualTo(standing);
            }
        }
    }

    @Test
    void whatIsAppendedIsReadBackInOrderAndKnownAgain() {
        List<Outcome> all = filled(200);

        assertThat(Segments.last(dir)).isGreaterThan(3);
        assertThat(read()).isEqualTo(all);
        assertHas(0, 200, Ledger.Standing.DONE);
        assertHas(200, 210, Ledger.Standing.NEW);
    }

    @Test
    void aSampleIsNewThenStartedThenDone() {
        try (Ledger ledger = small()) {
            assertThat(ledger.standing("s1")).isEqualTo(Ledger.Standing.NEW);
            ledger.start("s1");
            assertThat(ledger.standing("s1")).isEqualTo(Ledger.Standing.STARTED);
            ledger.append(failed(1));
            assertThat(ledger.standing("s1")).isEqualTo(Ledger.Standing.FAILED);
            assertThat(ledger.has("s1")).isFalse();
            ledger.append(outcome(1));
            assertThat(ledger.has("s1")).isTrue();
            assertThatThrownBy(() -> ledger.append(outcome(1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("s1");
        }
    }

    @Test
    void onlyTheLastOutcomeOfASampleIsRead() {
        try (SegmentedLedger ledger = small()) {
            ledger.append(failed(1));
            ledger.append(failed(2));
            ledger.append(failed(3));
            ledger.append(outcome(1));
            ledger.append(new Outcome.Failed(Toy.sample(2), "odd", "again"));
            try (Stream<Outcome> outcomes = ledger.outcomes()) {
                assertThat(outcomes)
                        .containsExactly(
                                failed(3),
                                outcome(1),
                                new Outcome.Failed(Toy.sample(2), "odd", "again"));
            }
        }
        assertHas(2, 4, Ledger.Standing.FAILED);
        assertThat(read()).hasSize(3);
    }

    @Test
    void aTornLastLineIsCutOffAndItsSampleDoneAgain() throws IOException {
        List<Outcome> all = filled(60);
        Path last = Segments.file(dir, Segments.last(dir));
        cut(last, Files.size(last) - 5);

        assertThat(read()).isEqualTo(all.subList(0, 59));
        assertHas(0, 59, Ledger.Standing.DONE);
        try (SegmentedLedger ledger = small()) {
            assertThat(ledger.has("s59")).isFalse();
            ledger.append(all.get(59));
        }
        assertThat(read()).isEqualTo(all);
    }

    @Test
    void aLostIndexIsMadeAnew() throws IOException {
        List<Outcome> all = filled(100);
        Path index = dir.resolve(Mark.FILE);
        Files.delete(index);

        assertThat(read()).isEqualTo(all);
        assertHas(0, 100, Ledger.Standing.DONE);
        assertThat(Files.size(index)).isEqualTo(100 * Mark.BYTES);
    }

    @Test
    void anIndexCutAnywhereIsCompletedFromTheLines() throws IOException {
        List<Outcome> all = filled(80);
        byte[] index = Files.readAllBytes(dir.resolve(Mark.FILE));
        for (int length = 0; length < index.length; length += 37) {
            Files.write(dir.resolve(Mark.FILE), Arrays.copyOf(index, length));

            assertThat(read()).isEqualTo(all);
            assertHas(0, 80, Ledger.Standing.DONE);
        }
    }

    @Test
    void anIndexWithABrokenRecordIsCompletedFromTheLines() throws IOException {
        List<Outcome> all = filled(80);
        byte[] index = Files.readAllBytes(dir.resolve(Mark.FILE));
        Random random = new Random(3);
        for (int trial = 0; trial < 50; trial++) {
            byte[] broken = index.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(dir.resolve(Mark.FILE), broken);

            assertThat(read()).isEqualTo(all);
            assertHas(0, 80, Ledger.Standing.DONE);
        }
    }

    @Test
    void aLedgerCutAnywhereKeepsItsCompleteLines() throws IOException {
        List<Outcome> all = filled(30);
        Path last = Segments.file(dir, Segments.last(dir));
        byte[] lines = Files.readAllBytes(last);
        byte[] index = Files.readAllBytes(dir.resolve(Mark.FILE));
        int before = all.size() - Files.readAllLines(last).size();
        for (int length = lines.length; length >= 0; length -= 113) {
            Files.write(last, Arrays.copyOf(lines, length));
            Files.write(dir.resolve(Mark.FILE), index);
            int complete = 0;
            for (int i = 0; i < length; i++) {
                complete += lines[i] == '\n' ? 1 : 0;
            }

            assertThat(read()).isEqualTo(all.subList(0, before + complete));
            assertHas(0, before + complete, Ledger.Standing.DONE);
        }
    }

    @Test
    void aBrokenLineInTheMiddleIsNamed() throws IOException {
        filled(3);
        Path file = Segments.file(dir, 1);
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] = 'x';
        Files.write(file, bytes);

        assertThatThrownBy(this::read)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("ledger-00001.jsonl, byte offset 0")
                .hasMessageContaining("delete it");
    }

    @Test
    void anIndexOfAnotherLedgerIsNoticed() throws IOException {
        filled(3);
        Path file = Segments.file(dir, 1);
        Files.writeString(file, "x".repeat((int) Files.size(file)));

        assertThatThrownBy(this::small)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("does not belong to");
    }

    @Test
    void anOutcomeReachesTheFileWhileTheLedgerIsOpen() throws Exception {
        try (SegmentedLedger ledger = small()) {
            for (int i = 0; i < 5; i++) {
                ledger.append(outcome(i));
            }
            try (var watch = dir.getFileSystem().newWatchService()) {
                dir.register(watch, java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY);
                while (read().size() < 5) {
                    watch.poll(1, java.util.concurrent.TimeUnit.SECONDS);
                }
            }
        }
    }

    @Test
    void afterAFullDiskWhatWasWrittenIsIntactAndTheRunGoesOn() {
        List<Integer> done = new ArrayList<>();
        SegmentedLedger ledger =
                SegmentedLedger.open(dir, 1 << 20, file -> new FullDisk(file, 20_000));
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 20_000; i++) {
                                ledger.append(outcome(i));
                                done.add(i);
                            }
                        })
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("ledger-00001.jsonl")
                .hasMessageContaining("resumes");
        assertThatThrownBy(() -> ledger.append(outcome(0)))
                .isInstanceOf(UncheckedIOException.class);
        ledger.close();

        List<Outcome> kept = read();
        assertThat(kept)
                .isNotEmpty()
                .isEqualTo(
                        IntStream.range(0, kept.size())
                                .mapToObj(SegmentedLedgerTest::outcome)
                                .toList());
        try (SegmentedLedger again = small()) {
            for (int i = 0; i < 100; i++) {
                assertThat(again.has("s" + i)).isEqualTo(i < kept.size());
                if (i >= kept.size()) {
                    again.append(outcome(i));
                }
            }
        }
        assertThat(read())
                .isEqualTo(IntStream.range(0, 100).mapToObj(SegmentedLedgerTest::outcome).toList());
    }

    @Test
    void manyThreadsLoseNothing() throws InterruptedException {
        try (SegmentedLedger ledger = small()) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int first = t;
                threads.add(
                        Thread.ofPlatform()
                                .start(() -> {
                                    for (int i = first; i < 2000; i += 4) {
                                        ledger.start("s" + i);
                                        ledger.append(outcome(i));
                                    }
                                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(read())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 2000).mapToObj(SegmentedLedgerTest::outcome).toList());
        assertHas(0, 2000, Ledger.Standing.DONE);
    }

    @Test
    void aRefusedSampleIsFinal() {
        try (SegmentedLedger ledger = small()) {
            ledger.append(
                    new Outcome.Refused(Toy.sample(1), new Verdict.Drop("seven", null, "no")));
        }
        assertHas(1, 2, Ledger.Standing.DONE);
    }

    private static void cut(Path file, long length) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(length);
        }
    }

    /// Takes `room` bytes, the last write only in part, as a file system does.
    private static final class FullDisk extends FilterOutputStream {
        private int room;

        FullDisk(Path file, int room) throws IOException {
            super(
                    Files.newOutputStream(
                            file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
            this.room = room;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            OutputStream file = out;
            int fits = Math.min(length, room);
            file.write(bytes, offset, fits);
            room -= fits;
            if (fits < length) {
                throw new IOException("No space left on device");
            }
        }
    }
}
