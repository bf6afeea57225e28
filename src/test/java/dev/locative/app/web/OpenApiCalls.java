package dev.locative.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.locative.app.web.OpenApiDocument.Operation;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Requests as the document describes them, sent to a service, and what of the answers is not as
/// described.
final class OpenApiCalls {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EVENTS = "text/event-stream";

    private final OpenApiDocument document;
    private final ServerProcess server;

    /// What was answered so far, an operation and a status each.
    private final Set<String> answered = new TreeSet<>();

    OpenApiCalls(OpenApiDocument document, ServerProcess server) {
        this.document = document;
        this.server = server;
    }

    /// A request of an operation.
    ///
    /// @param values of parameters by name; those in the path that are not here are as in the
    ///   document's examples
    /// @param accept null for anything
    record Call(
            Operation operation,
            Map<String, List<String>> values,
            @Nullable String accept,
            @Nullable String type,
            @Nullable JsonNode body) {
        Call(Operation operation) {
            this(operation, Map.of(), null, null, null);
        }

        Call with(String name, String... value) {
            Map<String, List<String>> more = new TreeMap<>(values);
            more.put(name, List.of(value));
            return new Call(operation, more, accept, type, body);
        }

        Call accepting(String wanted) {
            return new Call(operation, values, wanted, type, body);
        }

        Call sending(String type, JsonNode body) {
            return new Call(operation, values, accept, type, body);
        }
    }

    /// @param body its first event where it is a stream of them
    record Answer(Call call, HttpResponse<?> response, String body) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }

        @Override
        public String toString() {
            return call.operation() + " " + call.values() + " -> " + status() + " " + body;
        }
    }

    Operation operation(String name) {
        return document.operations().stream()
                .filter(operation -> operation.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not described: " + name));
    }

    Set<String> answered() {
        return answered;
    }

    Answer send(Call call) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(address(call)));
        for (JsonNode parameter : call.operation().parameters()) {
            if (parameter.path("in").asText().equals("header")) {
                given(call, parameter)
                        .forEach(value -> request.header(parameter.path("name").asText(), value));
            }
        }
        if (call.accept() != null) {
            request.header("Accept", call.accept());
        }
        JsonNode body = call.body();
        if (body != null && call.type() != null) {
            boolean form = call.type().equals("multipart/form-data");
            request.header("Content-Type", call.type() + (form ? "; boundary=b" : ""));
            String text =
                    form
                            ? form(call.operation(), body)
                            : body.isTextual() ? body.asText() : body.toString();
            request.method(
                    call.operation().method().toUpperCase(Locale.ROOT),
                    BodyPublishers.ofString(text));
        } else {
            request.method(
                    call.operation().method().toUpperCase(Locale.ROOT), BodyPublishers.noBody());
        }
        HttpResponse<Stream<String>> response =
                server.client().send(request.build(), BodyHandlers.ofLines());
        boolean stream =
                response.headers().firstValue("Content-Type").orElse("").startsWith(EVENTS);
        try (Stream<String> lines = bytes(response) ? Stream.of("(bytes)") : response.body()) {
            String text =
                    String.join(
                            "\n",
                            stream
                                    ? lines.takeWhile(line -> !line.isEmpty()).toList()
                                    : lines.toList());
            answered.add(call.operation() + " " + response.statusCode());
            return new Answer(call, response, text);
        }
    }

    private static boolean bytes(HttpResponse<?> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.equals("application/zip") || type.startsWith("image/");
    }

    private static String address(Call call) {
        String path = call.operation().path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : call.operation().parameters()) {
            String name = parameter.path("name").asText();
            for (String value : given(call, parameter)) {
                switch (parameter.path("in").asText()) {
                    case "path" -> path = path.replace("{" + name + "}", encoded(value));
                    case "query" -> query.add(name + "=" + encoded(value));
                    default -> {}
                }
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /// A parameter's values: those of the call, or the document's example where it needs one.
    private static List<String> given(Call call, JsonNode parameter) {
        List<String> given = call.values().get(parameter.path("name").asText());
        boolean needed = parameter.path("required").asBoolean();
        return given != null ? given : needed ? example(parameter) : List.of();
    }

    static List<String> example(JsonNode parameter) {
        JsonNode example = parameter.path("example");
        List<String> values = new ArrayList<>();
        (example.isArray() ? example : List.of(example)).forEach(one -> values.add(one.asText()));
        return values;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Fields as parts; those that the document calls bytes as files, objects as JSON.
    private String form(Operation operation, JsonNode fields) {
        JsonNode described =
                operation.node().at("/requestBody/content/multipart~1form-data/schema/properties");
        StringBuilder form = new StringBuilder();
        fields.properties()
                .forEach(field -> {
                    Iterable<JsonNode> values =
                            field.getValue().isArray()
                                    ? field.getValue()
                                    : List.of(field.getValue());
                    boolean file = described.path(field.getKey()).has("contentMediaType");
                    for (JsonNode value : values) {
                        form.append("--b\r\nContent-Disposition: form-data; name=\"")
                                .append(field.getKey());
                        form.append(
                                file
                                        ? "\"; filename=\"file\"\r\nContent-Type: application/octet-stream"
                                        : "\"");
                        form.append(value.isObject() ? "\r\nContent-Type: application/json" : "");
                        form.append("\r\n\r\n")
                                .append(value.isObject() ? value.toString() : value.asText())
                                .append("\r\n");
                    }
                });
        return form.append("--b--\r\n").toString();
    }

    /// What of an answer is not as described.
    List<String> faults(Answer answer) {
        JsonNode described =
                document.responses(answer.call().operation()).get(String.valueOf(answer.status()));
        if (described == null) {
            return List.of("no such status is described: " + answer);
        }
        List<String> faults = new ArrayList<>();
        described
                .path("headers")
                .fieldNames()
                .forEachRemaining(name -> {
                    if (answer.header(name).isEmpty()) {
                        faults.add("no header " + name + ": " + answer);
                    }
                });
        String type = answer.header("Content-Type").replaceFirst("(?i); *charset=utf-8$", "");
        JsonNode content =
                described.path("content").path(type.startsWith("image/") ? "image/*" : type);
        if (content.isMissingNode() && !(type.isEmpty() && !described.has("content"))) {
            faults.add("the type " + type + " is not described: " + answer);
        } else if (type.endsWith("json")) {
            document.faults(content.path("schema"), answer.json())
                    .forEach(fault -> faults.add(fault + ": " + answer));
        } else if (type.equals(EVENTS)) {
            for (EventData event : EventData.of(content, answer.body())) {
                document.faults(event.schema(), event.data())
                        .forEach(fault -> faults.add(fault + ": " + answer));
            }
        }
        return faults;
    }
}
