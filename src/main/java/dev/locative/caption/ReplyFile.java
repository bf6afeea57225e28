package dev.locative.caption;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ObjLongConsumer;

/// A file of replies, unpacked, and where each id's reply stands in it.
///
/// @param plain JSON Lines
/// @param temporary whether `plain` is ours to delete
record ReplyFile(Path plain, boolean temporary, Offsets offsets) implements AutoCloseable {

    static ReplyFile index(Path file) {
        try {
            boolean packed = Packed.is(file);
            Path plain = packed ? Packed.unpack(file) : file;
            Offsets offsets = new Offsets();
            lines(plain, file, offsets::put);
            if (offsets.size() == 0) {
                throw new IllegalArgumentException(file + " holds no reply");
            }
            return new ReplyFile(plain, packed, offsets);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// Every id in the file's order.
    void ids(ObjLongConsumer<String> each) {
        try {
            lines(plain, plain, each);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + plain + ": " + e.getMessage(), e);
        }
    }

    private static void lines(Path plain, Path named, ObjLongConsumer<String> each)
            throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(plain), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
            long start = 0;
            long number = 0;
            for (long at = 0; ; at++) {
                int b = in.read();
                if (b >= 0 && b != '\n') {
                    line.write(b);
                    continue;
                }
                number++;
                if (line.size() > 0
                        && !line.toString(java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
                    each.accept(id(line.toByteArray(), named, number), start);
                }
                line.reset();
                start = at + 1;
                if (b < 0) {
                    return;
                }
            }
        }
    }

    private static String id(byte[] line, Path file, long number) throws IOException {
        try {
            JsonNode parsed = ReplyLine.parse(line);
            String id = ReplyLine.id(parsed);
            if (!id.isEmpty() && ReplyLine.reply(parsed)) {
                return id;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + ":" + number + ": no JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException(
                file
                        + ":"
                        + number
                        + ": no reply; a line has \"id\" and \"reply\", or is an OpenAI batch's"
                        + " (\"custom_id\", \"response\")");
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(plain);
        }
    }
}
