package dev.locative.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// A question as a line of an OpenAI batch file, which vLLM's `run-batch` reads too.
public final class BatchRequest {
    private static final JsonFactory JSON =
            new JsonFactory().enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);

    private BatchRequest() {}

    /// The line in UTF-8 with its line feed; `custom_id` is the question's id.
    ///
    /// @param model the name that the server knows the model by
    /// @param structured whether the reply is held to its shape by a JSON schema
    public static byte[] line(Question question, @Nullable String model, boolean structured) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("custom_id", question.id());
            json.writeStringField("method", "POST");
            json.writeStringField("url", "/v1/chat/completions");
            json.writeObjectFieldStart("body");
            json.writeStringField("model", model);
            json.writeArrayFieldStart("messages");
            json.writeStartObject();
            json.writeStringField("role", "user");
            content(json, question);
            json.writeEndObject();
            json.writeEndArray();
            json.writeNumberField("temperature", question.temperature());
            json.writeNumberField("max_tokens", question.maxTokens());
            if (question.topLogprobs() > 0) {
                json.writeBooleanField("logprobs", true);
                json.writeNumberField("top_logprobs", question.topLogprobs());
            }
            if (structured && question.shape() != Shape.FREE) {
                json.writeFieldName("response_format");
                json.writeRawValue(Formats.json(question.shape()));
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void content(JsonGenerator json, Question question) throws IOException {
        if (question.plain()) {
            json.writeStringField("content", question.text());
            return;
        }
        json.writeArrayFieldStart("content");
        for (Part part : question.parts()) {
            json.writeStartObject();
            switch (part) {
                case Part.Text(String text) -> {
                    json.writeStringField("type", "text");
                    json.writeStringField("text", text);
                }
                case Part.Image(byte[] file, String type) -> {
                    json.writeStringField("type", "image_url");
                    json.writeObjectFieldStart("image_url");
                    json.writeStringField(
                            "url", "data:" + type + ";base64," + Messages.base64(file));
                    json.writeEndObject();
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
