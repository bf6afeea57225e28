package dev.locative.eval.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.locative.pipeline.WholeFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One reply with what each rule made of it: a line of `scores.jsonl`.
///
/// @param place file and row of the item
/// @param gold the right answer, as the item was shown
/// @param cluster what the item belongs to in the chosen rule's figures, all passes of a question
///   say; null where it stands alone
/// @param rules by name, the chosen one first
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoreLine(
        String item,
        long seed,
        String place,
        String gold,
        String reply,
        @Nullable String cluster,
        SequencedMap<String, Given> rules) {
    private static final String FILE = "scores.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader READER = JSON.readerFor(ScoreLine.class);
    private static final ObjectWriter WRITER =
            JSON.writerFor(ScoreLine.class)
                    .withRootValueSeparator("\n")
                    .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    /// @param parsed what the rule read; null when it found no answer
    public record Given(@Nullable String parsed, double score) {}

    /// Writes a benchmark's scores, whole or not at all.
    public static void write(Path dir, List<ScoreLine> lines) {
        WholeFile.write(
                dir.resolve(FILE),
                out -> {
                    SequenceWriter values = WRITER.writeValues(out);
                    for (ScoreLine line : lines) {
                        values.write(line);
                    }
                    values.flush();
                    out.write('\n');
                });
    }

    /// @throws IllegalArgumentException when the benchmark was not scored, or a line is damaged
    public static List<ScoreLine> read(Path dir) {
        Path file = dir.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    dir + " holds no " + FILE + ": run the same `eval` again, and it is scored");
        }
        List<ScoreLine> lines = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(READER.readValue(line));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: %s; run the same `eval` again, and it is written anew"
                            .formatted(file, lines.size() + 1, e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        return lines;
    }
}
