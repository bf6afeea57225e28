package dev.locative.llm.remote;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.locative.llm.LlmException;
import dev.locative.net.RetryAfter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// LangChain4j's HTTP client, in such a way that everything happens on the caller's thread and that
/// nothing is lost of what a failing server says: every failure is a [ServerFailure], thrown.
final class CallerHttp implements HttpClient {
    private static final String EVENTS = "text/event-stream";
    private static final int ERROR_BYTES = 1 << 16;
    private static final int LOOK = 256;

    private final java.net.http.HttpClient client;
    private final @Nullable String key;
    private final Duration idle;
    private final Duration total;
    private final InstantSource clock;

    /// @param key what must stand in no message
    /// @param idle the longest time without a byte
    /// @param total the longest time for a whole reply
    CallerHttp(
            java.net.http.HttpClient client,
            @Nullable String key,
            Duration idle,
            Duration total,
            InstantSource clock) {
        this.client = client;
        this.key = key;
        this.idle = idle;
        this.total = total;
        this.clock = clock;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        Answer response = send(request);
        try (InputStream body = response.body()) {
            check(response);
            return SuccessfulHttpResponse.builder()
                    .statusCode(response.status())
                    .headers(response.headers().map())
                    .body(body.readAllBytes())
                    .build();
        } catch (IOException e) {
            throw ServerFailure.broken(message(e), e);
        }
    }

    @Override
    public void execute(
            HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        Answer response = send(request);
        ReplyBytes bytes = response.body();
        Events events = new Events(listener, bytes, key);
        try (bytes) {
            check(response);
            InputStream stream = stream(response);
            listener.onOpen(
                    SuccessfulHttpResponse.builder()
                            .statusCode(response.status())
                            .headers(response.headers().map())
                            .build());
            parser.parse(stream, events);
        } catch (IOException e) {
            throw ServerFailure.broken(message(e), e);
        }
        events.check();
        listener.onClose();
    }

    /// Status, headers and the body as it comes.
    private record Answer(int status, HttpHeaders headers, ReplyBytes body) {}

    /// Sends a request and waits until the response's body begins, or is over: a thread that wakes
    /// for the headers alone wakes twice, which costs a busy machine 5 % of its calls. The client
    /// calls a response failed whose connection breaks soon enough, even though all of it has come;
    /// so what has come is kept beside it.
    private Answer send(HttpRequest request) {
        ReplyBytes bytes = new ReplyBytes(idle, total);
        AtomicReference<HttpResponse.@Nullable ResponseInfo> begun = new AtomicReference<>();
        CompletableFuture<HttpResponse<InputStream>> sent =
                client.sendAsync(
                        translated(request),
                        info -> {
                            begun.set(info);
                            return bytes.subscriber();
                        });
        sent.whenComplete((_, failure) -> {
            if (failure != null) {
                bytes.lost(failure);
            }
        });
        try {
            if (!bytes.begins()) {
                sent.cancel(true);
                throw ServerFailure.broken("no answer within " + Seconds.shown(idle));
            }
            HttpResponse.ResponseInfo info = begun.get();
            if (info == null) {
                sent.get();
                throw new IllegalStateException("a body came without a response");
            }
            return new Answer(info.statusCode(), info.headers(), bytes);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new LlmException("interrupted while waiting for a reply", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static java.net.http.HttpRequest translated(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(v -> builder.header(name, v)));
        return request.method() == HttpMethod.GET
                ? builder.build()
                : builder.POST(java.net.http.HttpRequest.BodyPublishers.ofString(request.body()))
                        .build();
    }

    private static ServerFailure failure(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException e ->
                    ServerFailure.unreachable("no connection within the time for it", e);
            case ConnectException e ->
                    ServerFailure.unreachable("the server refuses connections or is not known", e);
            case IOException e ->
                    ServerFailure.broken(
                            "no connection, or one that broke before an answer came: " + message(e),
                            e);
            case null -> ServerFailure.broken("no answer");
            default -> ServerFailure.broken(cause.toString(), cause);
        };
    }

    /// Hands on interruption as such.
    static String message(IOException e) {
        if (Thread.currentThread().isInterrupted()) {
            throw new LlmException("interrupted while waiting for a reply", e);
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private void check(Answer response) throws IOException {
        if (response.status() != 200) {
            String body =
                    new String(response.body().readNBytes(ERROR_BYTES), StandardCharsets.UTF_8);
            throw ServerFailure.status(
                    response.status(),
                    Said.of(body, key),
                    RetryAfter.of(response.headers(), clock));
        }
    }

    /// The body if it is a stream of events, whatever the server calls it.
    private InputStream stream(Answer response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (type.toLowerCase(Locale.ROOT).startsWith(EVENTS)) {
            return response.body();
        }
        InputStream body = new BufferedInputStream(response.body());
        body.mark(LOOK);
        String beginning = new String(body.readNBytes(LOOK), StandardCharsets.UTF_8);
        body.reset();
        if (beginning.stripLeading().matches("(?s)(data|event|id|retry)?:.*")) {
            return body;
        }
        throw ServerFailure.broken(
                "no stream of events but "
                        + (type.isEmpty() ? "a body without a type" : type)
                        + ": "
                        + Said.of(beginning, key));
    }
}
