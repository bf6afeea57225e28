package dev.locative.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Kappas by scikit-learn 1.9, `cohen_kappa_score`.
class AgreementTest {
    @Test
    void kappa_over_two_labels() {
        Agreement agreement = of(new int[][] {{20, 5}, {10, 15}});

        assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-12));
        assertThat(agreement.both()).isEqualTo(50);
        assertThat(agreement.same()).isCloseTo(0.7, within(1e-12));
        assertThat(agreement.undefined()).isNull();
    }

    @Test
    void kappa_over_five_labels() {
        Agreement agreement =
                of(
                        new int[][] {
                            {40, 3, 0, 1, 2},
                            {2, 5, 1, 0, 0},
                            {0, 1, 6, 0, 1},
                            {1, 0, 0, 3, 0},
                            {2, 0, 1, 0, 1}
                        });

        assertThat(agreement.kappa()).isCloseTo(0.6055597295266717, within(1e-12));
    }

    @Test
    void the_same_share_of_agreement_is_worth_less_where_chance_gives_more() {
        assertThat(of(new int[][] {{45, 15}, {25, 15}}).kappa())
                .isCloseTo(0.13043478260869568, within(1e-12));
        assertThat(of(new int[][] {{25, 35}, {5, 35}}).kappa())
                .isCloseTo(0.2592592592592593, within(1e-12));
    }

    @Test
    void who_never_agrees_has_a_kappa_below_zero() {
        assertThat(of(new int[][] {{0, 5}, {5, 0}}).kappa()).isEqualTo(-1);
        assertThat(of(new int[][] {{9, 1}, {0, 0}}).kappa()).isCloseTo(0, within(1e-12));
    }

    @Test
    void without_common_items_there_is_no_kappa() {
        assertThat(of(new int[][] {}))
                .isEqualTo(new Agreement("a", "b", 0, null, null, "no item was judged by both"));
    }

    @Test
    void where_all_labels_are_one_kappa_has_no_value() {
        assertThat(of(new int[][] {{10}}))
                .isEqualTo(
                        new Agreement(
                                "a", "b", 10, 1.0, null, "both gave every item the same label"));
    }

    private static Agreement of(int[][] table) {
        Agreement.Count count = new Agreement.Count();
        for (int a = 0; a < table.length; a++) {
            for (int b = 0; b < table[a].length; b++) {
                for (int i = 0; i < table[a][b]; i++) {
                    count.add(Label.values()[a], Label.values()[b]);
                }
            }
        }
        return count.of("a", "b");
    }
}
