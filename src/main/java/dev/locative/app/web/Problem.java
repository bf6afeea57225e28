package dev.locative.app.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a request got no answer (RFC 9457, `application/problem+json`).
///
/// @param title what the status means
/// @param detail what is wrong with this request, and what to do
/// @param instance the request's path
/// @param errors the fields that are wrong
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Field> errors) {
    public static final MediaType TYPE = new MediaType("application", "problem+json");

    /// A field of the request and what is wrong with it.
    public record Field(String field, String message) {}

    public static Problem of(
            int status, String detail, @Nullable String instance, List<Field> errors) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Status " + status : known.getReasonPhrase();
        return new Problem("about:blank", title, status, detail, instance, errors);
    }

    Response response() {
        return Response.status(status).type(TYPE).entity(this).build();
    }
}
