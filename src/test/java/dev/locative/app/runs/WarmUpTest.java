package dev.locative.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private final Deque<Runnable> line = new ArrayDeque<>();
    private final List<String> answered = new ArrayList<>();
    private final WarmUp warmUp = new WarmUp(line::add, answered::add);

    private void work() {
        while (!line.isEmpty()) {
            line.remove().run();
        }
    }

    @Test
    void it_answers_captions_that_differ_and_comes_to_an_end() {
        warmUp.begin(2, Duration.ofHours(1));
        assertThat(warmUp.over()).isFalse();
        work();

        assertThat(warmUp.over()).isTrue();
        assertThat(answered).hasSize(3000).allMatch(caption -> caption.length() > 300);
        assertThat(answered.stream().distinct()).hasSizeGreaterThan(10);
    }

    @Test
    void who_comes_is_answered_before_the_next_of_its_captions() {
        warmUp.begin(1, Duration.ofHours(1));
        line.add(() -> answered.add("somebody's"));
        line.remove().run();
        line.remove().run();

        assertThat(answered).hasSize(2).endsWith("somebody's");
    }

    @Test
    void without_time_it_does_nothing() {
        warmUp.begin(2, Duration.ZERO);

        assertThat(warmUp.over()).isTrue();
        assertThat(line).isEmpty();
    }

    @Test
    void it_gives_way_where_there_is_no_room_and_ends_where_a_caption_breaks() {
        WarmUp shut =
                new WarmUp(
                        _ -> {
                            throw new RejectedExecutionException();
                        },
                        answered::add);
        shut.begin(2, Duration.ofHours(1));
        assertThat(shut.over()).isTrue();

        WarmUp broken =
                new WarmUp(
                        line::add,
                        _ -> {
                            throw new IllegalStateException("broken on purpose");
                        });
        broken.begin(2, Duration.ofHours(1));
        work();
        assertThat(broken.over()).isTrue();
        assertThat(answered).isEmpty();
    }
}
