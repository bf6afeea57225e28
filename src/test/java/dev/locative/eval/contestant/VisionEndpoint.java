package dev.locative.eval.contestant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.llm.remote.RemoteChat;
import dev.locative.llm.remote.RemoteOptions;
import dev.locative.net.Loopback;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A real vision server on 127.0.0.1 whose replies a test decides.
public final class VisionEndpoint implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param status 200, or what the text is the error of
    /// @param logprobs the stream's `logprobs` as JSON; null for none
    public record Says(int status, String text, @Nullable String logprobs) {
        public static Says text(String text) {
            return new Says(200, text, null);
        }

        /// A token and its candidates: probabilities by token.
        public static Says token(String text, Object... candidates) {
            StringBuilder top = new StringBuilder();
            for (int i = 0; i < candidates.length; i += 2) {
                top.append(i == 0 ? "" : ",")
                        .append(
                                "{\"token\":\"%s\",\"logprob\":%s,\"bytes\":null}"
                                        .formatted(
                                                candidates[i],
                                                Math.log((double) candidates[i + 1])));
            }
            return new Says(
                    200,
                    text,
                    "{\"content\":[{\"token\":\"%s\",\"logprob\":-1,\"bytes\":null,\"top_logprobs\":[%s]}]}"
                            .formatted(text, top));
        }
    }

    private final Loopback server = new Loopback(this::answer);
    private final Function<JsonNode, Says> replies;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /// Bodies of the requests for replies, as they came.
    public final Queue<JsonNode> asked = new ConcurrentLinkedQueue<>();

    /// @param replies to a request's body; may take its time
    public VisionEndpoint(Function<JsonNode, Says> replies) {
        this.replies = replies;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.port() + "/v1");
    }

    /// How many requests were there at the same time, at most.
    public int most() {
        return most.get();
    }

    /// The text of a request's only message.
    public static String text(JsonNode body) {
        StringBuilder text = new StringBuilder();
        JsonNode content = body.at("/messages/0/content");
        if (content.isTextual()) {
            return content.asText();
        }
        content.forEach(part -> text.append(part.path("text").asText("")));
        return text.toString();
    }

    VisionServer contestant(PromptPictures pictures, VisionServer.Asking asking) {
        RemoteOptions usual = RemoteOptions.of(List.of(uri()), "toy-vl");
        return new VisionServer("toy-vl", RemoteChat.examined(usual, _ -> {}), pictures, asking);
    }

    /// By generation, pictures as they are.
    VisionServer contestant() {
        return contestant(
                new PromptPictures(Optional.empty()), new VisionServer.Asking(2048, 0, false));
    }

    private void answer(Loopback.Request request, OutputStream out) throws IOException {
        if (!request.path().equals("/v1/chat/completions")) {
            write(out, 404, "text/plain", "no such page");
            return;
        }
        JsonNode body = JSON.readTree(request.body());
        asked.add(body);
        most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        Says says;
        try {
            says = replies.apply(body);
        } finally {
            inFlight.decrementAndGet();
        }
        if (says.status() != 200) {
            write(
                    out,
                    says.status(),
                    "application/json",
                    "{\"error\":{\"message\":%s}}".formatted(JSON.writeValueAsString(says.text())));
            return;
        }
        write(
                out,
                200,
                "text/event-stream",
                """
                data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"toy-vl","choices":[{"index":0,\
                "delta":{"content":%s},"logprobs":%s,"finish_reason":"stop"}]}

                data: [DONE]

                """
                        .formatted(JSON.writeValueAsString(says.text()), says.logprobs()));
    }

    private static void write(OutputStream out, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        out.write(
                "HTTP/1.1 %d Some\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(status, type, bytes.length)
                        .getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() {
        server.close();
    }
}
