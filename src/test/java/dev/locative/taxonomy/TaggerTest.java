package dev.locative.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaggerTest {
    private static final Tagger TAGGER = new Tagger(TaxonomyFile.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A cup on top of a shelf                     | on: on top of
                    A cup on the shelf                          | on: on
                    To the left of the person is a being        | left: to the left of
                    the sign on the right side of the image     | right: on the right side of
                    A dog stands right next to the car          | next_to_beside_adjacent: next to
                    the lamp right above the table              | above: above
                    In the background there is a barn           | back: in the background
                    trees in the foreground                     | front: in the foreground
                    A man stands in front of a door             | front: in front of
                    A ladder leaning against the wall           | next_to_beside_adjacent: leaning against
                    a lamp hanging from the ceiling             | connected_attached: hanging from
                    Across from the church is a bank            | opposite: across from
                    Surrounded by trees                         | around: surrounded by
                    boats beneath the bridge                    | below: beneath
                    on either side of the road                  | next_to_beside_adjacent: on either side of
                    a bird at the top of the pole               | above: at the top of
                    a logo at the back of the van               | back: at the back of
                    a clock between two pillars                 | between: between
                    a mug underneath the shelf                  | below: underneath
                    The window was left of the door             | left: left of
                    letters in the top right corner of the page | within_boundary: in the top right corner of
                    the hills beyond                            | back: beyond
                    a woman walks along the beach               | movement_along: along
                    a bike parked by the wall                   | next_to_beside_adjacent: parked by the
                    """)
    void findsTheLongestKeyword(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He left the room",
                "the bus has left",
                "some bread is left over",
                "no room left",
                "the door was left open",
                "He answers right away",
                "it is sunny right now",
                "Everything is all right",
                "over 100 guests",
                "over a hundred guests",
                "a panda in black and white",
                "a woman in black",
                "cherry trees in bloom",
                "a rose in full bloom",
                "a photograph in color",
                "a portrait in the style of Monet",
                "the dog is in focus",
                "rendered in detail",
                "goods on display",
                "a man on the phone",
                "a painting by Alex Grey",
                "by far the largest",
                "his back is tattooed",
                "hair pulled back",
                "a run-down house",
                "a right-hand glove",
                "the left's agenda",
                "In this image I can see a dog",
                "a girl in a red dress",
                "the man has jeans on.",
                "a close up of a cat",
                "an upside down cup",
                "a sunny scene along with music",
                "The subject is out of focus",
                "a contrast between old and new",
                "leftover bread, a copyright, an inn, onions",
                "surrounding-less, beneath-ish",
                ""
            })
    void findsNothingInWhatOnlyLooksLikeARelation(String text) {
        assertThat(TAGGER.tag(text)).isEmpty();
        assertThat(TAGGER.states(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a wheel, part of a bus", "items including fruit", "news regarding him"})
    void tagsWeakKeywordsWithoutTakingThemForEvidence(String text) {
        assertThat(TAGGER.tag(text)).hasSize(1).noneMatch(Tag::evidence);
        assertThat(TAGGER.states(text)).isFalse();
    }

    @Test
    void givesCharacterOffsetsWhateverStandsAround() {
        String text = "“Ünder” the été — a cat ON\n TOP\u00a0of 😀 it";
        assertThat(TAGGER.tag(text))
                .singleElement()
                .satisfies(tag -> {
                    assertThat(text.substring(tag.start(), tag.end()))
                            .isEqualTo("ON\n TOP\u00a0of");
                    assertThat(tag.keyword()).isEqualTo("on top of");
                });
    }

    @Test
    void doesNotMatchAcrossPunctuation() {
        assertThat(found("a hat on top, of felt")).containsExactly("on: on top");
        assertThat(found("in front. Of")).containsExactly("front: in front");
    }

    @Test
    void findsSeveralKeywordsWithoutOverlap() {
        assertThat(found("A cat on a mat to the left of a dog near the door."))
                .containsExactly("on: on", "left: to the left of", "near_close: near the");
    }

    @Test
    void countsKeywordsWithinLongerOnesWhenAskedTo() {
        assertThat(TAGGER.overlapping("to the left of it").stream().map(Tag::keyword))
                .containsExactlyInAnyOrder("to the left of", "left", "left of");
        assertThat(TAGGER.overlapping("amidst").stream().map(Tag::relation))
                .containsExactlyInAnyOrder("between", "central_position");
    }

    @Test
    void readsFiveMegabytesOfOneWordAndBrokenText() {
        assertThat(TAGGER.tag("a".repeat(5_000_000))).isEmpty();
        assertThat(TAGGER.tag("on ".repeat(200_000) + "it")).hasSize(200_000);
        assertThat(TAGGER.tag("\u0000 \ud800 under \udc00 it")).hasSize(1);
    }

    private static List<String> found(String text) {
        return TAGGER.tag(text).stream().map(t -> t.relation() + ": " + t.keyword()).toList();
    }
}
