package dev.locative.app.web.guard;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Holds bodies to their limits while they are read, whether or not they announced their length.
public class BodyLimit {
    /// Of the heap, for bodies.
    private static final int PART = 4;

    private final Guard guard;
    private final BodyRoom room = new BodyRoom(Runtime.getRuntime().maxMemory() / PART);

    @Inject
    BodyLimit(Guard guard) {
        this.guard = guard;
    }

    @ServerRequestFilter(preMatching = true)
    public void limit(ContainerRequestContext request, RoutingContext context) {
        Asked asked = guard.asked(context);
        if (!asked.hasBody()) {
            return;
        }
        BodyRoom.Share share = room.share();
        context.addEndHandler(_ -> share.end());
        request.setEntityStream(
                new CountedBody(
                        request.getEntityStream(),
                        guard.sizes().limit(asked),
                        Routes.isUpload(asked) ? _ -> {} : share::add)); // uploads go to the disk
    }
}
