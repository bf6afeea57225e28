package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.locative.data.Frame;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.vision.FakeAligner;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimilarQuestionsTest {
    private static final Sample SAMPLE = new Sample("1", null, "caption", "test");

    private static List<Verdict> judge(double cutoff, String... questions) {
        List<QaPair> pairs =
                Stream.of(questions)
                        .map(q -> new QaPair(q, "a", null, Frame.UNSTATED, List.of(), null))
                        .toList();
        return new SimilarQuestions(new FakeAligner(), cutoff).judge(SAMPLE, pairs);
    }

    @Test
    void the_first_of_like_questions_stays() {
        List<Verdict> verdicts = judge(0.95, "Where is it? 0", "What is it? 50", "So where? 10");

        assertThat(verdicts.get(0)).isEqualTo(new Verdict.Keep("similar", null));
        assertThat(verdicts.get(1)).isInstanceOf(Verdict.Keep.class);
        assertThat(verdicts.get(1).score()).isCloseTo(Math.cos(Math.toRadians(50)), within(1e-6));
        assertThat(verdicts.get(2))
                .isInstanceOfSatisfying(
                        Verdict.Drop.class,
                        drop -> {
                            assertThat(drop.reason()).contains("\"Where is it? 0\"");
                            assertThat(drop.score())
                                    .isCloseTo(Math.cos(Math.toRadians(10)), within(1e-6));
                        });
    }

    @Test
    void a_cosine_equal_to_the_cutoff_is_dropped() {
        assertThat(judge(1, "same 20", "same 20").get(1)).isInstanceOf(Verdict.Drop.class);
        assertThat(judge(0.95, "a 0", "b 18").get(1)).isInstanceOf(Verdict.Drop.class);
        assertThat(judge(0.95, "a 0", "b 19").get(1)).isInstanceOf(Verdict.Keep.class);
    }

    /// So that another cut-off can be judged from the scores alone.
    @Test
    void the_score_is_of_the_nearest_earlier_question_kept_or_not() {
        List<Verdict> verdicts = judge(0.95, "a 0", "b 15", "c 30");

        assertThat(verdicts.get(1)).isInstanceOf(Verdict.Drop.class);
        assertThat(verdicts.get(2)).isInstanceOf(Verdict.Drop.class);
        assertThat(verdicts.get(2).score()).isCloseTo(Math.cos(Math.toRadians(15)), within(1e-6));
    }
}
