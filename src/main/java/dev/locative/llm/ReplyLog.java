package dev.locative.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Every raw reply, as JSON Lines in a file of Zstandard frames, one frame a reply, so that a kill
/// tears the last at most; the file is cut there when it is opened again. `zstd -dc` reads it, and
/// so does `--generator replies`. Written before the sample's outcome: a reply that was paid for is
/// kept even when the process dies right after it. Thread-safe.
public final class ReplyLog implements AutoCloseable {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Path file;
    private @Nullable FileChannel channel;

    /// Opens nothing until the first reply comes.
    public ReplyLog(Path file) {
        this.file = file;
    }

    /// @throws UncheckedIOException when it cannot be written: the disk is full, say
    public synchronized void add(Question question, Reply reply) {
        byte[] frame = Zstd.compress(line(question, reply));
        try {
            FileChannel out = channel == null ? channel = open(file) : channel;
            ByteBuffer bytes = ByteBuffer.wrap(frame);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static byte[] line(Question question, Reply reply) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("id", question.id());
            json.writeStringField("reply", reply.text());
            json.writeStringField(
                    "ending", reply.ending().name().toLowerCase(java.util.Locale.ROOT));
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    private static FileChannel open(Path file) throws IOException {
        FileChannel out =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        out.truncate(whole(out));
        out.position(out.size());
        return out;
    }

    /// Where the last whole frame ends.
    private static long whole(FileChannel file) throws IOException {
        long end = 0;
        long size = file.size();
        ByteBuffer window = ByteBuffer.allocate(1 << 20);
        while (end < size) {
            window.clear();
            file.read(window, end);
            window.flip();
            int at = 0;
            int frame = frame(window, at);
            while (frame > 0) {
                at += frame;
                frame = frame(window, at);
            }
            if (at == 0 && window.limit() == window.capacity() && window.capacity() < 1 << 28) {
                window = ByteBuffer.allocate(window.capacity() * 4); // one big reply
            } else if (at == 0) {
                break;
            }
            end += at;
        }
        return end;
    }

    /// The length of the frame at `from`; 0 when none is whole.
    private static int frame(ByteBuffer bytes, int from) {
        if (from >= bytes.limit()) {
            return 0;
        }
        try {
            int left = bytes.limit() - from;
            long length = Zstd.findFrameCompressedSize(bytes.array(), from, left);
            return Zstd.isError(length) || length > left ? 0 : (int) length;
        } catch (ZstdException e) {
            return 0; // what is there is not a whole frame
        }
    }

    @Override
    public synchronized void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot close " + file, e);
            }
        }
    }
}
