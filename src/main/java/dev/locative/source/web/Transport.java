package dev.locative.source.web;

import dev.locative.net.RetryAfter;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// One GET for an image, without cookies, credentials, proxies, compression or redirects.
/// Thread-safe.
final class Transport implements AutoCloseable {
    private static final int HEADER_BYTES = 16 << 10;
    private static final int HEADERS = 200;

    private final WebOptions options;
    private final InstantSource clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarms =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("image-timeouts").factory());

    Transport(WebOptions options, GuardedNames names, InstantSource clock) {
        this.options = options;
        this.clock = clock;
        client = client(options, names);
    }

    private static CloseableHttpClient client(WebOptions options, GuardedNames names) {
        Http1Config http =
                Http1Config.custom()
                        .setMaxLineLength(HEADER_BYTES)
                        .setMaxHeaderCount(HEADERS)
                        .build();
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setConnectionFactory(
                                ManagedHttpClientConnectionFactory.builder()
                                        .http1Config(http)
                                        .build())
                        .setMaxConnTotal(options.limits().connections())
                        .setMaxConnPerRoute(options.limits().connections())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(timeout(options.times().connect()))
                                        .setSocketTimeout(timeout(options.times().silence()))
                                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                        .build())
                        .build();
        RequestConfig config =
                RequestConfig.custom()
                        .setResponseTimeout(timeout(options.times().silence()))
                        .setConnectionRequestTimeout(timeout(options.times().whole()))
                        .setConnectionKeepAlive(TimeValue.ofSeconds(30))
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(config)
                .setUserAgent(options.userAgent())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    /// @throws InterruptedException when the thread was interrupted meanwhile
    Reply get(WebUrl url) throws InterruptedException {
        HttpGet request = request(url);
        AtomicBoolean late = new AtomicBoolean();
        Future<?> alarm =
                alarms.schedule(
                        () -> {
                            late.set(true);
                            request.cancel();
                        },
                        options.times().whole().toNanos(),
                        TimeUnit.NANOSECONDS);
        try {
            HttpHost host = new HttpHost(url.scheme(), url.host(), url.port());
            return reply(client.executeOpen(host, request, null));
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return late.get()
                    ? Reply.Failure.of(
                            Reply.Kind.PASSING,
                            Breakdown.TIMEOUT,
                            "not all came within " + options.times().whole().toMillis() + " ms")
                    : Breakdown.of(e);
        } finally {
            alarm.cancel(false);
            // closes the connection, unless the body was read to its end: what is not wanted is not
            // read, however long it is
            request.cancel();
        }
    }

    private static HttpGet request(WebUrl url) {
        HttpGet request = new HttpGet("/");
        request.setScheme(url.scheme());
        request.setAuthority(new URIAuthority(url.host(), url.port()));
        request.setPath(url.target());
        request.setHeader("Accept", "image/*");
        request.setHeader("Accept-Encoding", "identity");
        return request;
    }

    private Reply reply(ClassicHttpResponse response) throws IOException {
        int code = response.getCode();
        String location = header(response, "Location");
        return switch (code) {
            case 200, 203 -> content(response);
            case 301, 302, 303, 307, 308 ->
                    location.isEmpty() ? refused(code, response) : new Reply.Moved(location);
            default -> refused(code, response);
        };
    }

    private Reply.Failure refused(int code, ClassicHttpResponse response) {
        Duration wait =
                RetryAfter.of(header(response, "Retry-After"), header(response, "Date"), clock);
        Reply.Kind kind =
                switch (code) {
                    case 408, 425, 429, 500, 502, 503, 504, 507, 509, 520, 521, 522, 523, 524 ->
                            Reply.Kind.PASSING;
                    default -> Reply.Kind.DEAD;
                };
        String reason = "HTTP " + code;
        return new Reply.Failure(reason, reason, kind, wait);
    }

    private Reply.Settled content(ClassicHttpResponse response) throws IOException {
        String type = header(response, "Content-Type").split(";", 2)[0].strip();
        String known = type.toLowerCase(Locale.ROOT);
        if (!known.isEmpty()
                && !known.startsWith("image/")
                && !known.equals("application/octet-stream")
                && !known.equals("binary/octet-stream")) {
            return Body.notAnImage("its type is " + type);
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return Body.notAnImage("an empty answer");
        }
        if (entity.getContentLength() > options.maxBytes()) {
            return Body.tooLarge(
                    "%d bytes; %d are allowed"
                            .formatted(entity.getContentLength(), options.maxBytes()));
        }
        return Body.read(entity.getContent(), options.maxBytes());
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null ? "" : header.getValue();
    }

    private static Timeout timeout(Duration time) {
        return Timeout.of(time);
    }

    @Override
    public void close() {
        alarms.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
