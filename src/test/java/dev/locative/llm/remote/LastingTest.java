package dev.locative.llm.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.locative.llm.LlmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastingTest {
    private static LlmException refusal(TestServer server) {
        try (server;
                Chats chats = Chats.of(server)) {
            return catchThrowableOfType(LlmException.class, chats::ask);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, true",
        "403, true",
        "404, true",
        "405, true",
        "400, false",
        "422, false",
        "413, false"
    })
    void a_status_that_every_question_would_get_is_lasting(int status, boolean lasting) {
        LlmException refusal = refusal(new TestServer(Answers.status(status, "no")));
        assertThat(refusal.lasting()).as(refusal.getMessage()).isEqualTo(lasting);
    }

    @Test
    void a_model_that_is_not_served_is_lasting_whatever_the_status() {
        LlmException refusal =
                refusal(
                        new TestServer(Answers.status(400, "what?"))
                                .models(Answers.status(200, "{\"data\":[{\"id\":\"other\"}]}")));
        assertThat(refusal).hasMessageContaining("model toy is not served; there are: other");
        assertThat(refusal.lasting()).isTrue();
    }
}
