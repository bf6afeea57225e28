package dev.locative.app.web.guard;

import dev.locative.app.web.Problem;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/session")
@Tag(name = "session")
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
    @SecurityRequirements
    @Operation(
            summary = "Takes the key and gives the browser a cookie in its place, for twelve hours")
    @APIResponse(responseCode = "204", description = "The cookie is set")
    @APIResponse(responseCode = "401", description = "This is not the key")
    @APIResponse(responseCode = "429", description = "Too many wrong keys from this address")
    public Response enter(@NotNull @Valid Shown body, RoutingContext context) {
        Asked asked = guard.asked(context);
        return switch (guard.door().enter(body.key(), asked.address())) {
            case Door.Entry.Opened(String token) ->
                    Response.noContent().cookie(cookie(asked, token, Sessions.SECONDS)).build();
            case Door.Entry.Shut(Refused why) -> refused(asked, why);
        };
    }

    @DELETE
    @Operation(summary = "Ends the browser's session")
    @APIResponse(responseCode = "204", description = "The cookie is taken back")
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
