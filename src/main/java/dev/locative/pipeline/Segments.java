package dev.locative.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The ledger's files: `ledger-00001.jsonl` and so on, without gaps.
final class Segments {
    private Segments() {}

    static Path file(Path dir, int number) {
        return dir.resolve("ledger-%05d.jsonl".formatted(number));
    }

    /// The number of the last segment, 0 when there is none.
    static int last(Path dir) {
        int number = 0;
        while (Files.exists(file(dir, number + 1))) {
            number++;
        }
        return number;
    }

    /// Its length in bytes, 0 when it does not exist.
    static long length(Path dir, int number) throws IOException {
        Path file = file(dir, number);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /// Cuts off what follows the last line feed.
    static void mend(Path file) throws IOException {
        long end;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            end = channel.size();
            ByteBuffer block = ByteBuffer.allocate(1 << 16);
            int at = 0;
            while (end > 0 && at == 0) {
                long from = Math.max(0, end - block.capacity());
                block.clear().limit((int) (end - from));
                channel.read(block, from);
                at = (int) (end - from);
                while (at > 0 && block.get(at - 1) != '\n') {
                    at--;
                }
                end = from + at;
            }
        }
        cut(file, end);
    }

    static void cut(Path file, long length) throws IOException {
        if (Files.exists(file) && Files.size(file) > length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
        }
    }
}
