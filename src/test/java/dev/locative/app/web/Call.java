package dev.locative.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.app.web.OpenApiDocument.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A request of an operation.
///
/// @param values of parameters by name; those that are needed and not here are as in the document's
///   examples
/// @param headers besides these
/// @param type of the body
/// @param known whether it shows the service's key
record Call(
        Operation operation,
        Map<String, List<String>> values,
        Map<String, String> headers,
        String type,
        @Nullable JsonNode body,
        boolean known) {
    Call(Operation operation) {
        this(operation, Map.of(), Map.of(), "", null, true);
    }

    Call with(String name, String... value) {
        Map<String, List<String>> more = new TreeMap<>(values);
        more.put(name, List.of(value));
        return new Call(operation, more, headers, type, body, known);
    }

    Call saying(String header, String value) {
        return new Call(operation, values, Map.of(header, value), type, body, known);
    }

    Call sending(String type, JsonNode body) {
        return new Call(operation, values, headers, type, body, known);
    }

    Call unknown() {
        return new Call(operation, values, headers, type, body, false);
    }
}
