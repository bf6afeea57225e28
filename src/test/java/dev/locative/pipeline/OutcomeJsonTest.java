package dev.locative.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Span;
import dev.locative.data.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeJsonTest {
    static Stream<Outcome> outcomes() {
        Sample bare = new Sample("", null, null, "jsonl");
        Sample full = new Sample("a/1", "https://x/é.jpg", "A \"cat\"\n\u0000 left \\ \t", "docci");
        Sample odd = new Sample("\ud800", "\udfff x", "猫 🐈 \ud83d alone \udc08\ud83d", "ü");
        QaPair plain = new QaPair("Q?", "A", null, Frame.UNSTATED, List.of(), null);
        QaPair rich =
                new QaPair(
                        "Where is 🐈?",
                        "left\u2028",
                        "since\r\n",
                        Frame.OBJECT,
                        List.of("left", "near_close"),
                        new Span(0, 7));
        Judged all =
                new Judged(
                        rich,
                        List.of(
                                new Verdict.Keep("a", null),
                                new Verdict.Keep("b", 0.1 + 0.2),
                                new Verdict.Keep("b", Double.NaN),
                                new Verdict.Keep("b", Double.NEGATIVE_INFINITY),
                                new Verdict.Keep("b", -0.0),
                                new Verdict.Keep("b", 5e-324),
                                new Verdict.Drop("c", 1e300, "why\n")));
        return Stream.of(
                new Outcome.Refused(full, new Verdict.Drop("lexical", null, "no relation")),
                new Outcome.Refused(bare, new Verdict.Drop("lexical", 3.0, "")),
                new Outcome.Failed(odd, "generate", "IOException: \ud800"),
                new Outcome.Answered(bare, List.of()),
                new Outcome.Answered(
                        odd,
                        List.of(
                                all,
                                new Judged(plain, List.of()),
                                new Judged(plain, List.of(new Verdict.Drop("c", null, "\udc00"))))),
                new Outcome.Answered(
                        new Sample("long", null, "x🐈".repeat(300_000), "s"), List.of(all)));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void everyOutcomeComesBackAsItWas(Outcome outcome) throws IOException {
        byte[] line = OutcomeJson.line(outcome);

        assertThat(OutcomeJson.read(line, 0, line.length)).isEqualTo(outcome);
        assertThat(new String(line, UTF_8).indexOf('\n'))
                .isEqualTo(line.length > 0 ? new String(line, UTF_8).length() - 1 : 0);
    }

    @Test
    void aLineReadsAsDocumented() {
        Outcome outcome =
                new Outcome.Answered(
                        new Sample("d1", "d1.jpg", "A cat is left of a dog.", "docci"),
                        List.of(
                                new Judged(
                                        new QaPair(
                                                "What is left of the dog?",
                                                "A cat",
                                                null,
                                                Frame.UNSTATED,
                                                List.of("left"),
                                                new Span(0, 23)),
                                        List.of(
                                                new Verdict.Keep("grounded", 1.0),
                                                new Verdict.Drop("odd", null, "never")))));

        assertThat(new String(OutcomeJson.line(outcome), UTF_8))
                .isEqualTo(
                        """
                        {"id":"d1","image":"d1.jpg","source":"docci","caption":"A cat is left of a dog.",\
                        "outcome":"answered","pairs":[{"question":"What is left of the dog?",\
                        "answer":"A cat","frame":"unstated","relations":["left"],"evidence":[0,23],\
                        "verdicts":[{"check":"grounded","score":1.0},{"check":"odd","drop":"never"}]}]}
                        """);
    }

    @Test
    void fieldsOfLaterVersionsAreSkipped() throws IOException {
        byte[] line =
                """
                {"new":{"a":[1,{"b":2}]},"id":"x","source":"s","outcome":"answered","pairs":[{"question":"q","answer":"a","model":{"x":[]},"verdicts":[{"check":"c","score":1,"why":[1]}]}]}
                """
                        .getBytes(UTF_8);

        assertThat(OutcomeJson.read(line, 0, line.length))
                .isEqualTo(
                        new Outcome.Answered(
                                new Sample("x", null, null, "s"),
                                List.of(
                                        new Judged(
                                                new QaPair(
                                                        "q",
                                                        "a",
                                                        null,
                                                        Frame.UNSTATED,
                                                        List.of(),
                                                        null),
                                                List.of(new Verdict.Keep("c", 1.0))))));
    }

    @Test
    void whatIsNoOutcomeIsRefusedWithAReason() {
        for (String line :
                List.of(
                        "[]",
                        "{\"id\":\"x\"}",
                        "{\"id\":1,\"source\":\"s\",\"outcome\":\"failed\"}",
                        "{\"id\":\"x\",\"source\":\"s\",\"outcome\":\"lost\"}",
                        "{\"id\":\"x\",\"source\":\"s\",\"outcome\":\"refused\"}",
                        "{\"id\":\"x\",\"source\":\"s\",\"outc")) {
            byte[] bytes = line.getBytes(UTF_8);
            assertThatThrownBy(() -> OutcomeJson.read(bytes, 0, bytes.length))
                    .isInstanceOf(IOException.class);
        }
    }
}
