package dev.locative.llm.remote;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.locative.data.Meter;
import dev.locative.data.Usage;
import dev.locative.llm.Asker;
import dev.locative.llm.ChatAsker;
import dev.locative.llm.LlmException;
import dev.locative.net.Backoff;
import dev.locative.net.Pause;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A chat model behind one or several OpenAI-compatible servers (llama-server, vLLM, SGLang,
/// Ollama), asked by LangChain4j on the caller's thread. What may pass is tried again, each time
/// counted by `data.Meter`. Finish reason `OTHER`: ended since it only repeated itself.
/// Thread-safe.
public final class RemoteChat implements ChatModel, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration SPREAD = Duration.ofSeconds(1);

    private final RemoteOptions options;
    private final boolean mayBeEmpty;
    private final HttpClient client;
    private final Endpoints endpoints;
    private final Backoff backoff;
    private final Pause pause;
    private final Consumer<String> said;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /// @param said takes warnings, each told once; called from any thread that asks
    public static Asker asker(RemoteOptions options, Consumer<String> said) {
        RemoteChat chat = new RemoteChat(options, said);
        return new ChatAsker(options.toString(), chat, chat, chat.endpoints::use);
    }

    /// As [#asker], for a model that is examined: a reply without a text is its answer and not the
    /// server's fault, so it is not asked for again.
    ///
    /// @param said takes warnings, each told once; called from any thread that asks
    public static Asker examined(RemoteOptions options, Consumer<String> said) {
        RemoteChat chat = new RemoteChat(options, true, said, Pause.real());
        return new ChatAsker(options.toString(), chat, chat, chat.endpoints::use);
    }

    /// @param said takes warnings, each told once; called from any thread that asks
    public RemoteChat(RemoteOptions options, Consumer<String> said) {
        this(options, said, Pause.real());
    }

    RemoteChat(RemoteOptions options, Consumer<String> said, Pause pause) {
        this(options, false, said, pause);
    }

    RemoteChat(RemoteOptions options, boolean mayBeEmpty, Consumer<String> said, Pause pause) {
        this.options = options;
        this.mayBeEmpty = mayBeEmpty;
        this.said = said;
        this.pause = pause;
        this.backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, SPREAD, options.seed());
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        // What comes is only queued: no thread of its own, a fifth less CPU a call.
                        .executor(Runnable::run)
                        .connectTimeout(
                                CONNECT.compareTo(options.idle()) < 0 ? CONNECT : options.idle())
                        .build();
        CallerHttp http =
                new CallerHttp(
                        client,
                        options.apiKey(),
                        options.idle(),
                        options.total(),
                        InstantSource.system());
        this.endpoints =
                new Endpoints(
                        options.endpoints().stream()
                                .map(address -> new Endpoint(address, options.apiKey(), http))
                                .toList(),
                        System::nanoTime);
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return OpenAiChatRequestParameters.builder()
                .modelName(options.model())
                .seed(options.seed())
                .build();
    }

    /// @throws LlmException when there is no reply to be had
    @Override
    public ChatResponse doChat(ChatRequest request) {
        Endpoint failed = null;
        for (int attempt = 1; ; attempt++) {
            Endpoint endpoint = endpoints.take(failed);
            ChatResponse response;
            try {
                response = ask(endpoint, request);
            } catch (ServerFailure e) {
                boolean elsewhere = endpoints.failed(endpoint, e);
                mayGoOn(endpoint, e, attempt);
                Meter.add(Usage.retry());
                if (elsewhere) {
                    resting(endpoint, e);
                } else {
                    pause(backoff.after(attempt, e.retryAfter()));
                }
                failed = endpoint;
                continue;
            } catch (RuntimeException e) {
                endpoints.failed(endpoint, null);
                throw e instanceof LlmException
                        ? e
                        : new LlmException(endpoint.name() + ": " + e, e);
            }
            endpoints.served(endpoint);
            compare(endpoint, response.modelName());
            return response;
        }
    }

    private ChatResponse ask(Endpoint endpoint, ChatRequest request) {
        boolean held = request.responseFormat() != null;
        if (!held || !options.schema() || !endpoint.takesSchema()) {
            return endpoint.ask(held ? free(request) : request, options.loops(), mayBeEmpty);
        }
        try {
            return endpoint.ask(request, options.loops(), mayBeEmpty);
        } catch (ServerFailure e) {
            if (e.status() != 400 && e.status() != 422 && e.status() != 501) {
                throw e;
            }
            Meter.add(Usage.retry());
            ChatResponse response = endpoint.ask(free(request), options.loops(), mayBeEmpty);
            if (endpoint.leaveSchema()) {
                said.accept(
                        endpoint.name()
                                + " takes no JSON schema ("
                                + e.getMessage()
                                + "); it is asked without one from now on");
            }
            return response;
        }
    }

    /// The same request without a schema.
    private static ChatRequest free(ChatRequest request) {
        return ChatRequest.builder()
                .messages(request.messages())
                .parameters(
                        OpenAiChatRequestParameters.builder()
                                .overrideWith(request.parameters())
                                .responseFormat((ResponseFormat) null)
                                .build())
                .build();
    }

    private void mayGoOn(Endpoint endpoint, ServerFailure failure, int attempt) {
        Duration asked = failure.retryAfter();
        if (!failure.passes()) {
            throw Remedies.refused(endpoint, options, failure);
        }
        if (asked != null && asked.compareTo(options.total()) > 0) {
            throw new LlmException(
                    "%s asks to be left alone for %s (%s); run again then: what is done is kept"
                            .formatted(endpoint.name(), Seconds.shown(asked), failure.getMessage()),
                    failure);
        }
        if (attempt >= options.attempts()) {
            throw Remedies.failed(endpoint, options, failure);
        }
    }

    private void pause(Duration time) {
        try {
            pause.await(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LlmException("interrupted while waiting to ask again", e);
        }
    }

    private void resting(Endpoint endpoint, ServerFailure failure) {
        if (told.add(endpoint.name())) {
            said.accept(
                    endpoint.name()
                            + " fails ("
                            + failure.getMessage()
                            + "); the other servers go on, it is tried again from time to time");
        }
    }

    /// Servers call their models by other names; only a name with no word in common is told.
    private void compare(Endpoint endpoint, @Nullable String answering) {
        if (answering == null
                || answering.equals(options.model())
                || answering.isBlank()
                || !told.add(endpoint.name() + " " + answering)) {
            return;
        }
        if (ModelNames.differ(options.model(), answering)) {
            said.accept(
                    endpoint.name()
                            + " was asked for "
                            + options.model()
                            + " and answers as "
                            + answering
                            + "; see whether it serves the right model");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        pause.close();
    }
}
