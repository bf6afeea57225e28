package dev.locative.app.web;

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
import java.util.stream.Stream;

/// Requests as the document describes them, sent to a service, and what of the answers is not as
/// described.
final class OpenApiCalls {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EVENTS = "text/event-stream";

    private final OpenApiDocument document;
    private final ServerProcess server;

    OpenApiCalls(OpenApiDocument document, ServerProcess server) {
        this.document = document;
        this.server = server;
    }

    Operation operation(String name) {
        return document.operations().stream()
                .filter(operation -> operation.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not described: " + name));
    }

    Answer send(Call call) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> response =
                server.client().send(request(call), BodyHandlers.ofLines());
        String type = response.headers().firstValue("Content-Type").orElse("");
        boolean bytes = type.equals("application/zip") || type.startsWith("image/");
        try (Stream<String> lines = response.body()) {
            Stream<String> wanted =
                    bytes
                            ? Stream.of("(bytes)")
                            : type.startsWith(EVENTS)
                                    ? lines.takeWhile(line -> !line.isEmpty())
                                    : lines;
            return new Answer(call, response, String.join("\n", wanted.toList()));
        }
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(address(call)));
        for (JsonNode parameter : call.operation().parameters()) {
            if (parameter.path("in").asText().equals("header")) {
                given(call, parameter)
                        .forEach(value -> request.header(parameter.path("name").asText(), value));
            }
        }
        call.headers().forEach(request::header);
        String method = call.operation().method().toUpperCase(Locale.ROOT);
        JsonNode body = call.body();
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            boolean form = "multipart/form-data".equals(call.type());
            request.header("Content-Type", call.type() + (form ? "; boundary=b" : ""));
            request.method(
                    method,
                    BodyPublishers.ofString(
                            form
                                    ? form(call.operation(), body)
                                    : body.isTextual() ? body.asText() : body.toString()));
        }
        return call.known() ? server.keyed(request.build()) : request.build();
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
