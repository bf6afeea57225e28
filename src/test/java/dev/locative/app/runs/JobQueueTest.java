package dev.locative.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobQueueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JobQueue queue = new JobQueue(1, 2);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Semaphore turns = new Semaphore(0);

    @AfterEach
    void release() {
        turns.release(100);
        queue.end();
    }

    private Runnable job(String name) {
        return () -> {
            turns.acquireUninterruptibly();
            done.add(name);
        };
    }

    @Test
    void nothing_begins_before_it_is_started() {
        queue.add(job("a"));

        assertThat(queue.standing()).isEqualTo(new JobQueue.Standing(0, 1, 2));
        assertThat(queue.await(Duration.ZERO)).isTrue();
    }

    @Test
    void jobs_are_done_in_the_order_in_which_they_came_so_many_at_once() throws Exception {
        CountDownLatch last = new CountDownLatch(1);
        List.of("a", "b", "c").forEach(name -> queue.add(job(name)));
        queue.add(last::countDown);
        queue.start();
        turns.release(3);

        assertThat(last.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(done).containsExactly("a", "b", "c");
    }

    @Test
    void a_place_is_counted_from_1_and_moves_up() {
        Runnable a = job("a");
        Runnable b = job("b");
        queue.add(a);
        queue.add(b);

        assertThat(queue.place(b)).isEqualTo(2);
        assertThat(queue.remove(a)).isTrue();
        assertThat(queue.remove(a)).isFalse();
        assertThat(queue.place(b)).isEqualTo(1);
        assertThat(queue.place(a)).isZero();
    }

    @Test
    void no_more_may_wait_than_the_limit_besides_what_is_at_work() {
        for (int i = 0; i < 3; i++) { // one for the thread, two that wait
            queue.requireRoom();
            queue.add(job("x"));
        }

        assertThatThrownBy(queue::requireRoom)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no more may (--queue)")
                .extracting(e -> ((Refusal) e).kind())
                .isEqualTo(Refusal.Kind.FULL);
    }

    @Test
    void a_job_that_breaks_does_not_stop_the_next_one() throws Exception {
        CountDownLatch last = new CountDownLatch(1);
        queue.add(() -> {
            throw new AssertionError("broken on purpose");
        });
        queue.add(last::countDown);
        queue.start();

        assertThat(last.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void after_the_end_nothing_more_begins_and_what_is_at_work_is_waited_for() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        queue.add(() -> {
            begun.countDown();
            job("a").run();
        });
        queue.add(job("b"));
        queue.start();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        queue.end();
        assertThat(queue.await(Duration.ofMillis(1))).isFalse();
        turns.release(2);

        assertThat(queue.await(PATIENCE)).isTrue();
        assertThat(done).containsExactly("a");
        assertThat(queue.standing().waiting()).isEqualTo(1);
        assertThatThrownBy(queue::requireOpen).hasMessage("the service is shutting down");
    }
}
