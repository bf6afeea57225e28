package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.QaPair;
import dev.locative.data.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExactDuplicatesTest {
    private final ExactDuplicates filter = new ExactDuplicates();

    @Test
    void keepsTheFirstOfQuestionsThatDifferInCasePunctuationSpaceAndArticlesOnly() {
        List<Verdict> verdicts =
                judge(
                        Pairs.pair("What is behind the post?", "Foliage"),
                        Pairs.pair("what is  behind post", "Foliage."),
                        Pairs.pair("What is behind the \uFF50ost ?", "Foliage"),
                        Pairs.pair("What is in front of the post?", "A path"));
        assertThat(verdicts.stream().map(Verdict.Keep.class::isInstance))
                .containsExactly(true, false, false, true);
    }

    @Test
    void namesTheKeptAnswerWhenTheSameQuestionIsAnsweredDifferently() {
        List<Verdict> verdicts =
                judge(
                        Pairs.pair("Where are the towels?", "Hanging from the rack"),
                        Pairs.pair("Where are the towels?", "On top of the rack"));
        assertThat(((Verdict.Drop) verdicts.get(1)).reason())
                .contains("Where are the towels?")
                .contains("Hanging from the rack");
    }

    @Test
    void questionsWithoutAnyWordAreComparedAsTheyAre() {
        List<Verdict> verdicts = judge(Pairs.pair("???", "a"), Pairs.pair("!", "a"));
        assertThat(verdicts).allMatch(Verdict.Keep.class::isInstance);
    }

    private List<Verdict> judge(QaPair... pairs) {
        return filter.judge(Pairs.sample("A post."), List.of(pairs));
    }
}
