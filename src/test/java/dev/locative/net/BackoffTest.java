package dev.locative.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void waiting_doubles_and_is_the_same_for_the_same_seed() {
        Backoff backoff = backoff(7);
        List<Duration> times =
                IntStream.rangeClosed(1, 12)
                        .mapToObj(failures -> backoff.after(failures, null))
                        .toList();
        for (int i = 0; i < times.size(); i++) {
            long most = Math.min(60_000, 1000L << i);
            assertThat(times.get(i).toMillis()).isBetween(most / 2, most);
        }
        assertThat(backoff(7).after(1, null)).isEqualTo(times.getFirst());
        assertThat(backoff(8).after(1, null)).isNotEqualTo(times.getFirst());
        assertThat(backoff.after(1, Duration.ZERO).toMillis()).isBetween(500L, 1000L);
    }

    @Test
    void a_server_gets_the_time_that_it_asks_for_and_by_chance_a_little_more() {
        Duration asked = Duration.ofSeconds(17);
        assertThat(backoff(7).after(1, asked)).isBetween(asked, asked.plusSeconds(1));
        assertThat(backoff(7).after(1, asked)).isNotEqualTo(backoff(8).after(1, asked));
        Duration second = Duration.ofSeconds(1);
        assertThat(new Backoff(second, asked, Duration.ZERO, 7).after(1, asked)).isEqualTo(asked);
    }

    private static Backoff backoff(long seed) {
        return new Backoff(
                Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(1), seed);
    }
}
