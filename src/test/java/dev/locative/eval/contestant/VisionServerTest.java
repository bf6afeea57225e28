package dev.locative.eval.contestant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.eval.Answer;
import dev.locative.eval.Contestant;
import dev.locative.eval.Item;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.UnansweredException;
import dev.locative.eval.contestant.VisionEndpoint.Says;
import dev.locative.eval.table.ItemImage;
import dev.locative.vision.Picture;
import dev.locative.vision.SmartResize;
import dev.locative.vision.decode.Pictures;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisionServerTest {
    private static final Task STATEMENT = new Task.TrueFalse("The cat is behind the dog.", true);
    private static final VisionServer.Asking GENERATE = new VisionServer.Asking(2048, 0, false);
    private static final VisionServer.Asking LOGPROB = new VisionServer.Asking(2048, 0, true);

    private static Contestant.Asked asked(Task task, ItemImage... images) {
        Item item = new Item("7", 7, "test.jsonl, row 7", List.of(images), task);
        Style style = Style.of("plain", _ -> "True or False?");
        return new Contestant.Asked(item, style.asking().apply(item), 0);
    }

    private static PromptPictures sized(long min, long max) {
        return new PromptPictures(Optional.of(new SmartResize(28, min, max)));
    }

    private static byte[] sent(JsonNode body) {
        String uri = body.at("/messages/0/content/0/image_url/url").asText();
        return Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
    }

    @Test
    void the_picture_comes_before_the_text_in_the_size_the_model_wants() throws Exception {
        try (VisionEndpoint endpoint = new VisionEndpoint(_ -> Says.text("True"));
                VisionServer server =
                        endpoint.contestant(sized(28 * 28 * 4, 28 * 28 * 16), GENERATE)) {
            Answer answer =
                    server.answer(asked(STATEMENT, ToyImage.plain("a.png", 300, 200, 9, 8, 7)));
            assertThat(answer).isEqualTo(Answer.of("True"));
            JsonNode body = endpoint.asked.element();
            assertThat(body.path("model").asText()).isEqualTo("toy-vl");
            assertThat(body.path("max_tokens").asInt()).isEqualTo(2048);
            assertThat(body.path("temperature").isNumber()).isTrue();
            assertThat(body.path("temperature").asDouble()).isZero();
            assertThat(body.path("logprobs").asBoolean()).isFalse();
            assertThat(body.at("/messages/0/content/0/image_url/url").asText())
                    .startsWith("data:image/png;base64,");
            Picture seen = new Pictures().decode(sent(body));
            assertThat(seen.width()).isEqualTo(112);
            assertThat(seen.height()).isEqualTo(84);
            assertThat(VisionEndpoint.text(body)).isEqualTo("True or False?");
        }
    }

    @Test
    void files_are_sent_as_they_are_when_the_user_wants_so() {
        ToyImage image = ToyImage.plain("a.png", 30, 20, 1, 2, 3);
        try (VisionEndpoint endpoint = new VisionEndpoint(_ -> Says.text("True"));
                VisionServer server = endpoint.contestant()) {
            server.answer(asked(STATEMENT, image));
            assertThat(sent(endpoint.asked.element())).isEqualTo(image.file());
            assertThat(server.options()).containsEntry("pixels", "as they are");
        }
    }

    @Test
    void a_broken_image_leaves_its_question_unanswered_and_is_named() {
        try (VisionEndpoint endpoint = new VisionEndpoint(_ -> Says.text("True"));
                VisionServer server = endpoint.contestant(sized(784, 78400), GENERATE)) {
            ToyImage whole = ToyImage.plain("train2017/000000451431.jpg", 90, 60, 1, 2, 3);
            ToyImage torn = new ToyImage(whole.name(), Arrays.copyOf(whole.file(), 60));
            assertThatThrownBy(() -> server.answer(asked(STATEMENT, torn)))
                    .isInstanceOf(UnansweredException.class)
                    .hasMessageContainingAll(
                            "train2017/000000451431.jpg cannot be shown", "replace");
            ToyImage strip = ToyImage.plain("strip.png", 300, 1, 1, 2, 3);
            assertThatThrownBy(() -> server.answer(asked(STATEMENT, strip)))
                    .hasMessageContainingAll("strip.png", "300 x 1", "200 times");
            ItemImage gone =
                    ItemImage.missing("b.jpg", "no image b.jpg below data; name its folder");
            assertThatThrownBy(() -> server.answer(asked(STATEMENT, gone)))
                    .isInstanceOf(UnansweredException.class)
                    .hasMessageContaining("no image b.jpg below data");
            assertThat(endpoint.asked).isEmpty();
        }
    }

    @Test
    void by_probabilities_the_answer_with_the_greater_mass_wins_whatever_token_came_first() {
        try (VisionEndpoint endpoint =
                        new VisionEndpoint(
                                _ -> Says.token("True", "True", 0.4, "False", 0.3, " false", 0.2));
                VisionServer server = endpoint.contestant(sized(784, 78400), LOGPROB)) {
            Answer answer = server.answer(asked(STATEMENT));
            assertThat(answer.reply()).isEqualTo("False");
            assertThat(answer.mass().getAsDouble())
                    .isCloseTo(0.9, org.assertj.core.data.Offset.offset(1e-12));
            JsonNode body = endpoint.asked.element();
            assertThat(body.path("max_tokens").asInt()).isOne();
            assertThat(body.path("top_logprobs").asInt()).isEqualTo(20);
        }
    }

    @Test
    void letters_of_options_are_told_from_words() {
        Task task = Task.Choice.rightFirst("Where is it?", List.of("left", "right", "above"));
        try (VisionEndpoint endpoint =
                        new VisionEndpoint(
                                _ -> Says.token("a", "a", 0.5, "B", 0.2, "(B", 0.1, "A", 0.15));
                VisionServer server = endpoint.contestant(sized(784, 78400), LOGPROB)) {
            assertThat(server.answer(asked(task)).reply()).isEqualTo("B");
        }
    }

    @Test
    void a_first_token_that_is_no_answer_makes_the_reply_be_read() {
        try (VisionEndpoint endpoint =
                        new VisionEndpoint(body ->
                                body.path("max_tokens").asInt() == 1
                                        ? Says.token("The", "The", 0.9, "It", 0.1)
                                        : Says.text("The statement is true."));
                VisionServer server = endpoint.contestant(sized(784, 78400), LOGPROB)) {
            assertThat(server.answer(asked(STATEMENT)))
                    .isEqualTo(Answer.of("The statement is true."));
            assertThat(endpoint.asked).hasSize(2);
        }
    }

    @Test
    void a_question_that_wants_words_is_not_asked_for_probabilities() {
        try (VisionEndpoint endpoint = new VisionEndpoint(_ -> Says.text("DAKOTA"));
                VisionServer server = endpoint.contestant(sized(784, 78400), LOGPROB)) {
            Task task = new Task.Open("What brand is it?", List.of("dakota"));
            assertThat(server.answer(asked(task))).isEqualTo(Answer.of("DAKOTA"));
            assertThat(endpoint.asked).hasSize(1);
            assertThat(endpoint.asked.element().has("logprobs")).isFalse();
        }
    }

    @Test
    void a_server_without_probabilities_ends_the_run_at_the_first_question() {
        try (VisionEndpoint endpoint = new VisionEndpoint(_ -> Says.text("True"));
                VisionServer server = endpoint.contestant(sized(784, 78400), LOGPROB)) {
            assertThatThrownBy(() -> server.answer(asked(STATEMENT)))
                    .isInstanceOf(UnansweredException.class)
                    .matches(e -> ((UnansweredException) e).lasting())
                    .hasMessageContainingAll("gave none", "generated instead");
        }
    }

    @Test
    void an_empty_reply_is_the_model_s_answer() {
        try (VisionEndpoint endpoint = new VisionEndpoint(_ -> Says.text(""));
                VisionServer server = endpoint.contestant()) {
            assertThat(server.answer(asked(STATEMENT))).isEqualTo(Answer.of(""));
        }
    }
}
