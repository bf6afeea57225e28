package dev.locative.llm.remote;

import dev.locative.net.Pieces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reply's body as it arrives, read by one thread, with an end to its patience: a limit on the
/// time without a byte and one on the time in all.
final class ReplyBytes extends InputStream {
    /// So many pieces may lie here unread; then the server has to wait.
    private static final int WINDOW = 16;

    private static final int KEPT = 1024;

    /// How long the connection's end is waited for once the reply is whole.
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Pieces pieces = new Pieces(WINDOW);
    private final Deque<ByteBuffer> unread = new ArrayDeque<>();
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private final Duration idle;
    private final Duration total;
    private final long deadline;
    private Pieces.@Nullable Piece first;
    private boolean whole;
    private boolean over;

    /// Time counts from now.
    ReplyBytes(Duration idle, Duration total) {
        this.idle = idle;
        this.total = total;
        this.deadline = System.nanoTime() + total.toNanos();
    }

    /// What takes the response's body.
    HttpResponse.BodySubscriber<InputStream> subscriber() {
        return HttpResponse.BodySubscribers.mapping(pieces, _ -> this);
    }

    /// No response comes.
    void lost(Throwable why) {
        pieces.onError(why);
    }

    /// Waits until there is something to read, an error or an end, as long as a server may be
    /// silent.
    boolean begins() throws InterruptedException {
        first = pieces.next(patience(idle));
        return first != null;
    }

    private Duration patience(Duration most) {
        return Duration.ofNanos(
                Math.max(0, Math.min(most.toNanos(), deadline - System.nanoTime())));
    }

    /// The reply is whole, whatever still comes: from now on nothing is an error.
    void whole() {
        whole = true;
    }

    /// What came first, at most [#KEPT] bytes of what was read.
    String beginning() {
        return beginning.toString(StandardCharsets.UTF_8);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (unread.isEmpty()) {
            if (over || !next()) {
                return -1;
            }
        }
        ByteBuffer buffer = unread.getFirst();
        int count = Math.min(length, buffer.remaining());
        buffer.get(into, offset, count);
        if (!buffer.hasRemaining()) {
            unread.removeFirst();
        }
        beginning.write(into, offset, Math.min(count, KEPT - Math.min(KEPT, beginning.size())));
        return count;
    }

    /// Waits for the next piece.
    ///
    /// @return false when the body is over
    private boolean next() throws IOException {
        return switch (poll()) {
            case Pieces.Piece.Bytes(List<ByteBuffer> buffers) -> {
                buffers.stream().filter(ByteBuffer::hasRemaining).forEach(unread::add);
                yield true;
            }
            case Pieces.Piece.End _ -> {
                over = true;
                yield false;
            }
            case Pieces.Piece.Lost(Throwable why) -> {
                over = true;
                if (whole) {
                    yield false;
                }
                throw new IOException("the connection broke in the middle of the reply", why);
            }
        };
    }

    private Pieces.Piece poll() throws IOException {
        Pieces.Piece piece = first;
        if (piece != null) {
            first = null;
            return piece;
        }
        try {
            piece = pieces.next(patience(whole ? GRACE : idle));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
        if (piece != null) {
            return piece;
        }
        close();
        if (whole) {
            return new Pieces.Piece.End();
        }
        throw new IOException(
                deadline - System.nanoTime() > 0
                        ? "no byte for " + Seconds.shown(idle)
                        : "the reply was not over after " + Seconds.shown(total));
    }

    /// Gives the connection up unless everything has come.
    @Override
    public void close() {
        if (!over) {
            over = true;
            unread.clear();
            pieces.close();
        }
    }
}
