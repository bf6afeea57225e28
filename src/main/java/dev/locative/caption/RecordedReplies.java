package dev.locative.caption;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.data.Meter;
import dev.locative.llm.Asker;
import dev.locative.llm.LlmException;
import dev.locative.llm.Question;
import dev.locative.llm.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Replies that a model gave elsewhere: the output of an OpenAI batch (vLLM's `run-batch` writes
/// the same), plain `{"id": ..., "reply": ...}` lines, or the log of another run. Only where each
/// reply stands is kept in memory, 24 bytes a reply or so. The last reply of an id counts.
/// Thread-safe.
public final class RecordedReplies implements Asker {
    private final Path named;
    private final ReplyFile file;
    private final FileChannel channel;

    /// @param file as the user names it; gzip and Zstandard are unpacked beside the temporary files
    /// @throws IllegalArgumentException when a line is no reply, naming it
    /// @throws UncheckedIOException when it cannot be read
    public RecordedReplies(Path file) {
        this.named = file;
        this.file = ReplyFile.index(file);
        try {
            channel = FileChannel.open(this.file.plain());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        }
    }

    @Override
    public String name() {
        return named.toString();
    }

    /// How many ids have a reply.
    public long size() {
        return file.offsets().size();
    }

    /// Every id with a reply, once.
    public void ids(Consumer<String> each) {
        file.ids((id, offset) -> {
            if (file.offsets().get(id) == offset) {
                each.accept(id);
            }
        });
    }

    @Override
    public Reply ask(Question question) {
        long offset = file.offsets().get(question.id());
        if (offset < 0) {
            throw new LlmException(
                    named + " holds no reply for " + question.id() + "; add it and run again");
        }
        try {
            JsonNode line = ReplyLine.parse(line(offset));
            Meter.add(ReplyLine.usage(line));
            return ReplyLine.reply(line, question.id(), named);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + named + ": " + e, e);
        }
    }

    private byte[] line(long offset) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 13);
        int searched = 0;
        while (true) {
            int read = channel.read(bytes, offset + bytes.position());
            for (; searched < bytes.position(); searched++) {
                if (bytes.get(searched) == '\n') {
                    return java.util.Arrays.copyOf(bytes.array(), searched);
                }
            }
            if (read < 0) {
                return java.util.Arrays.copyOf(bytes.array(), searched);
            }
            if (!bytes.hasRemaining()) {
                bytes = ByteBuffer.allocate(bytes.capacity() * 4).put(bytes.flip());
            }
        }
    }

    @Override
    public void close() {
        try (file) {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + named, e);
        }
    }
}
