package dev.locative.llm.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.llm.AnswerMass;
import dev.locative.llm.Candidate;
import dev.locative.llm.LlmException;
import dev.locative.llm.Part;
import dev.locative.llm.Question;
import dev.locative.llm.Reply;
import dev.locative.llm.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbabilitiesTest {
    private static final String TRUE =
            """
            {"id":2575,"token":"True","bytes":[84,114,117,101],"logprob":-0.2,"top_logprobs":[\
            {"id":2575,"token":"True","bytes":[84,114,117,101],"logprob":-0.2},\
            {"id":4049,"token":"False","bytes":[70],"logprob":-2.0},\
            {"id":3,"token":" true","bytes":[32],"logprob":-5.0},\
            {"id":9,"token":"No","bytes":[78],"logprob":null}]}\
            """;

    private static final List<Candidate> FIRST =
            List.of(
                    new Candidate("True", -0.2),
                    new Candidate("False", -2.0),
                    new Candidate(" true", -5.0));

    private static Question question(int most) {
        return new Question("item", List.of(new Part.Text("True?")), Shape.FREE, most, 0, 0, 20);
    }

    private static String chunk(String delta, String logprobs, String finish) {
        return """
        data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"toy","choices":[\
        {"index":0,"delta":%s,"logprobs":%s,"finish_reason":%s}]}

        """
                .formatted(delta, logprobs, finish);
    }

    private static String content(String... tokens) {
        return "{\"content\":[" + String.join(",", tokens) + "]}";
    }

    private static String token(String text, double logprob) {
        return """
        {"token":"%s","logprob":%s,"bytes":null,"top_logprobs":[{"token":"%s","logprob":%s,"bytes":null}]}\
        """
                .formatted(text, logprob, text, logprob);
    }

    private static final String USAGE =
            """
            data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"toy","choices":[],\
            "usage":{"prompt_tokens":4,"completion_tokens":1,"total_tokens":5}}

            """;

    private static TestServer.Answer stream(String... chunks) {
        return Answers.body(Answers.STREAM, String.join("", chunks) + "data: [DONE]\n\n");
    }

    private static Reply ask(TestServer.Answer answer) {
        try (TestServer server = new TestServer(answer);
                Chats chats = Chats.of(server)) {
            Reply reply = chats.ask(question(1));
            assertThat(server.asked()).hasSize(1);
            return reply;
        }
    }

    @Test
    void the_request_asks_for_one_token_and_its_candidates_at_temperature_zero() throws Exception {
        try (TestServer server =
                        new TestServer(
                                stream(
                                        chunk(
                                                "{\"content\":\"True\"}",
                                                content(TRUE),
                                                "\"stop\"")));
                Chats chats = Chats.of(server)) {
            chats.ask(question(1));
            JsonNode body = new ObjectMapper().readTree(server.asked().getFirst().body());
            assertThat(body.path("logprobs").isBoolean()).isTrue();
            assertThat(body.path("logprobs").asBoolean()).isTrue();
            assertThat(body.path("top_logprobs").asInt()).isEqualTo(20);
            assertThat(body.path("max_tokens").asInt()).isEqualTo(1);
            assertThat(body.path("temperature").isNumber()).isTrue();
            assertThat(body.path("temperature").asDouble()).isZero();
            assertThat(body.at("/messages/0/content").asText()).isEqualTo("True?");
        }
    }

    @Test
    void as_llama_server_streams_them() {
        Reply reply =
                ask(
                        stream(
                                chunk("{\"role\":\"assistant\",\"content\":null}", "null", "null"),
                                chunk("{\"content\":\"True\"}", content(TRUE), "null"),
                                chunk("{}", "null", "\"length\""),
                                USAGE));
        assertThat(reply).isEqualTo(new Reply("True", Reply.Ending.CUT, FIRST));
        AnswerMass mass = AnswerMass.ofWords(reply.first(), List.of("True", "False")).orElseThrow();
        assertThat(mass.winner()).isEqualTo("True");
        assertThat(mass.masses().getFirst()).isEqualTo(Math.exp(-0.2) + Math.exp(-5));
    }

    @Test
    void as_vllm_streams_them_with_the_end_s_own_token_and_nobody_counting() {
        Reply reply =
                ask(
                        stream(
                                chunk("{\"role\":\"assistant\",\"content\":\"\"}", "null", "null"),
                                chunk("{\"content\":\"True\"}", content(TRUE), "null"),
                                chunk(
                                        "{\"content\":\"\"}",
                                        content(token("<|im_end|>", -0.1)),
                                        "\"stop\"")));
        assertThat(reply).isEqualTo(new Reply("True", Reply.Ending.COMPLETE, FIRST));
    }

    @Test
    void on_the_chunk_that_only_names_the_role() {
        assertThat(
                        ask(stream(
                                        chunk(
                                                "{\"role\":\"assistant\",\"content\":null}",
                                                content(TRUE),
                                                "null"),
                                        chunk("{\"content\":\"True\"}", "null", "\"stop\"")))
                                .first())
                .isEqualTo(FIRST);
    }

    @ParameterizedTest
    @CsvSource({"\\n", "' '", "''", "<|im_start|>", "<s>", "Thought"})
    void the_answer_begins_after_blanks_control_tokens_and_hidden_thoughts(String before) {
        assertThat(
                        ask(stream(
                                        chunk(
                                                "{\"content\":\"\"}",
                                                content(token(before, -0.5), TRUE),
                                                "null"),
                                        chunk("{\"content\":\" True\"}", "null", "\"stop\"")))
                                .first())
                .isEqualTo(FIRST);
    }

    @Test
    void a_reply_of_blanks_has_the_candidates_of_its_first_token() {
        Reply reply =
                ask(
                        stream(
                                chunk(
                                        "{\"content\":\"\\n\"}",
                                        content(TRUE.replaceFirst("\"True\"", "\"\\\\n\"")),
                                        "\"length\"")));
        assertThat(reply.text()).isBlank();
        assertThat(reply.first())
                .containsExactlyInAnyOrder(
                        FIRST.get(0), FIRST.get(1), FIRST.get(2), new Candidate("\n", -0.2));
    }

    @Test
    void a_reply_without_a_token_has_no_candidates() {
        assertThat(ask(stream(chunk("{\"content\":\"\"}", "null", "\"stop\""))))
                .isEqualTo(new Reply("", Reply.Ending.COMPLETE));
    }

    @Test
    void a_token_without_others_beside_it_stands_alone() {
        String alone = "{\"token\":\"True\",\"logprob\":-0.2}";
        assertThat(ask(stream(chunk("{\"content\":\"True\"}", content(alone), "\"stop\""))).first())
                .isEqualTo(FIRST.subList(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"null", "'{\"content\":null}'", "'{\"content\":[]}'", "'{\"tokens\":[\"True\"]}'"})
    void a_server_that_knows_none_is_told_of(String logprobs) {
        assertThatThrownBy(() -> ask(stream(chunk("{\"content\":\"True\"}", logprobs, "\"stop\""))))
                .isExactlyInstanceOf(LlmException.class)
                .hasMessageContainingAll("asked for log-probabilities and gave none", "vLLM");
    }

    @Test
    void a_server_that_refuses_them_is_told_of_and_asked_once() {
        TestServer.Answer refusal =
                Answers.status(
                        400,
                        "{\"error\":{\"message\":\"Requested sample logprobs of 20, which is greater than max allowed: 5\"}}");
        try (TestServer server = new TestServer(refusal);
                Chats chats = Chats.of(server)) {
            assertThatThrownBy(() -> chats.ask(question(1)))
                    .isExactlyInstanceOf(LlmException.class)
                    .hasMessageContainingAll(
                            server.uri().toString(), "max allowed: 5", "--max-logprobs");
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void a_reply_that_was_ended_here_shows_nothing_about_the_server() {
        String piece = chunk("{\"content\":\"True\"}", "null", "null");
        try (TestServer server = new TestServer(Answers.endless(piece));
                Chats chats = Chats.of(server)) {
            Reply reply = chats.ask(question(1));
            assertThat(reply.ending()).isNotEqualTo(Reply.Ending.COMPLETE);
            assertThat(reply.first()).isEmpty();
        }
    }

    @Test
    void what_is_tried_again_asks_for_them_again() {
        try (TestServer server =
                        new TestServer(
                                Answers.status(500, "oops"),
                                stream(
                                        chunk(
                                                "{\"content\":\"True\"}",
                                                content(TRUE),
                                                "\"stop\"")));
                Chats chats = Chats.of(server)) {
            assertThat(chats.ask(question(1)).first()).isEqualTo(FIRST);
            assertThat(server.asked().get(1).body()).isEqualTo(server.asked().get(0).body());
        }
    }
}
