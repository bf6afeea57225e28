package dev.locative.net;

import java.net.http.HttpResponse.BodySubscriber;
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

/// A response's body, taken piece by piece as it comes, each waited for so long and no longer:
/// `java.net.http`'s own stream waits for ever. One thread takes.
public final class Pieces implements BodySubscriber<Pieces>, AutoCloseable {
    /// What came next.
    public sealed interface Piece {
        record Bytes(List<ByteBuffer> buffers) implements Piece {}

        record Lost(Throwable why) implements Piece {}

        record End() implements Piece {}
    }

    private final BlockingQueue<Piece> arrived = new LinkedBlockingQueue<>();
    private final int ahead;
    private Flow.@Nullable Subscription subscription;
    private boolean closed;

    /// @param ahead pieces, usually of 16 kB, that may lie here; then the server has to wait
    public Pieces(int ahead) {
        this.ahead = ahead;
    }

    /// Waits for the next piece.
    ///
    /// @return null when none came in time
    public @Nullable Piece next(Duration longest) throws InterruptedException {
        Piece piece = arrived.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
        if (piece instanceof Piece.Bytes) {
            more();
        }
        return piece;
    }

    @Override
    public CompletionStage<Pieces> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(ahead);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrived.add(new Piece.Bytes(buffers));
    }

    @Override
    public void onError(Throwable why) {
        arrived.add(new Piece.Lost(why));
    }

    @Override
    public void onComplete() {
        arrived.add(new Piece.End());
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
