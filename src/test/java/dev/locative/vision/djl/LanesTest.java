package dev.locative.vision.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.LaneUse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LanesTest {
    @Test
    void outputs_come_in_the_order_of_the_inputs_in_batches_of_at_most_the_limit() {
        ConcurrentLinkedQueue<Integer> sizes = new ConcurrentLinkedQueue<>();
        try (Lanes<Integer, String> lanes =
                new Lanes<>(
                        "test",
                        4,
                        8,
                        List.of(batch -> {
                            sizes.add(batch.size());
                            return batch.stream().map(String::valueOf).toList();
                        }))) {
            List<Integer> inputs = IntStream.range(0, 50).boxed().toList();

            assertThat(lanes.compute(inputs))
                    .isEqualTo(inputs.stream().map(String::valueOf).toList());
            assertThat(sizes).allMatch(size -> size <= 4);
            assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
        }
    }

    @Test
    void what_waits_while_a_batch_is_in_work_becomes_the_next_batch() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ConcurrentLinkedQueue<List<Integer>> batches = new ConcurrentLinkedQueue<>();
        try (Lanes<Integer, Integer> lanes =
                new Lanes<>(
                        "test",
                        8,
                        16,
                        List.of(batch -> {
                            batches.add(List.copyOf(batch));
                            begun.countDown();
                            await(go);
                            return batch;
                        }))) {
            CompletableFuture<List<Integer>> first =
                    CompletableFuture.supplyAsync(() -> lanes.compute(List.of(1)));
            begun.await();
            CompletableFuture<List<Integer>> more =
                    CompletableFuture.supplyAsync(() -> lanes.compute(List.of(2, 3, 4)));
            while (lanes.waiting() < 3) {
                Thread.onSpinWait();
            }
            go.countDown();
            assertThat(first.join()).containsExactly(1);
            assertThat(more.join()).containsExactly(2, 3, 4);
            assertThat(batches).containsExactly(List.of(1), List.of(2, 3, 4));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_batch_that_fails_fails_its_callers_and_nobody_else() {
        try (Lanes<Integer, Integer> lanes =
                new Lanes<>(
                        "test",
                        1,
                        2,
                        List.of(batch -> {
                            if (batch.getFirst() < 0) {
                                throw new IllegalStateException("no " + batch.getFirst());
                            }
                            return batch;
                        }))) {
            assertThatThrownBy(() -> lanes.compute(List.of(-1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no -1");
            assertThat(lanes.compute(List.of(1))).containsExactly(1);
        }
    }

    @Test
    void closing_lets_nobody_wait() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Lanes<Integer, Integer> lanes =
                new Lanes<>(
                        "test",
                        1,
                        2,
                        List.of(batch -> {
                            begun.countDown();
                            await(never);
                            throw new IllegalStateException("interrupted");
                        }));
        CompletableFuture<List<Integer>> waiting =
                CompletableFuture.supplyAsync(
                        () -> lanes.compute(IntStream.range(0, 20).boxed().toList()));
        begun.await();
        lanes.close();

        assertThatThrownBy(waiting::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> lanes.compute(List.of(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void its_use_tells_what_waits_what_is_in_work_and_what_was() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Lanes<Integer, Integer> lanes =
                new Lanes<>(
                        "test",
                        2,
                        16,
                        List.of(batch -> {
                            begun.countDown();
                            await(go);
                            return batch;
                        }))) {
            CompletableFuture<List<Integer>> first =
                    CompletableFuture.supplyAsync(() -> lanes.compute(List.of(1)));
            begun.await();
            CompletableFuture<List<Integer>> more =
                    CompletableFuture.supplyAsync(() -> lanes.compute(List.of(2, 3, 4)));
            while (lanes.waiting() < 3) {
                Thread.onSpinWait();
            }
            assertThat(lanes.use()).isEqualTo(new LaneUse("test", 3, 1, 1, 1));
            go.countDown();
            first.join();
            more.join();
            while (lanes.use().working() > 0) { // told after the outputs
                Thread.onSpinWait();
            }
            assertThat(lanes.use()).isEqualTo(new LaneUse("test", 0, 0, 4, 3));
        }
    }
}
