package dev.locative.llm.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.llm.LlmException;
import dev.locative.llm.Part;
import dev.locative.llm.Question;
import dev.locative.llm.Reply;
import dev.locative.llm.Shape;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class PicturesAskedTest {
    private static final byte[] LEFT = png(64, 1);
    private static final byte[] RIGHT = png(3_000_000, 2);

    private static final List<Part> PARTS =
            List.of(
                    new Part.Text("Of \"left\" "),
                    new Part.Image(LEFT),
                    new Part.Text(" and right\n"),
                    new Part.Image(RIGHT),
                    new Part.Text(", which has \"detail\":\"auto\"?"));

    /// Begins as PNG does; servers here do not look further.
    private static byte[] png(int length, int seed) {
        byte[] bytes = new byte[length];
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        random.nextBytes(bytes);
        System.arraycopy(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0}, 0, bytes, 0, 11);
        return bytes;
    }

    private static Question question() {
        return new Question("item", PARTS, Shape.FREE, 7, 0, 0, 0);
    }

    private static JsonNode body(TestServer.Asked asked) throws JsonProcessingException {
        return new ObjectMapper().readTree(asked.body());
    }

    private static byte[] image(JsonNode part) {
        assertThat(part.path("type").asText()).isEqualTo("image_url");
        String url = part.at("/image_url/url").asText();
        assertThat(url).startsWith("data:image/png;base64,");
        return Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
    }

    @Test
    void texts_and_pictures_arrive_in_their_order_byte_for_byte() throws Exception {
        try (TestServer server = new TestServer(Answers.reply("Left", "."));
                Chats chats = Chats.of(server)) {
            assertThat(chats.ask(question()).text()).isEqualTo("Left.");
            JsonNode body = body(server.asked().getFirst());
            JsonNode parts = body.at("/messages/0/content");
            assertThat(body.path("messages")).hasSize(1);
            assertThat(body.at("/messages/0/role").asText()).isEqualTo("user");
            assertThat(parts).hasSize(5);
            assertThat(parts.at("/0/type").asText()).isEqualTo("text");
            assertThat(parts.at("/0/text").asText()).isEqualTo("Of \"left\" ");
            assertThat(image(parts.path(1))).isEqualTo(LEFT);
            assertThat(parts.at("/2/text").asText()).isEqualTo(" and right\n");
            assertThat(image(parts.path(3))).isEqualTo(RIGHT);
            assertThat(parts.at("/4/text").asText()).isEqualTo(", which has \"detail\":\"auto\"?");
            assertThat(body.path("temperature").asDouble(-1)).isZero();
            assertThat(body.path("max_tokens").asInt()).isEqualTo(7);
            assertThat(body.has("logprobs")).isFalse();
            assertThat(body.has("top_logprobs")).isFalse();
        }
    }

    @Test
    void a_picture_before_the_only_text_stays_before_it() throws Exception {
        List<Part> parts = List.of(new Part.Image(LEFT), new Part.Text("What is it?"));
        try (TestServer server = new TestServer(Answers.reply("It"));
                Chats chats = Chats.of(server)) {
            chats.ask(new Question("item", parts, Shape.FREE, 7, 0, 0, 0));
            JsonNode sent = body(server.asked().getFirst()).at("/messages/0/content");
            assertThat(StreamSupport.stream(sent.spliterator(), false))
                    .extracting(part -> part.path("type").asText())
                    .containsExactly("image_url", "text");
        }
    }

    @Test
    void what_is_tried_again_is_the_same() {
        try (TestServer server =
                        new TestServer(
                                Answers.status(503, "loading"),
                                Answers.drops("Le"),
                                Answers.reply("Left"));
                Chats chats = Chats.of(server)) {
            assertThat(chats.ask(question()).text()).isEqualTo("Left");
            assertThat(server.asked()).hasSize(3);
            assertThat(server.asked())
                    .extracting(TestServer.Asked::body)
                    .containsOnly(server.asked().getFirst().body());
            assertThat(chats.usage().retries()).isEqualTo(2);
        }
    }

    @Test
    void a_server_that_repeats_the_request_is_not_repeated() {
        TestServer.Answer echo =
                (asked, out) ->
                        Answers.status(422, "{\"detail\":" + asked.body() + "}").to(asked, out);
        try (TestServer server = new TestServer(echo);
                Chats chats = Chats.of(server)) {
            assertThatThrownBy(() -> chats.ask(question()))
                    .isExactlyInstanceOf(LlmException.class)
                    .hasMessageContainingAll("HTTP 422", "(a picture)")
                    .message()
                    .hasSizeLessThan(600)
                    .doesNotContain(Base64.getEncoder().encodeToString(LEFT).substring(12, 32));
        }
    }

    @Test
    void a_question_without_a_part_is_refused() {
        assertThatThrownBy(() -> new Question("item", List.of(), Shape.FREE, 1, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("item");
    }

    @Test
    void an_empty_reply_is_the_answer_of_a_model_that_is_examined() {
        try (TestServer server = new TestServer(Answers.reply());
                Chats examined = Chats.examined(server);
                Chats chats = Chats.of(server)) {
            assertThat(examined.ask(question())).isEqualTo(new Reply("", Reply.Ending.COMPLETE));
            assertThat(server.asked()).hasSize(1);
            assertThatThrownBy(() -> chats.ask(question()))
                    .hasMessageContaining("a reply without a text");
        }
    }
}
