package dev.locative.app.web.guard;

import dev.locative.app.web.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// Browsers show the key once.
@Path("/v1/session")
public class SessionResource {
    private final Guard guard;

    @Inject
    SessionResource(Guard guard) {
        this.guard = guard;
    }

    /// @param key the service's
    public record Shown(@NotBlank @Size(max = 1000) String key) {
        @Override
        public String toString() {
            return "Shown[key=...]";
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response enter(@NotNull @Valid Shown body, RoutingContext context) {
        Asked asked = guard.asked(context);
        return switch (guard.door().enter(body.key(), asked.address())) {
            case Door.Entry.Opened(String token) ->
                    Response.noContent().cookie(cookie(asked, token, Sessions.SECONDS)).build();
            case Door.Entry.Shut(Refused why) -> refused(asked, why);
        };
    }

    @DELETE
    @RunOnVirtualThread
    public Response leave(RoutingContext context) {
        Asked asked = guard.asked(context);
        guard.door().leave(asked);
        return Response.noContent().cookie(cookie(asked, "", 0)).build();
    }

    private static Response refused(Asked asked, Refused why) {
        Response.ResponseBuilder answer =
                Response.status(why.status())
                        .type(Problem.TYPE)
                        .entity(Problem.of(why.status(), why.detail(), asked.path(), List.of()));
        why.headers().forEach(answer::header);
        return answer.build();
    }

    private static NewCookie cookie(Asked asked, String token, int seconds) {
        return new NewCookie.Builder(Door.cookie(asked.port()))
                .value(token)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(asked.https())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
