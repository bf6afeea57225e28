package dev.locative.model;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A response's body, taken piece by piece as it comes, each waited for so long and no longer. Few
/// pieces wait here, so that a slow disk slows the server.
final class Body implements BodySubscriber<Body>, AutoCloseable {
    private sealed interface Signal {
        record Bytes(List<ByteBuffer> buffers) implements Signal {}

        record End() implements Signal {}

        record Failed(Throwable why) implements Signal {}
    }

    /// Pieces, usually of 16 kB, that may wait here.
    private static final int AHEAD = 64;

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private Flow.@Nullable Subscription subscription;
    private boolean closed;

    /// The next bytes, null at the end.
    ///
    /// @throws HttpTimeoutException when none come in time
    @Nullable List<ByteBuffer> next(Duration longest) throws IOException, InterruptedException {
        Signal signal = signals.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
        return switch (signal) {
            case null ->
                    throw new HttpTimeoutException(
                            "nothing came for " + longest.toSeconds() + " s");
            case Signal.Bytes(List<ByteBuffer> buffers) -> {
                more();
                yield buffers;
            }
            case Signal.End() -> null;
            case Signal.Failed(Throwable why) -> throw new IOException(why.getMessage(), why);
        };
    }

    @Override
    public CompletionStage<Body> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(AHEAD);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        signals.add(new Signal.Bytes(buffers));
    }

    @Override
    public void onError(Throwable why) {
        signals.add(new Signal.Failed(why));
    }

    @Override
    public void onComplete() {
        signals.add(new Signal.End());
    }

    private synchronized void more() {
        if (subscription != null && !closed) {
            subscription.request(1);
        }
    }

    /// Lets go of what has not come yet.
    @Override
    public synchronized void close() {
        closed = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
