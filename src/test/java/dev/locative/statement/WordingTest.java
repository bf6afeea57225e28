package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Frame;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rows of the list of right and wrong pairs, and the traps beside them.
class WordingTest {
    private static final String SIGN =
            "A low angle view of a gray sign attached to the right side of a gray pillar that is embedded"
                    + " into a gray wall.";

    @Test
    void attachedThingsAreAskedForFromBothEnds() {
        Told told =
                Told.in(SIGN)
                        .says(
                                "gray sign",
                                "attached to",
                                "connected_attached",
                                "right side of a gray pillar",
                                "viewer")
                        .says("gray pillar", "embedded into", "inside_within", "gray wall", "none");
        assertThat(told.asked())
                .contains(
                        "What is attached to the right side of the gray pillar? - A gray sign.",
                        "What is the gray pillar embedded into? - A gray wall.",
                        "Which side of the gray pillar is the gray sign on? - The right side.");
    }

    @Test
    void directionsAreAskedBothWays() {
        Told told =
                Told.in("The sign has text at the top. Above the text is a gold crown logo.")
                        .says("gold crown logo", "Above", "above", "text", "none");
        assertThat(told.asked())
                .contains(
                        "What is above the text? - A gold crown logo.",
                        "What is below the gold crown logo? - The text.",
                        "Where is the gold crown logo? - Above the text.",
                        "Is the gold crown logo above or below the text? - Above.",
                        "Is the gold crown logo above the text? - Yes.",
                        "Is the gold crown logo below the text? - No, it is above the text.");
    }

    @Test
    void yesAndNoComeAboutEquallyOften() {
        int yes = 0;
        int no = 0;
        for (long seed = 0; seed < 400; seed++) {
            Told told =
                    Told.in("There is text. Above the text is a gold crown logo.")
                            .says("gold crown logo", "Above", "above", "text", "none");
            for (QaPair pair : told.pairs(seed)) {
                yes += pair.answer().startsWith("Yes") ? 1 : 0;
                no += pair.answer().startsWith("No,") ? 1 : 0;
            }
        }
        assertThat(yes).isBetween(70, 130);
        assertThat(no).isBetween(70, 130);
    }

    @Test
    void theSameSeedGivesTheSamePairs() {
        Told told =
                Told.in("There is text. Above the text is a gold crown logo.")
                        .says("gold crown logo", "Above", "above", "text", "none");
        assertThat(told.pairs(7)).isEqualTo(told.pairs(7));
    }

    @Test
    void moreIsLeftOutOfAnAnswer() {
        Told told =
                Told.in("To the left and right of the tree are more vines and wooden branches.")
                        .says(
                                "more vines and wooden branches",
                                "To the left",
                                "left",
                                "tree",
                                "viewer");
        Told towels =
                Told.in(
                                "Towels hang from a rack above the toilet, with four more towels stacked on top of the rack.")
                        .says("four more towels", "stacked on top of", "on", "rack", "none");
        assertThat(told.asked()).noneMatch(line -> line.contains("ore vines"));
        assertThat(towels.asked()).contains("What is stacked on top of the rack? - Four towels.");
    }

    @Test
    void aListIsAnsweredWhole() {
        Told told =
                Told.in(
                                "In the background there is a wall, a curtain and there is a door, behind the door there is a caution board.")
                        .says("wall", "In", "back", "background", "viewer")
                        .says("curtain", "In", "back", "background", "viewer")
                        .says("door", "In", "back", "background", "viewer")
                        .says("caution board", "behind", "back", "door", "viewer");
        assertThat(told.asked())
                .contains(
                        "What is in the background? - A wall, a curtain and a door.",
                        "What is behind the door? - A caution board.");
    }

    @Test
    void aListWithAMemberThatCannotBeNamedIsNotAskedFor() {
        Told told =
                Told.in("In the background there is a wall and another one.")
                        .says("wall", "In", "back", "background", "viewer")
                        .says("another one", "In", "back", "background", "viewer");
        assertThat(told.questions()).doesNotContain("What is in the background?");
    }

    @Test
    void thisImageBecomesTheImage() {
        Told told =
                Told.in("There are flowers and leaves present at the bottom of this image.")
                        .says("flowers", "present at", "below", "bottom of this image", "viewer")
                        .says("leaves", "present at", "below", "bottom of this image", "viewer");
        assertThat(told.asked())
                .contains("What is at the bottom of the image? - Flowers and leaves.")
                .noneMatch(line -> line.contains("this") || line.contains("present"));
    }

