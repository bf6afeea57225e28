package dev.locative.llm.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.llm.Reply;
import dev.locative.llm.Shape;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoteChatTest {
    private static final String PAIR =
            "{\"question\": \"Where is the cup?\", \"answer\": \"Left.\"}";

    @Test
    void a_reply_comes_with_what_the_server_counted() {
        try (TestServer server = new TestServer(Answers.reply("On", " the", " table."));
                Chats chats = Chats.of(server)) {
            assertThat(chats.ask()).isEqualTo(new Reply("On the table.", Reply.Ending.COMPLETE));
            assertThat(chats.usage().calls()).isEqualTo(1);
            assertThat(chats.usage().tokensIn()).isEqualTo(40);
            assertThat(chats.usage().tokensCached()).isEqualTo(30);
            assertThat(chats.usage().tokensOut()).isEqualTo(3);
            assertThat(chats.usage().retries()).isZero();
            assertThat(chats.said).isEmpty();
        }
    }

    @Test
    void the_request_says_what_is_wanted() throws IOException {
        try (TestServer server = new TestServer(Answers.reply("[]"));
                Chats chats = new Chats(Chats.key(Chats.options(server), "sk-1 ".strip()))) {
            chats.ask(Shape.PAIRS, 77);
            TestServer.Asked asked = server.asked().getFirst();
            JsonNode body = new ObjectMapper().readTree(asked.body());
            assertThat(asked.headers()).containsEntry("authorization", "Bearer sk-1");
            assertThat(body.path("model").asText()).isEqualTo("toy");
            assertThat(body.path("max_tokens").asInt()).isEqualTo(77);
            assertThat(body.path("temperature").asDouble(-1)).isZero();
            assertThat(body.path("seed").isInt()).isTrue();
            assertThat(body.at("/messages/0/content").asText()).isEqualTo("Where is the cup?");
            assertThat(body.path("stream").asBoolean()).isTrue();
            assertThat(body.at("/stream_options/include_usage").asBoolean()).isTrue();
            assertThat(body.at("/response_format/type").asText()).isEqualTo("json_schema");
            assertThat(body.at("/response_format/json_schema/schema/properties/items").isObject())
                    .isTrue();
        }
    }

    @Test
    void no_key_no_header_no_schema_when_it_is_off() {
        try (TestServer server = new TestServer(Answers.reply("[]"));
                Chats chats = new Chats(Chats.without(Chats.options(server), false, true))) {
            chats.ask(Shape.PAIRS, 77);
            assertThat(server.asked().getFirst().headers()).doesNotContainKey("authorization");
            assertThat(server.asked().getFirst().body()).doesNotContain("response_format");
        }
    }

    @Test
    void a_connection_serves_many_requests() {
        try (TestServer server = new TestServer(Answers.reply("yes"));
                Chats chats = Chats.of(server)) {
            for (int i = 0; i < 20; i++) {
                chats.ask();
            }
            assertThat(server.asked()).hasSize(20);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void an_address_may_have_its_version_or_not() {
        try (TestServer server = new TestServer(Answers.reply("yes"))) {
            for (String end : List.of("", "/", "/v1", "/v1/", "/v1/chat/completions")) {
                URI uri = URI.create(server.uri() + end);
                try (Chats chats = new Chats(RemoteOptions.of(List.of(uri), "toy"))) {
                    assertThat(chats.ask().text()).isEqualTo("yes");
                }
            }
        }
    }

    @Test
    void a_reply_at_the_token_limit_is_cut() {
        try (TestServer server = new TestServer(Answers.reply("a", "b", "c", "d"));
                Chats chats = Chats.of(server)) {
            assertThat(chats.ask(Shape.FREE, 2)).isEqualTo(new Reply("ab", Reply.Ending.CUT));
        }
    }

    @Test
    void characters_may_be_split_over_chunks() {
        TestServer.Answer bytewise =
                (_, out) -> {
                    Answers.start(out, Answers.STREAM);
                    String text =
                            Answers.event("toy", "links: 左 Tür 🪑", null)
                                    + Answers.event("toy", "", "stop")
                                    + "data: [DONE]\n\n";
                    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
                        Answers.chunk(out, new byte[] {one});
                    }
                    Answers.chunk(out, "");
                };
        try (TestServer server = new TestServer(bytewise);
                Chats chats = Chats.of(server)) {
            assertThat(chats.ask().text()).isEqualTo("links: 左 Tür 🪑");
            assertThat(chats.usage().tokensOut()).as("pieces, nobody counted").isEqualTo(1);
        }
    }

    @Test
    void streams_are_read_with_comments_line_ends_and_types_of_all_kinds() {
        String stream =
                ": ping\r\n\r\n"
                        + Answers.event("toy", "yes", null).replace("\n", "\r\n")
                        + "data:"
                        + Answers.event("toy", "!", "stop").substring("data: ".length());
        try (TestServer server = new TestServer(Answers.body("text/plain", stream));
                Chats chats = Chats.of(server)) {
            assertThat(chats.ask()).isEqualTo(new Reply("yes!", Reply.Ending.COMPLETE));
        }
    }

    @Test
    void a_reply_that_only_repeats_itself_is_ended() {
        try (TestServer server =
                        new TestServer(Answers.endless(Answers.event("toy", PAIR + ",\n", null)));
                Chats chats = Chats.of(server)) {
            Reply reply = chats.ask(Shape.PAIRS, 8192);
            assertThat(reply.ending()).isEqualTo(Reply.Ending.LOOPED);
            assertThat(reply.text()).startsWith(PAIR);
            assertThat(chats.usage().looped()).isEqualTo(1);
            assertThat(chats.usage().tokensOut()).isEqualTo(4);
            assertThat(chats.usage().tokensIn()).isZero();
        }
    }

    @Test
    void a_loop_may_go_on_when_that_is_wished() {
        String[] pieces = Collections.nCopies(50, PAIR + ",\n").toArray(String[]::new);
        try (TestServer server = new TestServer(Answers.reply(pieces));
                Chats chats = new Chats(Chats.without(Chats.options(server), true, false))) {
            assertThat(chats.ask().ending()).isEqualTo(Reply.Ending.COMPLETE);
            assertThat(chats.usage().tokensOut()).isEqualTo(50);
        }
    }

    @Test
    void a_server_that_knows_no_limit_is_cut_off() {
        String[] words = {"left ", "right ", "above "};
        TestServer.Answer endless =
                (_, out) -> {
                    Answers.start(out, Answers.STREAM);
                    for (int i = 0; ; i++) {
                        Answers.chunk(out, Answers.event("toy", words[i % 3] + i, null));
                    }
                };
        try (TestServer server = new TestServer(endless);
                Chats chats = Chats.of(server)) {
            Reply reply = chats.ask(Shape.FREE, 100);
            assertThat(reply.ending()).isEqualTo(Reply.Ending.CUT);
            assertThat(chats.usage().tokensOut()).isBetween(100L, 110L);
            assertThat(chats.usage().retries()).isZero();
        }
    }

    @Test
    void a_server_without_schemas_is_asked_without_one_from_then_on() {
        TestServer.Answer picky =
                (asked, out) -> {
                    boolean schema = asked.body().contains("json_schema");
                    (schema
                                    ? Answers.status(
                                            400, "{\"error\":{\"message\":\"no grammars\"}}")
                                    : Answers.reply("[]"))
                            .to(asked, out);
                };
        try (TestServer server = new TestServer(picky);
                Chats chats = Chats.of(server)) {
            assertThat(chats.ask(Shape.PAIRS, 50).text()).isEqualTo("[]");
            assertThat(chats.ask(Shape.STATEMENTS, 50).text()).isEqualTo("[]");
            assertThat(server.asked()).hasSize(3);
            assertThat(chats.said)
                    .singleElement()
                    .asString()
                    .contains(server.uri().toString(), "HTTP 400: no grammars", "without one");
            assertThat(chats.usage().retries()).isEqualTo(1);
        }
    }

    @Test
    void an_answer_in_another_model_s_name_is_told_once() {
        try (TestServer server = new TestServer(Answers.as("/models/Llama-3.gguf", "yes"));
                Chats chats = Chats.of(server)) {
            chats.ask();
            assertThat(chats.ask().text()).isEqualTo("yes");
            assertThat(chats.said)
                    .singleElement()
                    .asString()
                    .contains(server.uri().toString(), "asked for toy", "/models/Llama-3.gguf");
        }
    }

    @Test
    void aliases_of_a_model_are_not_told() {
        for (String alias : Arrays.asList("/models/Toy-1.5B-Q4.gguf", "toy:latest", "org/toy")) {
            try (TestServer server = new TestServer(Answers.as(alias, "yes"));
                    Chats chats = Chats.of(server)) {
                chats.ask();
                assertThat(chats.said).isEmpty();
            }
        }
    }
}
