package dev.locative.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;

/// What a service said to a call.
///
/// @param body its first event where it is a stream of them
record Answer(Call call, HttpResponse<?> response, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    int status() {
        return response.statusCode();
    }

    /// Empty where there is none.
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
