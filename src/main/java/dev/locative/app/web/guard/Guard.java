package dev.locative.app.web.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.app.runs.Access;
import dev.locative.app.runs.Service;
import dev.locative.app.runs.ServiceOptions;
import dev.locative.app.web.Problem;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What every request passes first, before anything of its body is read.
@ApplicationScoped
class Guard {
    private static final System.Logger LOG = System.getLogger(Guard.class.getName());

    /// Before the framework's own handlers.
    private static final int FIRST = 10_000;

    /// After the framework has set its limit of bodies.
    private static final int AFTER_LIMIT = 1;

    private final ObjectMapper json;
    private final Access access;
    private final Sizes sizes;
    private final Neighbours neighbours;
    private final Door door;
    private final AnswerHeaders headers = new AnswerHeaders();
    private final SlowBodies slow;

    @Inject
    Guard(Service service, Vertx vertx, ObjectMapper json) {
        ServiceOptions.Limits limits = service.options().limits();
        this.json = json;
        access = service.options().access();
        sizes = new Sizes(limits.bodyBytes(), limits.uploadBytes());
        neighbours = new Neighbours(access);
        door = new Door(access, System::nanoTime);
        slow = new SlowBodies(vertx);
    }

    void install(@Observes Filters filters) {
        filters.register(this::receive, FIRST);
        filters.register(this::limit, AFTER_LIMIT);
    }

    void install(@Observes Router router) {
        router.route().order(-FIRST - 1).failureHandler(this::failed);
        List.of(400, 404, 405, 500).forEach(status -> router.errorHandler(status, this::failed));
    }

    Door door() {
        return door;
    }

    Asked asked(RoutingContext context) {
        return Asked.of(context.request(), access.proxies());
    }

    Sizes sizes() {
        return sizes;
    }

    private void receive(RoutingContext context) {
        Asked asked = asked(context);
        HttpServerResponse response = context.response();
        Map<String, String> shown = neighbours.shown(asked);
        context.addHeadersEndHandler(_ -> {
            headers.complete(asked.path(), response.getStatusCode(), response.headers());
            shown.forEach(response.headers()::set);
            if (neighbours.varies()) {
                response.headers().add("Vary", "Origin");
            }
        });
        if (asked.hasBody()) {
            slow.watch(context);
        }
        Refused refused = sizes.refusal(asked, context.request().uri());
        if (refused == null) {
            refused = neighbours.refusal(asked);
        }
        Map<String, String> preflight = refused == null ? neighbours.preflight(asked) : null;
        if (preflight != null) {
            preflight.forEach(response.headers()::set);
            response.setStatusCode(204).end();
            return;
        }
        if (refused == null) {
            refused = door.refusal(asked);
        }
        if (refused == null) {
            context.next();
        } else {
            refuse(context, refused, asked.hasBody());
        }
    }

    /// More than ours, which answers with a problem.
    private void limit(RoutingContext context) {
        context.put(
                VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, sizes.limit(asked(context)) + (8L << 20));
        context.next();
    }

    /// What no endpoint answered for.
    private void failed(RoutingContext context) {
        if (context.response().headWritten() || context.response().ended()) {
            context.next();
            return;
        }
        int status = context.statusCode() >= 400 ? context.statusCode() : 500;
        if (status >= 500 && context.failure() != null) {
            LOG.log(Level.ERROR, "request to " + context.request().path(), context.failure());
        }
        headers.complete(
                String.valueOf(context.request().path()), status, context.response().headers());
        refuse(
                context,
                new Refused(
                        status,
                        status >= 500
                                ? "internal error, please report it; the service's log says more"
                                : "the request cannot be read"),
                false);
    }

    private void refuse(RoutingContext context, Refused why, boolean hasBody) {
        HttpServerResponse response = context.response();
        why.headers().forEach(response.headers()::set);
        if (hasBody) {
            response.putHeader("Connection", "close");
        }
        response.setStatusCode(why.status());
        response.putHeader("Content-Type", Problem.TYPE.toString());
        response.end(body(why, context.request().path()));
    }

    private String body(Refused why, @Nullable String path) {
        try {
            return json.writeValueAsString(Problem.of(why.status(), why.detail(), path, List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
