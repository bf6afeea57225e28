package dev.locative.llm.remote;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Hands events on to LangChain4j and keeps what it does not look at: errors that come as events,
/// the stream's end, and streams that hold no event.
final class Events implements ServerSentEventListener {
    private final ServerSentEventListener listener;
    private final ReplyBytes bytes;
    private final @Nullable String key;
    private int count;
    private boolean done;
    private boolean cancelled;
    private @Nullable ServerFailure failure;

    Events(ServerSentEventListener listener, ReplyBytes bytes, @Nullable String key) {
        this.listener = listener;
        this.bytes = bytes;
        this.key = key;
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        count++;
        String data = event.data().strip();
        if (data.equals("[DONE]")) {
            done = true;
            bytes.whole();
        } else if ("error".equals(event.event()) || data.startsWith("{\"error\"")) {
            failure = ServerFailure.broken("an error in the reply: " + Said.of(data, key));
            context.parsingHandle().cancel();
        } else {
            listener.onEvent(event, context);
            cancelled = context.parsingHandle().isCancelled();
        }
    }

    @Override
    public void onError(Throwable cause) {
        if (!cancelled && !done && failure == null) {
            failure =
                    cause instanceof IOException io
                            ? ServerFailure.broken(CallerHttp.message(io), io)
                            : ServerFailure.broken(cause.toString(), cause);
        }
    }

    /// To be called once the stream is over.
    ///
    /// @throws ServerFailure when it was none
    void check() {
        if (failure != null) {
            throw failure;
        }
        if (count == 0) {
            String beginning = Said.of(bytes.beginning(), key);
            throw ServerFailure.broken(
                    beginning.isEmpty()
                            ? "an empty body"
                            : "no event in the stream, but: " + beginning);
        }
    }
}
