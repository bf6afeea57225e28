package dev.locative.llm.remote;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.locative.llm.LoopWatch;
import org.jspecify.annotations.Nullable;

/// Listens to one reply, ends it when it loops or has more tokens than were asked for, and says
/// what it was.
final class Listening implements StreamingChatResponseHandler {
    /// Servers may send a little more than one piece a token.
    private static final int SLACK = 8;

    private final @Nullable LoopWatch watch;
    private final int mostTokens;
    private final boolean mayBeEmpty;
    private final StringBuilder text = new StringBuilder();
    private int pieces;
    private @Nullable FinishReason ended;
    private @Nullable ChatResponse complete;
    private @Nullable Throwable error;

    /// @param watch null when replies may loop
    /// @param mostTokens as asked for
    /// @param mayBeEmpty whether a reply without a text is one
    Listening(@Nullable LoopWatch watch, int mostTokens, boolean mayBeEmpty) {
        this.watch = watch;
        this.mostTokens = mostTokens;
        this.mayBeEmpty = mayBeEmpty;
    }

    @Override
    public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
        if (ended != null) {
            return;
        }
        text.append(partial.text());
        pieces++;
        if (watch != null && watch.loops(partial.text())) {
            ended = FinishReason.OTHER;
        } else if (pieces - SLACK > mostTokens) {
            ended = FinishReason.LENGTH;
        }
        if (ended != null || error != null) {
            context.streamingHandle().cancel();
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        complete = response;
    }

    @Override
    public void onError(Throwable cause) {
        if (error == null) {
            error = cause;
        }
    }

    /// The whole reply, with the tokens it took: a piece of content counts as one where the server
    /// does not say.
    ///
    /// @throws ServerFailure when it is not whole, or empty
    ChatResponse response() {
        if (error != null) {
            throw ServerFailure.broken(
                    "events that are no pieces of a reply: " + firstLine(error), error);
        }
        if (ended != null) {
            return ChatResponse.builder()
                    .aiMessage(AiMessage.from(text.toString()))
                    .finishReason(ended)
                    .tokenUsage(counted())
                    .build();
        }
        if (complete == null || complete.finishReason() == null) {
            throw ServerFailure.broken(
                    "the reply broke off after " + pieces + " pieces, without a reason");
        }
        if (!mayBeEmpty && text.toString().isBlank()) {
            throw ServerFailure.broken("a reply without a text");
        }
        return complete.tokenUsage() == null ? counted(complete) : complete;
    }

    private ChatResponse counted(ChatResponse whole) {
        return ChatResponse.builder()
                .aiMessage(whole.aiMessage())
                .metadata(
                        ((OpenAiChatResponseMetadata) whole.metadata())
                                .toBuilder().tokenUsage(counted()).build())
                .build();
    }

    private OpenAiTokenUsage counted() {
        return OpenAiTokenUsage.builder()
                .inputTokenCount(0)
                .outputTokenCount(pieces)
                .totalTokenCount(pieces)
                .build();
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
