package dev.locative.app.web.guard;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/// One protocol, HTTP/1.1: browsers speak no other without encryption, which a proxy adds.
@Singleton
public class ServerTuning implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
