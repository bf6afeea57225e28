package dev.locative.app.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowBodiesTest {
    private final Vertx vertx = Vertx.vertx();
    private final Set<Object> timers = ConcurrentHashMap.newKeySet();

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /// Like `vertx`; `timers` has those that were set and not cancelled, whether they went off or
    /// not.
    private Vertx counted() {
        return (Vertx)
                Proxy.newProxyInstance(
                        Vertx.class.getClassLoader(),
                        new Class<?>[] {Vertx.class},
                        (_, method, arguments) -> {
                            try {
                                Object result = method.invoke(vertx, arguments);
                                switch (method.getName()) {
                                    case "setTimer", "setPeriodic" -> timers.add(result);
                                    case "cancelTimer" -> timers.remove(arguments[0]);
                                    default -> {}
                                }
                                return result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    /// @param read how much of the body is asked for: nothing, all, all and its end
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_request_that_was_answered_is_held_no_longer(int read) throws Exception {
        SlowBodies slow = new SlowBodies(counted());
        Router router = Router.router(vertx);
        router.route()
                .handler(context -> {
                    context.request().pause(); // so that nobody reads as far as the body's end
                    slow.watch(context);
                    Thread.ofVirtual().start(() -> context.response().end("answer"));
                });
        HttpServer server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 50; i++) {
                HttpRequest request =
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + server.actualPort() + "/"))
                                .version(HttpClient.Version.HTTP_1_1)
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
                        .isEqualTo("answer");
            }
        }
        while (!timers.isEmpty()) { // or the test's time is over
            Thread.onSpinWait();
        }
    }
}
