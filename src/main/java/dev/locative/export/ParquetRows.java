package dev.locative.export;

import dev.locative.data.QaPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Parquet shards with one row per pair and typed columns: `id` and `pair` (the sample's id and the
/// 0-based number of the pair in it), `image`, `source`, `question`, `answer`, `reasoning`,
/// `frame`, `relations` (list of strings), `evidence` (struct of `start`, `end`, `text`: UTF-16
/// offsets into the caption, and its words). Texts stand as they were generated, control tokens
/// included.
///
/// @param shardRows rows after which the next row begins a new shard; a shard is held in memory, in
///   columns, before it is written
public record ParquetRows(ImageRoot root, int shardRows) implements Exporter {
    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public Written write(Stream<Example> examples, Path dir) {
        Counts counts = new Counts(root);
        try (ParquetShards shards = new ParquetShards(dir, shardRows)) {
            for (Iterator<Example> i = examples.iterator(); i.hasNext(); ) {
                Example example = i.next();
                String image = counts.location(example);
                int number = 0;
                for (QaPair pair : example.pairs()) {
                    shards.add(row(example, image, number++, pair));
                }
                counts.add(image, number, number);
            }
            if (shards.isEmpty()) {
                throw new IllegalArgumentException(ConversationFiles.NOTHING);
            }
            return counts.written(0, shards.finish());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export in " + dir + ": " + e, e);
        } catch (SQLException e) {
            throw new UncheckedIOException(
                    "cannot write the export in " + dir + ": " + e.getMessage(),
                    new IOException(e));
        }
    }

    private static ParquetShards.Row row(
            Example example, @Nullable String image, int number, QaPair pair) {
        return new ParquetShards.Row(
                PlainText.wellFormed(example.sample().id()),
                number,
                image,
                PlainText.wellFormed(example.sample().source()),
                pair,
                PlainText.wellFormed(example.quote(pair)));
    }
}
