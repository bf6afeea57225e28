package dev.locative.eval.contestant;

import dev.locative.eval.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Replies that were given elsewhere: JSON lines `{"item": id, "reply": text}`, one JSON array of
/// such objects, one JSON object `{id: text}`, or a folder of MME's result files
/// (`image<TAB>question<TAB>answer<TAB>reply`).
///
/// @param digest sha256 of what was read
public record ReplyFile(Path file, String digest, Map<String, String> replies) {
    /// @param benchmark lines that name another one are left out
    /// @param said told of lines that are no reply
    /// @throws IllegalArgumentException when there is no reply at all
    public static ReplyFile read(Path file, String benchmark, Consumer<String> said) {
        Path given = Files.isDirectory(file) ? file.resolve(benchmark + ".jsonl") : file;
        ReplyReading reading = new ReplyReading(benchmark, said);
        if (Files.isRegularFile(given)) {
            reading.file(given);
        } else if (Files.isDirectory(file)) {
            results(file).forEach(reading::results);
        } else {
            throw new IllegalArgumentException(
                    "no such file: %s; --contestant replies:FILE wants JSON lines such as {\"item\": 0, \"reply\": \"Yes\"}"
                            .formatted(file));
        }
        if (reading.replies().isEmpty()) {
            throw new IllegalArgumentException(
                    file
                            + " holds no reply to "
                            + benchmark
                            + "; a line is {\"item\": 0, \"reply\": \"Yes\"}");
        }
        return new ReplyFile(file, reading.digest(), reading.replies());
    }

    /// The contestant that gives these replies.
    public Replies to(String benchmark, List<Item> items) {
        return Replies.of(this, benchmark, items);
    }

    /// How MME's result files name an item: the how-manieth line with this question it is counts
    /// too, since a question may come twice.
    public static String mmeName(String task, String image, String question, int times) {
        return String.join("\t", task, image, question, String.valueOf(times));
    }

    private static List<Path> results(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }
}
