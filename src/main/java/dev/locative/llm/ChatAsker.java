package dev.locative.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.locative.data.LaneUse;
import dev.locative.data.Meter;
import dev.locative.data.Usage;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Asks a chat model. A finish reason `OTHER` means that the model ended a loop.
public final class ChatAsker implements Asker {
    private final String name;
    private final ChatModel model;
    private final AutoCloseable resource;
    private final Supplier<LaneUse> use;

    /// @param resource what the model holds; closed with this
    /// @param use how it is used at the moment
    public ChatAsker(String name, ChatModel model, AutoCloseable resource, Supplier<LaneUse> use) {
        this.name = name;
        this.model = model;
        this.resource = resource;
        this.use = use;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reply ask(Question question) {
        var parameters =
                OpenAiChatRequestParameters.builder()
                        .temperature(question.temperature())
                        .maxOutputTokens(question.maxTokens());
        if (question.temperature() > 0) {
            parameters.seed(question.seed());
        }
        if (question.shape() != Shape.FREE) {
            parameters.responseFormat(Formats.of(question.shape()));
        }
        if (question.topLogprobs() > 0) {
            parameters.logprobs(true).topLogprobs(question.topLogprobs());
        }
        ChatRequest request =
                ChatRequest.builder()
                        .messages(Messages.of(question))
                        .parameters(parameters.build())
                        .build();
        long start = System.nanoTime();
        ChatResponse response = model.chat(request);
        Reply.Ending ending = ending(response.finishReason());
        Meter.add(
                usage(
                        response.tokenUsage(),
                        ending == Reply.Ending.LOOPED,
                        (System.nanoTime() - start) / 1e9));
        String text = response.aiMessage().text() == null ? "" : response.aiMessage().text();
        return new Reply(
                text, ending, question.topLogprobs() > 0 ? first(response, text) : List.of());
    }

    /// Only a whole reply shows that the model tells no probabilities: one that was ended here, or
    /// one without a token, may come without them.
    private List<Candidate> first(ChatResponse response, String text) {
        if (!(response.metadata() instanceof OpenAiChatResponseMetadata whole)) {
            return List.of();
        }
        List<Candidate> first =
                whole.logProbs() == null ? List.of() : FirstToken.of(whole.logProbs(), text);
        if (first.isEmpty() && !text.isBlank()) {
            throw new LlmException(
                    name
                            + " was asked for log-probabilities and gave none; ask a server that knows them (llama-server, vLLM), or go by what is generated instead",
                    null,
                    true);
        }
        return first;
    }

    @Override
    public List<LaneUse> lanes() {
        return List.of(use.get());
    }

    private static Usage usage(@Nullable TokenUsage tokens, boolean looped, double seconds) {
        long cached =
                tokens instanceof OpenAiTokenUsage open && open.inputTokensDetails() != null
                        ? count(open.inputTokensDetails().cachedTokens())
                        : 0;
        return new Usage(
                1,
                tokens == null ? 0 : count(tokens.inputTokenCount()),
                cached,
                tokens == null ? 0 : count(tokens.outputTokenCount()),
                0,
                looped ? 1 : 0,
                seconds,
                Usage.NONE.lost());
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    private static Reply.Ending ending(@Nullable FinishReason reason) {
        return switch (reason) {
            case null -> Reply.Ending.UNKNOWN;
            case STOP -> Reply.Ending.COMPLETE;
            case LENGTH -> Reply.Ending.CUT;
            case OTHER -> Reply.Ending.LOOPED;
            case TOOL_EXECUTION, CONTENT_FILTER -> Reply.Ending.UNKNOWN;
        };
    }

    @Override
    public void close() {
        try {
            resource.close();
        } catch (Exception e) {
            throw new LlmException("cannot close " + name + ": " + e.getMessage(), e);
        }
    }
}
