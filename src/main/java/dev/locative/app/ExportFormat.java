package dev.locative.app;

import dev.locative.export.Exporter;
import dev.locative.export.ImageRoot;
import dev.locative.export.Llava;
import dev.locative.export.Messages;
import dev.locative.export.Pack;
import dev.locative.export.ParquetRows;
import dev.locative.export.ShareGpt;
import dev.locative.export.Trl;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The shapes in which a run can be exported.
public enum ExportFormat {
    MESSAGES,
    SHAREGPT,
    LLAVA,
    TRL,
    PARQUET;

    /// Bytes of JSON after which a new shard begins.
    private static final long SHARD_BYTES = 1L << 29;

    /// Rows after which a new Parquet shard begins, about 100 MB in memory.
    private static final int SHARD_ROWS = 5 * 40_960;

    /// The lower-case name, as `--format` takes it.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when no format has that name
    public static ExportFormat of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no export format '" + label + "'; there are " + labels()));
    }

    public static String labels() {
        return Arrays.stream(values()).map(ExportFormat::label).collect(Collectors.joining(", "));
    }

    /// @param pack null for the format's own: a conversation per image, in Parquet a row per pair
    /// @throws IllegalArgumentException for Parquet with a conversation per image
    Exporter exporter(@Nullable Pack pack, ImageRoot root) {
        Pack rows = pack == null ? Pack.IMAGE : pack;
        return switch (this) {
            case MESSAGES -> new Messages(rows, root, SHARD_BYTES);
            case SHAREGPT -> new ShareGpt(rows, root, SHARD_BYTES);
            case LLAVA -> new Llava(rows, root);
            case TRL -> new Trl(rows, root, SHARD_BYTES);
            case PARQUET -> {
                if (pack == Pack.IMAGE) {
                    throw new IllegalArgumentException(
                            "parquet has one row per pair; leave --pack away, or say --pack pair");
                }
                yield new ParquetRows(root, SHARD_ROWS);
            }
        };
    }
}
