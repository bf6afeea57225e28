package dev.locative.llm.local;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.locative.llm.Asker;
import dev.locative.llm.ChatAsker;
import dev.locative.llm.Formats;
import dev.locative.llm.LlmException;

/// A GGUF model in this process. Replies are generated in [LlamaOptions#slots] slots that llama.cpp
/// computes in one batch; further calls wait. Prompts that begin alike share what was computed.
/// Thread-safe; call it from platform threads, since the native calls block.
///
/// A reply may depend in its last digits, and so in a near tie in its words, on what is computed
/// beside it: temperature 0 is not bit for bit the same at other numbers of slots.
///
/// What [#close] cannot do: llama.cpp's own thread stays attached to the JVM, so a process that
/// used a model must be ended with `System.exit`.
public final class LlamaChat implements ChatModel, AutoCloseable {
    private final LlamaOptions options;
    private final NativeQueue queue;
    private final Slots slots;

    /// Loads the model.
    ///
    /// @throws IllegalArgumentException when the file or the library is no good; the message says
    ///   so
    /// @throws IllegalStateException when there is not the memory, or llama.cpp cannot load it
    public LlamaChat(LlamaOptions options) {
        this(options, false);
    }

    /// @param log whether llama.cpp tells standard error what it does
    LlamaChat(LlamaOptions options, boolean log) {
        this.options = options;
        Gguf model = Gguf.read(options.file());
        Loading.check(options, model);
        NativeLibrary.load(options.library());
        queue = Loading.load(options, model, log);
        slots = new Slots(options.slots());
    }

    /// The model as the pipeline asks it; closing it closes the model.
    public static Asker asker(LlamaOptions options) {
        LlamaChat chat = new LlamaChat(options);
        return new ChatAsker(options.file().getFileName().toString(), chat, chat, chat.slots::use);
    }

    /// With room for a seed.
    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return OpenAiChatRequestParameters.EMPTY;
    }

    /// The finish reason is `OTHER` for a reply that was ended since it only repeated itself.
    ///
    /// @throws LlmException when prompt and reply do not fit the context, when the thread was
    ///   interrupted, or the model closed
    @Override
    public ChatResponse doChat(ChatRequest request) {
        if (request.parameters() instanceof OpenAiChatRequestParameters open
                && open.topLogprobs() != null) {
            throw new LlmException(
                    name()
                            + " runs in this process, which tells no log-probabilities; serve it with llama-server and ask it there");
        }
        int[] prompt = queue.tokens(ChatMl.prompt(request.messages()));
        int most = limit(request, prompt.length);
        try {
            Slots.Slot slot = slots.take(prompt);
            try {
                int known = slot.known(prompt);
                slot.computes(prompt);
                return response(reply(request, prompt, most, slot), prompt.length, known);
            } catch (RuntimeException e) {
                slot.forget();
                throw new LlmException("%s: %s".formatted(name(), e.getMessage()), e);
            } finally {
                slots.give(slot);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LlmException(name() + ": interrupted while waiting for a slot", e);
        } catch (IllegalStateException e) {
            throw new LlmException(name() + ": " + e.getMessage(), e);
        }
    }

    private LlamaReply reply(ChatRequest request, int[] prompt, int most, Slots.Slot slot) {
        String json =
                new Completion(
                                prompt,
                                most,
                                request.temperature() == null ? 0 : request.temperature(),
                                seed(request.parameters()),
                                options.grammar()
                                        ? Grammars.of(Formats.shape(request.responseFormat()))
                                        : "",
                                slot.id)
                        .json();
        LlamaReply reply = new LlamaReply(queue, options.loops(), most);
        reply.run(queue.request(json), slots::closed);
        return reply;
    }

    private int limit(ChatRequest request, int prompt) {
        int room = options.context() - prompt;
        Integer most = request.maxOutputTokens();
        if (room < 1 || most != null && most > room) {
            throw new LlmException(
                    """
                    %s: the prompt has %,d tokens, which with %s of the reply do not fit the context \
                    of %,d: raise --context, or lower the most tokens of a reply\
                    """
                            .formatted(
                                    name(),
                                    prompt,
                                    most == null ? "one" : "%,d".formatted(most),
                                    options.context()));
        }
        return most == null ? room : most;
    }

    private static int seed(ChatRequestParameters parameters) {
        return parameters instanceof OpenAiChatRequestParameters open && open.seed() != null
                ? open.seed()
                : 0;
    }

    private ChatResponse response(LlamaReply reply, int prompt, int known) {
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(reply.text()))
                .modelName(name())
                .finishReason(reply.reason())
                .tokenUsage(
                        OpenAiTokenUsage.builder()
                                .inputTokenCount(prompt)
                                .inputTokensDetails(
                                        OpenAiTokenUsage.InputTokensDetails.builder()
                                                .cachedTokens(known)
                                                .build())
                                .outputTokenCount(reply.tokens())
                                .totalTokenCount(prompt + reply.tokens())
                                .build())
                .build();
    }

    private String name() {
        return options.file().getFileName().toString();
    }

    /// Ends the replies in the making, whose callers get an [LlmException], then the queue.
    @Override
    public void close() {
        if (slots.close()) {
            queue.close();
        }
    }
}
