package dev.locative.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.locative.app.ErrorText;
import dev.locative.app.runs.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Exceptions as problems.
public class Problems {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());
    private static final String SOON = "1";
    private static final String LATER = "30";

    @ServerExceptionMapper
    Response refused(Refusal refusal, UriInfo uri) {
        Response answer =
                problem(
                        switch (refusal.kind()) {
                            case MISSING -> 404;
                            case CONFLICT -> 409;
                            case REUSED -> 422;
                            case FULL -> 429;
                            case UNAVAILABLE -> 503;
                            case BEHIND -> 502;
                        },
                        refusal.getMessage(),
                        uri,
                        List.of());
        return switch (refusal.kind()) {
            case FULL -> later(answer, uri.getPath().endsWith("/synthesize") ? SOON : LATER);
            case UNAVAILABLE -> later(answer, LATER);
            case MISSING, CONFLICT, REUSED, BEHIND -> answer;
        };
    }

    private static Response later(Response answer, String seconds) {
        return Response.fromResponse(answer).header("Retry-After", seconds).build();
    }

    @ServerExceptionMapper
    Response wrong(IllegalArgumentException wrong, UriInfo uri) {
        return problem(400, ErrorText.of(wrong), uri, List.of());
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException wrong, UriInfo uri) {
        List<Problem.Field> fields =
                wrong.getConstraintViolations().stream()
                        .map(v -> new Problem.Field(field(v), v.getMessage()))
                        .sorted((a, b) -> a.field().compareTo(b.field()))
                        .toList();
        String detail =
                fields.stream()
                        .map(field -> field.field() + " " + field.message())
                        .collect(Collectors.joining("; "));
        return problem(400, detail, uri, fields);
    }

    /// The path without the method's and the parameter's names.
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            boolean body = depth == 1 && node.getName().equals("body");
            if (depth++ > 0 && !body) {
                name.append(name.isEmpty() ? "" : ".").append(node);
            }
        }
        return name.isEmpty() ? "body" : name.toString();
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException wrong, UriInfo uri) {
        return json(wrong, uri);
    }

    /// More than the framework's own, which says nothing.
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException wrong, UriInfo uri) {
        return json(wrong, uri);
    }

    private static Response json(JsonProcessingException wrong, UriInfo uri) {
        String where =
                wrong instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                        ? mapping.getPath().stream()
                                .map(step ->
                                        step.getFieldName() == null
                                                ? "[" + step.getIndex() + "]"
                                                : step.getFieldName())
                                .collect(Collectors.joining("."))
                        : "";
        String why =
                switch (wrong) {
                    case UnrecognizedPropertyException e ->
                            "there is no field \"%s\"; there is: %s"
                                    .formatted(
                                            e.getPropertyName(),
                                            e.getKnownPropertyIds().stream()
                                                    .map(String::valueOf)
                                                    .sorted()
                                                    .collect(Collectors.joining(", ")));
                    case JsonMappingException _ -> "the value is of another type than wanted";
                    default -> "the body is no JSON: " + wrong.getOriginalMessage();
                };
        return problem(
                400,
                where.isEmpty() ? why : where + ": " + why,
                uri,
                where.isEmpty() ? List.of() : List.of(new Problem.Field(where, why)));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException wrong, UriInfo uri) {
        if (wrong.getCause() instanceof JsonProcessingException json) {
            return json(json, uri);
        }
        int status = wrong.getResponse().getStatus();
        if (status == 404 && wrong.getCause() != null) { // a parameter that is no number, say
            String why = ErrorText.oneLine(String.valueOf(wrong.getCause().getMessage()));
            return problem(400, "a parameter cannot be read: " + why, uri, List.of());
        }
        String detail =
                switch (status) {
                    case 400 ->
                            "the request cannot be read: "
                                    + ErrorText.oneLine(String.valueOf(wrong.getMessage()));
                    case 404 -> "there is nothing at this address";
                    case 405 -> "this address does not take this method";
                    case 406 -> "this address has no answer of the wanted type";
                    case 413 -> "the body is larger than this service takes";
                    case 415 -> "this address does not take bodies of this type";
                    default -> String.valueOf(wrong.getMessage());
                };
        return problem(status, detail, uri, List.of());
    }

    @ServerExceptionMapper
    Response broken(UncheckedIOException broken, UriInfo uri) {
        LOG.log(Level.ERROR, "request to " + uri.getPath(), broken);
        return problem(500, ErrorText.of(broken), uri, List.of());
    }

    @ServerExceptionMapper
    Response internal(RuntimeException broken, UriInfo uri) {
        LOG.log(Level.ERROR, "request to " + uri.getPath(), broken);
        return problem(
                500,
                "internal error, please report it; the service's log says more",
                uri,
                List.of());
    }

    private static Response problem(
            int status, String detail, UriInfo uri, List<Problem.Field> fields) {
        return Problem.of(status, detail, uri.getPath(), fields).response();
    }
}
