package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.QaPair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What holds for every pair that the marked captions give, whatever the seed.
class MarkedCaptionsTest {
    private static final Set<String> OWN =
            Set.of(
                    "yes", "no", "toward", "left", "right", "above", "below", "behind", "in",
                    "front", "to", "the", "a", "an", "and", "on", "side", "it", "they", "is", "are",
                    "of");

    private record Told(Marked marked, QaPair pair) {}

    private static List<Told> pairs() {
        List<Told> all = new ArrayList<>();
        for (Marked marked : Marked.all()) {
            for (long seed = 1; seed <= 3; seed++) {
                for (QaPair pair : new Wording(seed).word(marked.sample(), marked.statements())) {
                    all.add(new Told(marked, pair));
                }
            }
        }
        return all;
    }

    @Test
    void thereAreAtLeastFourPairsACaptionOnDocciAndIiw() {
        int captions = 0;
        int pairs = 0;
        for (Marked marked : Marked.all()) {
            if (marked.sample().source().startsWith("DOCCI")
                    || marked.sample().source().startsWith("IIW")) {
                captions++;
                pairs += new Wording(1).word(marked.sample(), marked.statements()).size();
            }
        }
        assertThat(captions).isEqualTo(118);
        assertThat(pairs).isGreaterThan(8 * captions);
    }

    @Test
    void noCaptionAsksAQuestionTwice() {
        for (Marked marked : Marked.all()) {
            Set<String> questions = new HashSet<>();
            for (QaPair pair : new Wording(5).word(marked.sample(), marked.statements())) {
                assertThat(questions.add(pair.question().toLowerCase(Locale.ROOT)))
                        .as(pair.question())
                        .isTrue();
            }
        }
    }

    @Test
    void questionsAndAnswersAreWholeSentencesOrPhrases() {
        for (Told told : pairs()) {
            String question = told.pair.question();
            String answer = told.pair.answer();
            assertThat(question)
                    .endsWith("?")
                    .doesNotContain("  ", "*", "\n", "this image", " present ", "?.");
            assertThat(Character.isUpperCase(question.charAt(0))).as(question).isTrue();
            assertThat(answer).endsWith(".").doesNotContain("  ", "*", "\n", "..");
            assertThat(Character.isLowerCase(answer.charAt(0))).as(answer).isFalse();
        }
    }

    @Test
    void articlesFitTheSoundThatFollows() {
        for (Told told : pairs()) {
            String text =
                    (told.pair.question() + " " + told.pair.answer()).toLowerCase(Locale.ROOT);
            assertThat(text)
                    .doesNotContain(
                            " a a",
                            " a e",
                            " a i",
                            "the the ",
                            "the a ",
                            "the an ",
                            " an b",
                            " an c",
                            " an d");
        }
    }

    @Test
    void answersUseTheCaptionsWords() {
        for (Told told : pairs()) {
            String answer = told.pair.answer();
            if (answer.startsWith("No, ") || answer.startsWith("Yes")) {
                continue;
            }
            String caption = told.marked.caption().toLowerCase(Locale.ROOT);
            for (String word : answer.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’-]+")) {
                assertThat(OWN.contains(word) || caption.contains(word))
                        .as(word + " in " + answer)
                        .isTrue();
            }
        }
    }

    @Test
    void everyPairHasEvidenceWithinTheCaptionAndARelation() {
        for (Told told : pairs()) {
            assertThat(told.pair.evidence()).isNotNull();
            assertThat(told.pair.relations()).isNotEmpty();
        }
    }

    @Test
    void noPossessiveStandsWithoutItsOwner() {
        for (Told told : pairs()) {
            assertThat(
                            " "
                                    + told.pair.question().toLowerCase(Locale.ROOT)
                                    + " "
                                    + told.pair.answer().toLowerCase(Locale.ROOT))
                    .doesNotContain(" its ", " his ", " her ", " their ");
        }
    }
}