    @Test
    void theWayOfFacingIsAskedFor() {
        Told told =
                Told.in(
                                "The aircraft is positioned in the center of the tarmac, facing toward the camera.")
                        .says(
                                "aircraft",
                                "is positioned in",
                                "central_position",
                                "center of the tarmac",
                                "none")
                        .says("aircraft", "facing toward", "facing", "camera", "viewer");
        assertThat(told.asked())
                .contains(
                        "What is in the center of the tarmac? - The aircraft.",
                        "Which way is the aircraft facing? - Toward the camera.");
    }

    @Test
    void sidesOfTheImageAreAskedFor() {
        Told told =
                Told.in("A cat on the left side of the image looks at a dog.")
                        .says("cat", "on", "left", "left side of the image", "viewer");
        assertThat(told.asked())
                .contains(
                        "What is on the left side of the image? - A cat.",
                        "Which side of the image is the cat on? - The left side.",
                        "Where is the cat? - On the left side of the image.",
                        "Is the cat on the right side of the image? - No, it is on the left side of the image.");
        assertThat(told.pairs(1)).allMatch(pair -> pair.frame() == Frame.VIEWER);
    }

    @Test
    void thingsNamedByAPronounAreNotAskedFor() {
        Told told =
                Told.in(
                                "Its head is turned slightly towards the viewer. The reflections are near. Their reflections are on the wall.")
                        .says("Its head", "is turned towards", "facing", "viewer", "viewer")
                        .says("Their reflections", "are visible on", "on", "wall", "none");
        assertThat(told.asked()).isEmpty();
    }

    @Test
    void aBareFrontOfNothingIsNoPlace() {
        Told told =
                Told.in("The propeller is visible at the front.")
                        .says("propeller", "is visible at", "front", "front", "viewer");
        assertThat(told.asked()).isEmpty();
    }

    @Test
    void statesAndMaterialsAreNoPlaces() {
        Told told =
                Told.in(
                                "The letters are in black. The bushes are in bloom. The wall is made of stone.")
                        .says("letters", "are in", "inside_within", "black", "none")
                        .says("bushes", "are in", "inside_within", "bloom", "none")
                        .says("wall", "is made of", "part_of", "stone", "none");
        assertThat(told.asked()).isEmpty();
    }

    @Test
    void finiteVerbsAgreeWithTheirSubject() {
        Told told =
                Told.in("Three white towels hang from a rack above the toilet.")
                        .says(
                                "Three white towels",
                                "hang from",
                                "connected_attached",
                                "rack",
                                "none")
                        .says("rack", "above", "above", "toilet", "none");
        assertThat(told.asked())
                .contains(
                        "What do the three white towels hang from? - A rack.",
                        "What hangs from the rack? - Three white towels.",
                        "What is above the toilet? - A rack.");
    }

    @Test
    void peopleAreAskedForWithWho() {
        Told told =
                Told.in("A man is standing behind a table.")
                        .says("man", "is standing behind", "back", "table", "viewer");
        assertThat(told.asked())
                .contains(
                        "Who is standing behind the table? - A man.",
                        "What is in front of the man? - A table.");
    }

    @Test
    void aNameThatFitsTwoThingsIsNotUsed() {
        Told told =
                Told.in("A saddle rests on a rack. Another saddle rests on a bench.")
                        .says("saddle", "rests on", "on", "rack", "none");
        assertThat(told.questions()).noneMatch(question -> question.contains("the saddle"));
        assertThat(told.asked()).contains("What rests on the rack? - A saddle.");
    }

    @Test
    void contentsAreAskedForInTheCaptionsWords() {
        Told told =
                Told.in("The house wall is covered in ivy.")
                        .says("ivy", "is covered in", "on", "house wall", "none");
        assertThat(told.asked()).containsExactly("What is the house wall covered in? - Ivy.");
    }

    @Test
    void surroundingThingsAreAskedForWithTheirVerb() {
        Told told =
                Told.in("Tall trees surround the house.")
                        .says("Tall trees", "surround", "around", "house", "none");
        assertThat(told.asked())
                .containsExactly(
                        "What surrounds the house? - Tall trees.",
                        "What do the tall trees surround? - The house.");
    }

