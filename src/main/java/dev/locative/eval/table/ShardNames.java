package dev.locative.eval.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The names of a file that is published in shards: "test-00001-of-00003.parquet".
final class ShardNames {
    private static final Pattern SHARD = Pattern.compile("(.*-)\\d{5}(-of-(\\d{5})\\..*)");

    private ShardNames() {}

    /// All shards of the set that a file belongs to, in order, or the file alone.
    ///
    /// @throws IllegalArgumentException when one is missing
    static List<Path> all(Path file) {
        Matcher shard = SHARD.matcher(file.getFileName().toString());
        if (!shard.matches()) {
            return List.of(file);
        }
        List<Path> all =
                IntStream.range(0, Integer.parseInt(shard.group(3)))
                        .mapToObj("%05d"::formatted)
                        .map(number ->
                                file.resolveSibling(shard.group(1) + number + shard.group(2)))
                        .toList();
        List<Path> missing = all.stream().filter(Files::notExists).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: %d of its %d shards are missing, %s first; fetch them"
                            .formatted(file, missing.size(), all.size(), missing.getFirst()));
        }
        return all;
    }

    /// What all shards of a set have in common; a file's own name when it is no shard.
    static String set(Path file) {
        return SHARD.matcher(file.toString()).replaceFirst("$1*$2");
    }
}
