package dev.locative.eval.contestant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.eval.Contestant;
import dev.locative.eval.Item;
import dev.locative.eval.Task;
import dev.locative.eval.UnansweredException;
import dev.locative.vision.Aligner;
import dev.locative.vision.AlignerOptions;
import dev.locative.vision.ColourClip;
import dev.locative.vision.FakeAligner;
import dev.locative.vision.TextCleaning;
import dev.locative.vision.djl.OnnxAligner;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContrastTest {
    /// Its first byte says where the fake aligner sees it, in degrees.
    private static final ToyImage AT_30 = ToyImage.plain("a.png", 9, 9, 30, 0, 0);

    private static Contestant.Asked asked(Task task, ToyImage... images) {
        return new Contestant.Asked(item(task, images), List.of(), 0);
    }

    private static Item item(Task task, ToyImage... images) {
        return new Item("7", 7, "test.jsonl, row 7", List.of(images), task);
    }

    private static Contrast contrast(FakeAligner aligner, boolean captions) {
        return new Contrast(new Contrast.Model("toy", aligner, 4, Map.of()), captions);
    }

    @Test
    void captions_are_held_against_the_picture_without_the_question() {
        FakeAligner aligner = new FakeAligner();
        Task task =
                Task.Choice.rightFirst("Which fits?", List.of("a cup 70", "a cup 40", "a cup -40"));
        assertThat(contrast(aligner, true).answer(asked(task, AT_30)).reply()).isEqualTo("B");
        assertThat(aligner.asked).containsExactly("a cup 70", "a cup 40", "a cup -40");
    }

    @Test
    void other_options_stand_behind_their_question_which_is_cut_at_its_beginning() {
        FakeAligner aligner = new FakeAligner();
        String question = "word ".repeat(60) + "which angle?";
        Task task = Task.Choice.rightFirst(question, List.of("80", "25"));
        assertThat(contrast(aligner, false).answer(asked(task, AT_30)).reply()).isEqualTo("B");
        assertThat(aligner.asked.getLast()).isEqualTo("word ".repeat(38) + "which angle? 25");
    }

    @Test
    void a_statement_is_held_against_its_denial() {
        FakeAligner aligner = new FakeAligner();
        Task task = new Task.TrueFalse("The cat is behind the dog.", true);
        assertThat(contrast(aligner, false).answer(asked(task, AT_30)).reply())
                .as("of equals the first")
                .isEqualTo("True");
        assertThat(aligner.asked)
                .containsExactly("The cat is behind the dog.", "The cat is not behind the dog.");
    }

    @Test
    void a_picture_asked_about_again_is_embedded_once() {
        FakeAligner aligner = new FakeAligner();
        Contrast contrast = contrast(aligner, true);
        Task task = Task.Choice.rightFirst("Which fits?", List.of("a cup 70", "a cup 40"));
        contrast.answer(asked(task, AT_30));
        contrast.answer(asked(task, AT_30));
        assertThat(aligner.pictures).isOne();
    }

    @Test
    void questions_it_cannot_answer_are_refused_and_it_says_what_it_can() {
        Task fine = Task.Choice.rightFirst("Which fits?", List.of("a cup 70", "a cup 40"));
        Item good = item(fine, AT_30);
        Contrast.require("whatsup-a", List.of(good));
        for (Item bad :
                List.of(
                        item(new Task.YesNo("Is there a cup?", true), AT_30),
                        item(new Task.Open("What is it?", List.of("cup")), AT_30),
                        item(fine, AT_30, AT_30),
                        item(fine))) {
            assertThatThrownBy(() -> Contrast.require("pope", List.of(good, bad)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll(
                            "pope", "test.jsonl, row 7", "What's Up, VSR", "server:MODEL");
        }
    }

    @Test
    void a_torn_picture_leaves_its_question_unanswered() {
        ToyImage torn = new ToyImage("b.png", Arrays.copyOf(AT_30.file(), 40));
        Task task = new Task.TrueFalse("The cat is behind the dog.", true);
        assertThatThrownBy(() -> contrast(new FakeAligner(), true).answer(asked(task, torn)))
                .isInstanceOf(UnansweredException.class)
                .hasMessageContaining("b.png cannot be shown");
    }

    @Test
    void a_real_model_file_chooses_by_what_it_sees(@TempDir Path dir) {
        AlignerOptions options =
                new AlignerOptions(
                        ColourClip.write(dir),
                        "cpu",
                        1,
                        1,
                        4,
                        TextCleaning.OPENAI,
                        OptionalDouble.empty());
        try (Aligner aligner = OnnxAligner.open(options)) {
            Contrast contrast =
                    new Contrast(new Contrast.Model("colours", aligner, 4, Map.of()), true);
            Task task =
                    Task.Choice.rightFirst(
                            "Which?", List.of("a red cup", "a green cup", "a blue cup"));
            assertThat(
                            contrast.answer(
                                            asked(
                                                    task,
                                                    ToyImage.plain("g.png", 50, 40, 9, 200, 30)))
                                    .reply())
                    .isEqualTo("B");
            assertThat(
                            contrast.answer(
                                            asked(
                                                    task,
                                                    ToyImage.plain("b.png", 50, 40, 9, 20, 230)))
                                    .reply())
                    .isEqualTo("C");
        }
    }
}
