package dev.locative.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AllocationTest {
    @Test
    void strata_get_their_share_by_largest_remainders() {
        // quotas 4.7, 3.1, 2.2
        assertThat(of(10, Map.of("a", 47L, "b", 31L, "c", 22L)))
                .isEqualTo(Map.of("a", 5, "b", 3, "c", 2));
    }

    @Test
    void equal_remainders_go_by_name() {
        assertThat(of(4, Map.of("a", 50L, "b", 50L, "c", 50L)))
                .isEqualTo(Map.of("a", 2, "b", 1, "c", 1));
    }

    @Test
    void the_smallest_stratum_gets_one_and_the_largest_gives_it() {
        assertThat(of(100, Map.of("large", 999_998L, "rare", 1L, "scarce", 1L)))
                .isEqualTo(Map.of("large", 98, "rare", 1, "scarce", 1));
    }

    @Test
    void more_strata_than_asked_for_get_one_each() {
        assertThat(of(2, Map.of("a", 5L, "b", 5L, "c", 90L)))
                .isEqualTo(Map.of("a", 1, "b", 1, "c", 1));
    }

    @Test
    void a_draw_of_all_takes_all() {
        assertThat(of(9, Map.of("a", 1L, "b", 3L, "c", 5L)))
                .isEqualTo(Map.of("a", 1, "b", 3, "c", 5));
    }

    @Test
    void no_stratum_gives_more_than_it_has_and_the_sum_is_right() {
        for (int size = 1; size <= 120; size++) {
            SortedMap<String, Long> strata =
                    new TreeMap<>(Map.of("a", 1L, "b", 1L, "c", 2L, "d", 7L, "e", 109L));
            SortedMap<String, Integer> drawn = Allocation.of(strata, size);

            assertThat(drawn)
                    .allSatisfy(
                            (name, n) -> assertThat(n.longValue()).isBetween(1L, strata.get(name)));
            assertThat(drawn.values().stream().mapToInt(n -> n).sum()).isEqualTo(Math.max(size, 5));
        }
    }

    private static SortedMap<String, Integer> of(int size, Map<String, Long> strata) {
        return Allocation.of(new TreeMap<>(strata), size);
    }
}
