package dev.locative.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.app.ImageRequest;
import dev.locative.app.Jobs;
import dev.locative.app.LlmRequest;
import dev.locative.app.Synthesizer;
import dev.locative.data.Outcome;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.StageClock;
import dev.locative.pipeline.Summary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaptionsTest {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final Choosing USUAL = new Choosing(null, null, null, null, null, null);

    private final Semaphore turns = new Semaphore(0);
    private final Semaphore begun = new Semaphore(0);
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final Slow slow = new Slow();
    private final Captions captions = captions(3, 60);

    /// Refuses each caption, when its turn has come.
    private final class Slow implements Captions.Answering {
        private boolean closed;

        @Override
        public Outcome apply(Sample sample, Synthesizer.Choice choice, StageClock clock) {
            order.add(sample.id());
            begun.release();
            if (sample.id().equals("broken")) {
                throw new IllegalStateException("broken on purpose");
            }
            turns.acquireUninterruptibly();
            return new Outcome.Refused(sample, new Verdict.Drop("lexical", null, "no relation"));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private Captions captions(int waiting, int seconds) {
        ServiceOptions.Limits usual = ServiceOptions.Limits.USUAL;
        return new Captions(
                slow,
                new ServiceOptions(
                        Path.of("."),
                        Path.of("runs"),
                        Path.of("evals"),
                        null,
                        LlmRequest.NONE,
                        ImageRequest.NONE,
                        new ServiceOptions.Limits(
                                usual.queue(),
                                usual.atOnce(),
                                usual.events(),
                                waiting,
                                seconds,
                                usual.bodyBytes(),
                                usual.uploadBytes(),
                                usual.connections(),
                                false,
                                0),
                        Access.USUAL),
                new Jobs().vocabulary());
    }

    @AfterEach
    void release() {
        turns.release(1000);
        captions.close();
    }

    private Future<Outcome> ask(String id) {
        FutureTask<Outcome> asked =
                new FutureTask<>(
                        () -> captions.answer(new Sample(id, null, "A cup.", "test"), USUAL));
        Thread.ofVirtual().start(asked);
        return asked;
    }

    /// All threads are busy.
    private List<Future<Outcome>> busy() throws InterruptedException {
        List<Future<Outcome>> asked = new ArrayList<>();
        for (int i = 0; i < CORES; i++) {
            asked.add(ask("busy" + i));
        }
        assertThat(begun.tryAcquire(CORES, 20, TimeUnit.SECONDS)).isTrue();
        return asked;
    }

    private void untilWaiting(int many) {
        while (captions.standing(false).waiting() < many) {
            Thread.onSpinWait();
        }
    }

    @Test
    void captions_wait_in_a_line_first_come_first_served() throws Exception {
        List<Future<Outcome>> asked = busy();
        for (String id : List.of("a", "b", "c")) {
            asked.add(ask(id));
            untilWaiting(asked.size() - CORES);
        }
        assertThat(captions.standing(false)).isEqualTo(new Captions.Standing(3, CORES));
        assertThat(captions.standing(true)).isEqualTo(new Captions.Standing(0, 0));
        turns.release(asked.size());

        for (Future<Outcome> each : asked) {
            assertThat(each.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(order.subList(CORES, CORES + 1)).containsExactly("a");
    }

    @Test
    void beyond_the_line_captions_are_refused_until_there_is_room_again() throws Exception {
        List<Future<Outcome>> asked = busy();
        for (int i = 1; i <= 3; i++) {
            asked.add(ask("waits" + i));
            untilWaiting(i);
        }

        assertThatThrownBy(() -> ask("more").get(20, TimeUnit.SECONDS))
                .hasCauseInstanceOf(Refusal.class)
                .hasMessageContaining("3 captions wait already");
        turns.release(1000);
        for (Future<Outcome> each : asked) {
            each.get(20, TimeUnit.SECONDS);
        }
        assertThat(ask("later").get(20, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void who_waits_too_long_is_told_so() {
        try (Captions hasty = captions(3, 0)) {
            assertThatThrownBy(() -> hasty.answer(new Sample("a", null, "A cup.", "test"), USUAL))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("no answer within 0 seconds");
            turns.release(1000);
        }
    }

    @Test
    void what_breaks_is_told_to_who_asked() {
        assertThatThrownBy(() -> ask("broken").get(20, TimeUnit.SECONDS))
                .hasRootCauseMessage("broken on purpose");
    }

    @Test
    void each_answer_is_counted_once() throws Exception {
        List<Summary> told = new CopyOnWriteArrayList<>();
        captions.watch(told::add);
        turns.release(2);
        ask("a").get(20, TimeUnit.SECONDS);
        ask("b").get(20, TimeUnit.SECONDS);

        assertThat(told).hasSize(2);
        assertThat(told.getFirst().samples().refused()).isEqualTo(1);
        assertThat(told.getFirst().refusals()).containsEntry("lexical", 1L);
    }

    @Test
    void at_the_end_those_taken_are_answered_and_no_more_are_taken() throws Exception {
        List<Future<Outcome>> asked = busy();
        asked.add(ask("waits"));
        untilWaiting(1);
        captions.end();
        assertThatThrownBy(() -> ask("late").get(20, TimeUnit.SECONDS))
                .hasMessageContaining("the service is shutting down");
        turns.release(1000);
        captions.await(Duration.ofSeconds(20));

        for (Future<Outcome> each : asked) {
            assertThat(each.get(20, TimeUnit.SECONDS)).isNotNull();
        }
        captions.close();
        assertThat(slow.closed).isTrue();
    }

    @Test
    void what_hangs_at_the_end_is_given_up_and_its_model_left_alone() throws Exception {
        List<Future<Outcome>> asked = busy();
        captions.end();
        captions.await(Duration.ZERO);

        for (Future<Outcome> each : asked) {
            assertThatThrownBy(() -> each.get(20, TimeUnit.SECONDS))
                    .hasMessageContaining("the service is shutting down");
        }
        assertThat(slow.closed).isFalse();
    }

    @Test
    void wrong_names_are_refused_before_they_wait() {
        Choosing wrong = new Choosing("pattern", "nosuch", null, null, null, null);

        assertThatThrownBy(() -> captions.answer(new Sample("a", null, "A cup.", "test"), wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nosuch");
        assertThat(order).isEmpty();
    }
}
