package dev.locative.review;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// `judgements.jsonl`: what people said, a line each, only ever appended to. A line is on the disk
/// before the next thing happens; one that a kill tore is cut off by the next writer.
final class JudgementFile {
    private static final String FILE = "judgements.jsonl";
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private static final ObjectReader READER = JSON.readerFor(Judgement.class);
    private static final ObjectWriter WRITER = JSON.writerFor(Judgement.class);

    private final Path dir;
    private final Path file;

    /// @param dir the review's folder
    JudgementFile(Path dir) {
        this.dir = dir;
        file = dir.resolve(FILE);
    }

    /// @throws UncheckedIOException when it could not be kept; then nothing of it is
    void append(Judgement judgement) {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            WRITER.writeValue(line, judgement);
            line.write('\n');
            ReviewLock.holding(dir, () -> append(line.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s: the judgement of item %d could not be kept: %s"
                            .formatted(file, judgement.item(), e.getMessage()),
                    e);
        }
    }

    private long append(byte[] line) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            long end = mended(channel);
            try {
                write(channel, line, end);
                channel.force(false);
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
            return end + line.length;
        }
    }

    private static void write(FileChannel channel, byte[] line, long from) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(line);
        while (left.hasRemaining()) {
            channel.write(left, from + left.position());
        }
    }

    /// Cuts off a torn last line; one that only lacks its line feed gets it.
    ///
    /// @return where the next line begins
    private static long mended(FileChannel channel) throws IOException {
        long size = channel.size();
        long end = afterLastLineFeed(channel, size);
        if (end == size) {
            return size;
        }
        ByteBuffer tail = ByteBuffer.allocate(Math.toIntExact(size - end));
        int read = 0;
        while (tail.hasRemaining() && read >= 0) {
            read = channel.read(tail, end + tail.position());
        }
        if (parsed(tail.array(), 0, tail.position()) != null) {
            write(channel, new byte[] {'\n'}, size);
            return size + 1;
        }
        channel.truncate(end);
        return end;
    }

    private static long afterLastLineFeed(FileChannel channel, long size) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(1 << 12);
        long end = size;
        while (end > 0) {
            long from = Math.max(0, end - block.capacity());
            block.clear().limit((int) (end - from));
            channel.read(block, from);
            for (int at = block.position() - 1; at >= 0; at--) {
                if (block.get(at) == '\n') {
                    return from + at + 1;
                }
            }
            end = from;
        }
        return 0;
    }

    /// What counts: the last judgement of each reviewer on each item.
    ///
    /// @throws UncheckedIOException when the file cannot be read
    Judgements of(DrawnSet sample) {
        Judgements judgements = new Judgements(file, sample);
        if (!Files.exists(file)) {
            return judgements;
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            int number = 0;
            for (int start = 0; start < bytes.length; ) {
                int end = lineEnd(bytes, start);
                number++;
                Judgement judgement = parsed(bytes, start, end - start);
                if (judgement != null) {
                    judgements.add(judgement, number);
                } else if (end < bytes.length && !blank(bytes, start, end)) {
                    judgements.unreadable(number);
                }
                start = end + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        return judgements;
    }

    private static int lineEnd(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean blank(byte[] bytes, int start, int end) {
        return new String(Arrays.copyOfRange(bytes, start, end)).isBlank();
    }

    /// Null when it is none.
    private static @Nullable Judgement parsed(byte[] bytes, int start, int length) {
        try {
            return READER.readValue(bytes, start, length);
        } catch (JacksonException _) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
