package dev.locative.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.locative.app.ErrorText;
import dev.locative.app.runs.Refusal;
import dev.locative.app.runs.Service;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Exceptions as problems.
public class Problems {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());
    private static final String SOON = "1";
    private static final String LATER = "30";

    /// Levels that JSON of requests may have.
    public static final int DEPTH = 32;

    private final Folders folders;

    @Inject
    Problems(Service service) {
        folders = new Folders(service.options());
    }

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
        for (jakarta.validation.Path.Node node : violation.getPropertyPath()) {
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

    private Response json(JsonProcessingException wrong, UriInfo uri) {
        switch (wrong.getCause()) { // what broke off the reading of the body
            case Refusal refusal -> {
                return refused(refusal, uri);
            }
            case WebApplicationException e -> {
                return web(e, uri);
            }
            case null, default -> {}
        }
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
                    case InvalidNullException _ -> "null may not stand here";
                    case StreamConstraintsException _ ->
                            "deeper than %d levels, or with a number or name that is too long"
                                    .formatted(DEPTH);
                    case JsonMappingException _ -> "the value is of another type than wanted";
                    default ->
                            "the body is no JSON: line %d, column %d"
                                    .formatted(
                                            wrong.getLocation().getLineNr(),
                                            wrong.getLocation().getColumnNr());
                };
        return problem(
                400,
                where.isEmpty() ? why : where + ": " + why,
                uri,
                where.isEmpty() ? List.of() : List.of(new Problem.Field(where, why)));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException wrong, UriInfo uri) {
        Throwable cause = wrong.getCause();
        if (cause instanceof JsonProcessingException json) {
            return json(json, uri);
        }
        if (wrong instanceof NotFoundException && cause != null) {
            return parameter(cause, uri);
        }
        int status = wrong.getResponse().getStatus();
        String detail =
                switch (status) {
                    case 400 -> "the request cannot be read; see /q/openapi for its fields";
                    case 404 -> "there is nothing at this address";
                    case 405 -> "this address does not take this method";
                    case 406 -> "this address has no answer of the wanted type";
                    case 413 ->
                            wrong instanceof ClientErrorException && wrong.getMessage() != null
                                    ? wrong.getMessage()
                                    : "a field of the form is longer than this service takes";
                    case 415 -> "this address does not take bodies of this type";
                    default -> "the request failed";
                };
        return problem(status, detail, uri, List.of());
    }

    /// A value in the address that is of another type than wanted: the framework tells the value,
    /// and not whose it is.
    private Response parameter(Throwable cause, UriInfo uri) {
        String told = String.valueOf(cause.getMessage());
        List<Problem.Field> fields =
                uri.getQueryParameters().entrySet().stream()
                        .filter(parameter -> parameter.getValue().stream().anyMatch(told::contains))
                        .map(parameter ->
                                new Problem.Field(
                                        parameter.getKey(),
                                        "the value is of another type than wanted"))
                        .toList();
        String names = fields.stream().map(Problem.Field::field).collect(Collectors.joining(", "));
        return problem(
                400,
                (names.isEmpty() ? "a parameter" : names)
                        + ": the value is of another type than wanted",
                uri,
                fields);
    }

    @ServerExceptionMapper
    Response broken(UncheckedIOException broken, UriInfo uri) {
        return broken.getCause() == null ? internal(broken, uri) : broken(broken.getCause(), uri);
    }

    @ServerExceptionMapper
    Response broken(IOException broken, UriInfo uri) {
        Optional<String> form = BadBodies.fault(broken);
        if (form.isPresent()) {
            return problem(400, form.get(), uri, List.of());
        }
        LOG.log(
                BadBodies.isGone(broken) ? Level.DEBUG : Level.ERROR,
                "request to " + path(uri),
                broken);
        String reason = ErrorText.oneLine(String.valueOf(broken.getMessage()));
        if (broken instanceof FileSystemException e && e.getFile() != null) {
            String name = String.valueOf(Path.of(e.getFile()).getFileName());
            reason = ErrorText.of(e).replace(e.getFile(), name);
        }
        return problem(500, "reading or writing failed: " + reason, uri, List.of());
    }

    @ServerExceptionMapper
    Response internal(RuntimeException broken, UriInfo uri) {
        Optional<String> form = BadBodies.fault(broken);
        if (form.isPresent()) {
            return problem(400, form.get(), uri, List.of());
        }
        LOG.log(Level.ERROR, "request to " + path(uri), broken);
        return problem(
                500,
                "internal error, please report it; the service's log says more",
                uri,
                List.of());
    }

    private Response problem(int status, String detail, UriInfo uri, List<Problem.Field> fields) {
        return Problem.of(status, folders.hidden(detail), path(uri), fields).response();
    }

    /// As it was sent: no line break gets into the log.
    private static String path(UriInfo uri) {
        return uri.getRequestUri().getRawPath();
    }
}
