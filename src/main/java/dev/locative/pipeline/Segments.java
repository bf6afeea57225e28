package dev.locative.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
