package dev.locative.eval.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.locative.eval.Answer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every reply of a benchmark's run, a line of `replies.jsonl`, handed to the system as it comes
/// where it was dear: a kill loses none. A line that it tore off is cut away on opening.
/// Thread-safe.
public final class ReplyBook implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader READER = JSON.readerFor(Said.class);
    private static final ObjectWriter WRITER = JSON.writerFor(Said.class);

    private static final int BUFFER_BYTES = 1 << 16;

    private record Key(String item, long seed) {}

    private final Path file;
    private final Map<Key, Answer> answers = new HashMap<>();
    private final OutputStream out;

    private ReplyBook(Path file, boolean atOnce) throws IOException {
        this.file = file;
        read();
        OutputStream appended =
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.out = atOnce ? appended : new BufferedOutputStream(appended, BUFFER_BYTES);
    }

    /// @param atOnce whether a reply is on the disk as soon as it is there; what costs nothing to
    ///   have again may wait
    /// @throws IllegalArgumentException when a line in the middle of the file is broken
    /// @throws UncheckedIOException when the file cannot be read or written
    public static ReplyBook open(Path file, boolean atOnce) {
        try {
            return new ReplyBook(file, atOnce);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    /// The answer to an item with a seed; empty when there is none yet.
    public synchronized Optional<Answer> answer(String item, long seed) {
        return Optional.ofNullable(answers.get(new Key(item, seed)));
    }

    /// @throws UncheckedIOException when it cannot be written; what stands in the file is sound
    public synchronized void add(String item, long seed, Answer answer) {
        write(Said.of(item, seed, answer));
        answers.put(new Key(item, seed), answer);
    }

    /// Keeps why there is no answer.
    synchronized void addFailure(String item, long seed, String why) {
        write(Said.nothing(item, seed, why));
    }

    private void write(Said said) {
        try {
            byte[] json = WRITER.writeValueAsBytes(said);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write %s: %s; make room or mend the disk, then run the same command again: it resumes"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private void read() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        cutTornLine();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            Said said;
            try {
                said = READER.readValue(lines.get(i));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(
                        "%s, line %d is no reply (%s); delete that line, and the item is asked again"
                                .formatted(file, i + 1, e.getOriginalMessage()),
                        e);
            }
            if (said.error() == null) {
                answers.put(new Key(said.item(), said.seed()), said.answer());
            }
        }
    }

    private void cutTornLine() throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            long end = access.length();
            while (end > 0) {
                access.seek(end - 1);
                if (access.read() == '\n') {
                    break;
                }
                end--;
            }
            access.setLength(end);
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
