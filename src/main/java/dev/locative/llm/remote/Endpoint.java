package dev.locative.llm.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.locative.llm.LoopWatch;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// One server. Thread-safe.
final class Endpoint {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final @Nullable String key;
    private final CallerHttp http;
    private final OpenAiStreamingChatModel model;
    private volatile boolean takesSchema = true;

    Endpoint(URI address, @Nullable String key, CallerHttp http) {
        this.address = address;
        this.key = key;
        this.http = http;
        this.model =
                OpenAiStreamingChatModel.builder()
                        .baseUrl(address.toString())
                        .apiKey(key)
                        .strictJsonSchema(true)
                        .httpClientBuilder(new Given(http))
                        .build();
    }

    /// For messages.
    String name() {
        return Addresses.shown(address);
    }

    boolean takesSchema() {
        return takesSchema;
    }

    /// From now on this server is asked without a schema.
    ///
    /// @return whether this is new
    synchronized boolean leaveSchema() {
        boolean before = takesSchema;
        takesSchema = false;
        return before;
    }

    /// Asks once.
    ///
    /// @param request with OpenAI's parameters
    /// @param mayBeEmpty whether a reply without a text is one; it always is where its
    ///   probabilities were asked for
    /// @throws ServerFailure when there is no reply
    ChatResponse ask(ChatRequest request, boolean endLoops, boolean mayBeEmpty) {
        Integer most = request.maxOutputTokens();
        Listening listening =
                new Listening(
                        endLoops ? new LoopWatch() : null,
                        most == null ? Integer.MAX_VALUE : most,
                        mayBeEmpty || probabilities(request));
        model.doChat(request, listening);
        return listening.response();
    }

    private static boolean probabilities(ChatRequest request) {
        return request.parameters() instanceof OpenAiChatRequestParameters open
                && open.topLogprobs() != null;
    }

    /// The models that the server says it has.
    ///
    /// @return empty when it does not say
    Optional<List<String>> models() {
        HttpRequest.Builder request =
                HttpRequest.builder().method(HttpMethod.GET).url(address + "/models");
        if (key != null) {
            request.addHeader("Authorization", "Bearer " + key);
        }
        try {
            JsonNode data = JSON.readTree(http.execute(request.build()).body()).path("data");
            return data.isArray()
                    ? Optional.of(
                            StreamSupport.stream(data.spliterator(), false)
                                    .map(model -> model.path("id").asText())
                                    .toList())
                    : Optional.empty();
        } catch (ServerFailure | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /// A builder of what is there already: times are set elsewhere.
    private record Given(CallerHttp http) implements HttpClientBuilder {
        @Override
        public @Nullable Duration connectTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration time) {
            return this;
        }

        @Override
        public @Nullable Duration readTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration time) {
            return this;
        }

        @Override
        public CallerHttp build() {
            return http;
        }
    }
}
