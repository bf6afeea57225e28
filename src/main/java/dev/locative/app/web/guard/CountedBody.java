package dev.locative.app.web.guard;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// A body that is read no further than its limit, however long it is.
final class CountedBody extends FilterInputStream {
    private static final int REST = 64_000;

    private final long limit;
    private final LongConsumer taken;
    private long read;

    /// @param limit bytes
    /// @param taken told of each piece's bytes; may refuse by an exception
    CountedBody(InputStream body, long limit, LongConsumer taken) {
        super(body);
        this.limit = limit;
        this.taken = taken;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int bytes = super.read(into, from, most);
        count(Math.max(bytes, 0));
        return bytes;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > limit) {
            throw new ClientErrorException(
                    Sizes.tooLong(limit).detail(), Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        taken.accept(bytes);
    }

    /// Reads a little to the body's end, so that the connection can go on, and not all that comes.
    @Override
    public void close() throws IOException {
        byte[] rest = new byte[REST];
        int left = REST;
        for (int bytes = 0; bytes >= 0 && left > 0 && read <= limit; left -= bytes) {
            bytes = super.read(rest, 0, left);
        }
    }
}
