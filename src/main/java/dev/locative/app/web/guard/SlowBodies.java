package dev.locative.app.web.guard;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/// Ends connections whose body comes at a trickle, and those that were answered before their body
/// was read.
///
/// @param vertx whose clock is used
record SlowBodies(Vertx vertx) {
    private static final long TURN = TimeUnit.SECONDS.toMillis(20);

    /// The least that a turn must bring.
    private static final long LEAST_BYTES = 20_000;

    /// How long what still comes is thrown away: closing at once would take the answer back.
    private static final long LINGER = TimeUnit.SECONDS.toMillis(2);

    private static final long MOST_DISCARDED = 64L << 20;

    private static final class Pace {
        long before;
    }

    void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        Pace pace = new Pace();
        long timer =
                vertx.setPeriodic(
                        TURN,
                        id -> {
                            long now = request.bytesRead();
                            if (request.isEnded()) {
                                vertx.cancelTimer(id);
                            } else if (now - pace.before < LEAST_BYTES) {
                                vertx.cancelTimer(id);
                                request.connection().close();
                            }
                            pace.before = now;
                        });
        Context loop = vertx.getOrCreateContext();
        context.addEndHandler(_ ->
                loop.runOnContext(_ -> {
                    vertx.cancelTimer(timer);
                    discard(request);
                }));
    }

    /// Throws away what still comes. Nothing of the request is held once its body has ended, which
    /// most have by now: a paused request only does not say so.
    private void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long before = request.bytesRead();
        HttpConnection connection = request.connection();
        request.handler(_ -> {
            if (request.bytesRead() - before > MOST_DISCARDED) {
                connection.close();
            }
        });
        request.resume();
        if (!request.isEnded()) {
            long timer = vertx.setTimer(LINGER, _ -> connection.close());
            request.end().onComplete(_ -> vertx.cancelTimer(timer));
        }
    }
}
