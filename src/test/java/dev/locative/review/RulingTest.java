package dev.locative.review;

import static dev.locative.review.Label.CORRECT;
import static dev.locative.review.Label.NOT_SPATIAL;
import static dev.locative.review.Label.UNCLEAR;
import static dev.locative.review.Label.WRONG_OBJECT;
import static dev.locative.review.Label.WRONG_RELATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulingTest {
    @Test
    void one_reviewer_decides_alone() {
        assertThat(Ruling.of(List.of(CORRECT))).isEqualTo(Ruling.RIGHT);
        assertThat(Ruling.of(List.of(WRONG_RELATION))).isEqualTo(Ruling.WRONG);
        assertThat(Ruling.of(List.of(WRONG_OBJECT))).isEqualTo(Ruling.WRONG);
        assertThat(Ruling.of(List.of(NOT_SPATIAL))).isEqualTo(Ruling.WRONG);
        assertThat(Ruling.of(List.of(UNCLEAR))).isEqualTo(Ruling.UNCLEAR);
    }

    @Test
    void the_majority_decides_and_a_draw_is_unresolved() {
        assertThat(Ruling.of(List.of(CORRECT, WRONG_OBJECT))).isEqualTo(Ruling.UNRESOLVED);
        assertThat(Ruling.of(List.of(CORRECT, WRONG_OBJECT, CORRECT))).isEqualTo(Ruling.RIGHT);
        assertThat(Ruling.of(List.of(CORRECT, WRONG_OBJECT, NOT_SPATIAL))).isEqualTo(Ruling.WRONG);
    }

    @Test
    void who_could_not_tell_does_not_vote() {
        assertThat(Ruling.of(List.of(UNCLEAR, UNCLEAR, CORRECT))).isEqualTo(Ruling.RIGHT);
        assertThat(Ruling.of(List.of(UNCLEAR, WRONG_RELATION))).isEqualTo(Ruling.WRONG);
        assertThat(Ruling.of(List.of(UNCLEAR, UNCLEAR))).isEqualTo(Ruling.UNCLEAR);
    }

    @Test
    void the_way_of_being_wrong_is_that_of_most_who_found_it_wrong() {
        assertThat(Ruling.kind(List.of(WRONG_OBJECT))).isEqualTo(WRONG_OBJECT);
        assertThat(Ruling.kind(List.of(WRONG_OBJECT, WRONG_RELATION, WRONG_RELATION, CORRECT)))
                .isEqualTo(WRONG_RELATION);
        assertThat(Ruling.kind(List.of(WRONG_OBJECT, NOT_SPATIAL))).isNull();
    }
}
