package dev.locative.llm.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;

/// A connection that breaks as soon as the reply has come: the JDK's client then may call the whole
/// response failed.
class BrokenAfterwardsTest {
    @Test
    void the_reply_is_not_lost() {
        CallerHttp http =
                new CallerHttp(
                        new Breaking(),
                        null,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        InstantSource.system());
        HttpRequest request =
                HttpRequest.builder().method(HttpMethod.GET).url("http://localhost/models").build();
        assertThat(http.execute(request).body()).isEqualTo("{}");
    }

    private record Info(int statusCode, HttpHeaders headers, HttpClient.Version version)
            implements HttpResponse.ResponseInfo {}

    private static final class Breaking extends HttpClient {
        @Override
        public <T> CompletableFuture<HttpResponse<T>> sendAsync(
                java.net.http.HttpRequest request, HttpResponse.BodyHandler<T> handler) {
            HttpResponse.BodySubscriber<T> body =
                    handler.apply(
                            new Info(
                                    200,
                                    HttpHeaders.of(Map.of(), (_, _) -> true),
                                    HttpClient.Version.HTTP_1_1));
            body.onSubscribe(
                    new Flow.Subscription() {
                        @Override
                        public void request(long pieces) {}

                        @Override
                        public void cancel() {}
                    });
            body.onNext(List.of(ByteBuffer.wrap("{}".getBytes(StandardCharsets.UTF_8))));
            body.onComplete();
            return CompletableFuture.failedFuture(new IOException("broke afterwards"));
        }

        @Override
        public <T> CompletableFuture<HttpResponse<T>> sendAsync(
                java.net.http.HttpRequest request,
                HttpResponse.BodyHandler<T> handler,
                HttpResponse.PushPromiseHandler<T> pushed) {
            return sendAsync(request, handler);
        }

        @Override
        public <T> HttpResponse<T> send(
                java.net.http.HttpRequest request, HttpResponse.BodyHandler<T> handler) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<CookieHandler> cookieHandler() {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> connectTimeout() {
            return Optional.empty();
        }

        @Override
        public Redirect followRedirects() {
            return Redirect.NEVER;
        }

        @Override
        public Optional<ProxySelector> proxy() {
            return Optional.empty();
        }

        @Override
        public SSLContext sslContext() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SSLParameters sslParameters() {
            return new SSLParameters();
        }

        @Override
        public Optional<Authenticator> authenticator() {
            return Optional.empty();
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }

        @Override
        public Optional<Executor> executor() {
            return Optional.empty();
        }
    }
}