    @Test
    void betweenNamesBothNeighbours() {
        Told told =
                Told.in("A lamp stands between the sofa and a bed.")
                        .says("lamp", "stands between", "between", "sofa", "none")
                        .says("lamp", "stands between", "between", "bed", "none");
        assertThat(told.asked())
                .contains(
                        "What is between the sofa and the bed? - A lamp.",
                        "Where does the lamp stand? - Between the sofa and a bed.");
    }

    @Test
    void quotedTextKeepsItsQuotes() {
        Told told =
                Told.in("A large wooden letter “Z” stands upright on a light wooden floor.")
                        .says(
                                "large wooden letter “Z”",
                                "stands on",
                                "on",
                                "light wooden floor",
                                "none");
        assertThat(told.asked())
                .contains("What stands on the light wooden floor? - A large wooden letter “Z”.");
    }

    @Test
    void namesNeedNoArticle() {
        Told told =
                Told.in("Near the stage, Tommy Cash is standing behind a microphone.")
                        .says("Tommy Cash", "is standing behind", "back", "microphone", "viewer");
        assertThat(told.asked()).contains("What is Tommy Cash standing behind? - A microphone.");
    }

    @Test
    void aThingInTwoPlacesHasNoSingleWhere() {
        Told told =
                Told.in("There is a cup on the table near the lamp.")
                        .says("cup", "on", "on", "table", "none")
                        .says("cup", "near", "near_close", "lamp", "none");
        assertThat(told.questions())
                .doesNotContain("Where is the cup?")
                .contains("What is the cup on?");
    }

    @Test
    void theReferencesOwnFrontHasNoInverse() {
        Told told =
                Told.in("A ball lies in front of the truck.")
                        .says("ball", "lies in front of", "front", "truck", "object");
        assertThat(told.questions()).noneMatch(question -> question.contains("behind"));
    }

    @Test
    void evidenceAndRelationsGoWithThePair() {
        String caption = "There is text. Above the text is a gold crown logo.";
        QaPair pair =
                Told.in(caption)
                        .says("gold crown logo", "Above", "above", "text", "none")
                        .pairs(3)
                        .getFirst();
        assertThat(pair.relations()).containsExactly("above");
        assertThat(java.util.Objects.requireNonNull(pair.evidence()).of(caption))
                .isEqualTo("Above the text is a gold crown logo.");
        assertThat(pair.frame()).isEqualTo(Frame.UNSTATED);
    }

    @Test
    void withoutACaptionThereIsNothingToAsk() {
        assertThat(new Wording(1).word(new Sample("a", null, null, "test"), List.of())).isEmpty();
    }

    @Test
    void phrasesCutWronglyGiveNothing() {
        Told told =
                Told.in("A man reclines on a sleek, modern sofa.")
                        .says("A man reclines", "on", "on", "sleek", "none");
        assertThat(told.asked()).isEmpty();
    }

    @Test
    void whatLiesUnderTheSkyIsNotTurnedAround() {
        Told told =
                Told.in("A barn stands under a blue sky.")
                        .says("barn", "stands under", "below", "blue sky", "none");
        assertThat(told.questions())
                .contains("Where does the barn stand?")
                .doesNotContain("What is above the barn?", "What stands under the blue sky?");
    }

    @Test
    void cornersAreAskedForByTheirName() {
        Told told =
                Told.in("There is one object present in the bottom right corner of this image.")
                        .says(
                                "one object",
                                "present in",
                                "within_boundary",
                                "bottom right corner of this image",
                                "viewer");
        assertThat(told.asked())
                .contains(
                        "What is in the bottom right corner of the image? - One object.",
                        "Which corner of the image is the object in? - The bottom right corner.");
    }

    @Test
    void aThingOnBothSidesIsNotAskedToChoose() {
        Told told =
                Told.in("We can see the border on the left and right side of the image.")
                        .says("border", "on", "left", "left side of the image", "viewer")
                        .says("border", "on", "right", "right side of the image", "viewer");
        assertThat(told.questions())
                .noneMatch(question -> question.startsWith("Which") || question.startsWith("Is "));
    }

    @Test
    void aStateOfMannerIsNoPlace() {
        Told told =
                Told.in("The tiles are arranged in a grid.")
                        .says("tiles", "are arranged in", "inside_within", "grid", "none");
        assertThat(told.asked()).isEmpty();
    }
}
