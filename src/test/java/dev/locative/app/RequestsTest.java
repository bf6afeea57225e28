package dev.locative.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.data.Outcome;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.RunEvent;
import dev.locative.pipeline.RunResult;
import dev.locative.pipeline.Summary;
import dev.locative.source.DumpRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The offline route: questions out, replies in.
class RequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path temp;
    private Path dump = Path.of("");
    private final Jobs jobs = new Jobs();

    @BeforeEach
    void captions() throws IOException {
        dump =
                Files.writeString(
                        temp.resolve("captions.jsonl"),
                        """
                        {"id": "a", "caption": "A red cup stands on a table."}
                        {"id": "b", "caption": "A blue sky, warm light."}
                        {"id": "c", "caption": "A dog lies under a bench."}
                        {"id": "a", "caption": "A second one with the id of the first, on a table."}
                        """);
    }

    private static LlmRequest llm(@Nullable Path replies) {
        LlmRequest none = LlmRequest.NONE;
        return new LlmRequest(
                "tiny",
                List.of(),
                replies,
                "compact",
                "compact",
                false,
                500,
                true,
                true,
                none.local(),
                none.remote(),
                none.price());
    }

    private RequestsSummary ask(String gate) {
        return jobs.requests(
                new RequestsRequest(
                        new DumpRequest(List.of(dump), null, Map.of()),
                        temp.resolve("batch.jsonl"),
                        gate,
                        Long.MAX_VALUE,
                        llm(null)),
                _ -> {});
    }

    private SynthesizeRequest request(Path replies, String run) {
        return new SynthesizeRequest(
                new DumpRequest(List.of(dump), null, Map.of()),
                "replies",
                "lexical",
                List.of("duplicate"),
                List.of(),
                false,
                temp.resolve(run),
                null,
                2,
                0,
                20,
                llm(replies));
    }

    private final List<String> warnings = new ArrayList<>();

    private void heard(RunEvent event) {
        if (event instanceof RunEvent.Warning(String text)) {
            warnings.add(text);
        }
    }

    private Summary synthesize(Path replies, String run) {
        RunResult result = jobs.synthesize(request(replies, run), this::heard).result();
        return ((RunResult.Finished) result).summary();
    }

    @Test
    void aQuestionForEachAdmittedSampleInTheFormOfABatch() throws IOException {
        RequestsSummary done = ask("lexical");

        assertThat(done.read()).isEqualTo(4);
        assertThat(done.rejected()).isEqualTo(1);
        assertThat(done.refused()).isEqualTo(1);
        assertThat(done.written()).isEqualTo(2);
        List<String> lines = Files.readAllLines(done.out());
        JsonNode first = JSON.readTree(lines.getFirst());
        assertThat(first.path("custom_id").asText()).isEqualTo("a");
        assertThat(first.path("method").asText()).isEqualTo("POST");
        assertThat(first.path("url").asText()).isEqualTo("/v1/chat/completions");
        JsonNode body = first.path("body");
        assertThat(body.path("model").asText()).isEqualTo("tiny");
        assertThat(body.path("temperature").asDouble(1)).isZero();
        assertThat(body.path("max_tokens").asInt()).isEqualTo(500);
        assertThat(body.at("/messages/0/content").asText())
                .contains("A red cup stands on a table.");
        assertThat(body.at("/response_format/json_schema/schema/properties/items/type").asText())
                .isEqualTo("array");
    }

    @Test
    void aGateThatAsksAModelIsRefused() {
        assertThatThrownBy(() -> ask("both")).hasMessageContaining("lexical, none");
    }

    @Test
    void aGeneratorSaysWhatItNeeds() throws IOException {
        Path replies =
                Files.writeString(
                        temp.resolve("answered.jsonl"), "{\"id\": \"a\", \"reply\": \"[]\"}\n");
        assertThatThrownBy(() -> generate("openai", null)).hasMessageContaining("--endpoint URL");
        assertThatThrownBy(() -> generate("replies", null)).hasMessageContaining("--replies FILE");
        assertThatThrownBy(() -> generate("llama", replies))
                .hasMessageContaining("--generator replies");
    }

    private void generate(String generator, @Nullable Path replies) {
        SynthesizeRequest request = request(dump, "run");
        jobs.synthesize(
                new SynthesizeRequest(
                        request.dump(),
                        generator,
                        "none",
                        null,
                        List.of(),
                        false,
                        request.out(),
                        null,
                        1,
                        0,
                        20,
                        llm(replies)),
                _ -> {});
    }

    @Test
    void aPromptThatIsNoneIsNamedWithThoseThatAre() {
        LlmRequest llm = llm(null);
        RequestsRequest request =
                new RequestsRequest(
                        new DumpRequest(List.of(dump), null, Map.of()),
                        temp.resolve("batch.jsonl"),
                        "none",
                        10,
                        new LlmRequest(
                                llm.model(),
                                llm.endpoints(),
                                null,
                                "compct",
                                "compact",
                                false,
                                500,
                                true,
                                true,
                                llm.local(),
                                llm.remote(),
                                llm.price()));
        assertThatThrownBy(() -> jobs.requests(request, _ -> {}))
                .hasMessageContaining("compct")
                .hasMessageContaining("compact, paper, statements");
    }

    @Test
    void aBatchWithoutAModelsNameIsRefused() {
        RequestsRequest request =
                new RequestsRequest(
                        new DumpRequest(List.of(dump), null, Map.of()),
                        temp.resolve("batch.jsonl"),
                        "none",
                        10,
                        LlmRequest.NONE);
        assertThatThrownBy(() -> jobs.requests(request, _ -> {})).hasMessageContaining("--model");
    }

    @Test
    void whatTheBatchAnsweredBecomesPairsAndWhatIsMissingFailsUntilItComes() throws IOException {
        String pair =
                "[{\\\"question\\\": \\\"What stands on the table?\\\", \\\"answer\\\": \\\"A red cup\\\"}]";
        String a =
                "{\"custom_id\": \"a\", \"response\": {\"status_code\": 200, \"body\": {\"choices\": [{\"message\": {\"content\": \""
                        + pair
                        + "\"}}], \"usage\": {\"prompt_tokens\": 60, \"completion_tokens\": 20}}}}\n";
        Path replies = Files.writeString(temp.resolve("answered.jsonl"), a);

        Summary first = synthesize(replies, "run");
        assertThat(first.samples().failed()).isEqualTo(1);
        assertThat(first.pairs().kept()).isEqualTo(1);
        assertThat(first.llm().tokensIn()).isEqualTo(60);
        assertThat(first.llm().tokensOut()).isEqualTo(20);
        assertThat(warnings).singleElement().asString().contains("1 samples have no reply in");
        warnings.clear();

        Files.writeString(replies, a + "{\"id\": \"c\", \"reply\": \"[]\"}\n");
        Summary second = synthesize(replies, "run");
        assertThat(second.samples().failed()).isZero();
        assertThat(second.samples().reused()).isEqualTo(2);
        assertThat(second.pairs().kept()).isEqualTo(1);
        assertThat(warnings).isEmpty();
    }

    @Test
    void repliesToNoSampleAreCountedAndManyMissingOnesStopNothing() throws IOException {
        StringBuilder captions = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            captions.append(
                    "{\"id\": \"m%d\", \"caption\": \"A cup is on a box.\"}\n".formatted(i));
        }
        Files.writeString(dump, captions);
        Path replies =
                Files.writeString(
                        temp.resolve("answered.jsonl"),
                        """
                        {"id": "m59", "reply": "[{\\"question\\": \\"What is on the box?\\", \\"answer\\": \\"A cup\\"}]"}
                        {"id": "m58 gate", "reply": "yes"}
                        {"id": "m59 judge 0123abcd", "reply": "yes"}
                        {"id": "other1", "reply": "[]"}
                        {"id": "other2", "reply": "[]"}
                        {"id": "other2", "reply": "[]"}
                        """);

        Summary done = synthesize(replies, "run");

        assertThat(done.samples().failed()).isEqualTo(59);
        assertThat(done.pairs().kept()).isEqualTo(1);
        assertThat(warnings)
                .anyMatch(text -> text.startsWith("59 samples have no reply in"))
                .anyMatch(text -> text.matches("2 replies in .* to no sample .*: other1, other2"));
    }

    @Test
    void aPreviewProjectsTokensAndCost() throws IOException {
        Path replies =
                Files.writeString(
                        temp.resolve("answered.jsonl"),
                        "{\"custom_id\": \"a\", \"response\": {\"body\": {\"choices\": [{\"message\": {\"content\": \"[]\"}}], \"usage\": {\"prompt_tokens\": 1000, \"completion_tokens\": 100}}}}\n");
        SynthesizeRequest all = request(replies, "run");
        SynthesizeRequest one =
                new SynthesizeRequest(
                        all.dump(),
                        "replies",
                        "none",
                        null,
                        List.of(),
                        false,
                        null,
                        1L,
                        1,
                        0,
                        20,
                        priced(all.llm()));

        Projection whole = jobs.preview(one, _ -> {}, _ -> {}, _ -> {}).orElseThrow();

        assertThat(whole.tried()).isEqualTo(1);
        assertThat(whole.samples()).isEqualTo(4);
        assertThat(whole.tokensIn()).isEqualTo(4000);
        assertThat(whole.tokensOut()).isEqualTo(400);
        assertThat(whole.cost()).isEqualTo(4000 * 2 / 1e6 + 400 * 10 / 1e6);
    }

    private static LlmRequest priced(LlmRequest llm) {
        return new LlmRequest(
                llm.model(),
                llm.endpoints(),
                llm.replies(),
                llm.prompt(),
                llm.gatePrompt(),
                llm.judge(),
                llm.maxTokens(),
                llm.loops(),
                llm.structured(),
                llm.local(),
                llm.remote(),
                new LlmRequest.Price(2, 10));
    }

    @Test
    void whatOnlyALiveModelIsToldIsNoPartOfTheRun() throws IOException {
        Path replies =
                Files.writeString(
                        temp.resolve("answered.jsonl"), "{\"id\": \"a\", \"reply\": \"[]\"}\n");
        synthesize(replies, "run");

        assertThat(Files.readString(temp.resolve("run/run.json")))
                .contains("\"replies\"")
                .doesNotContain("max-tokens", "end-loops", "structured");
    }

    @Test
    void theRepliesOfARunAreUsedAgain() throws IOException {
        Path replies =
                Files.writeString(
                        temp.resolve("answered.jsonl"),
                        """
                        {"id": "a", "reply": "[{\\"question\\": \\"What is red?\\", \\"answer\\": \\"A cup\\"}"}
                        {"id": "c", "reply": "[]"}
                        """);
        synthesize(replies, "run");

        Summary again = synthesize(temp.resolve("run"), "again");

        assertThat(again.pairs()).isEqualTo(new Summary.Pairs(1, 1));
        assertThat(RunDirectory.outcomes(temp.resolve("again")).map(Outcome::sample).toList())
                .hasSize(3);
    }
}
