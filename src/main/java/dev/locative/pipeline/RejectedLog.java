package dev.locative.pipeline;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// `rejected.jsonl`: the dump's records that are no sample, in the dump's order, each once however
/// often the run is resumed. A dump is read in the same order every time, so a later process skips
/// as many as the file holds. Not thread-safe.
final class RejectedLog implements Closeable {
    private final Path file;
    private final OutputStream out;
    private final long held;
    private long told;

    RejectedLog(Path file) throws IOException {
        this.file = file;
        long lines = 0;
        if (Files.exists(file)) {
            long end = 0;
            try (Lines held = new Lines(file, 0)) {
                while (held.next()) {
                    lines++;
                    end = held.end();
                }
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end);
            }
        }
        held = lines;
        out =
                new BufferedOutputStream(
                        Files.newOutputStream(
                                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    void add(Entry.Rejected rejected) {
        if (told++ < held) {
            return;
        }
        try {
            RejectLine.write(rejected, out);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
}
