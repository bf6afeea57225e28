package dev.locative.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which dump to read and how.
///
/// @param files files, or directories of shards, in the order given
/// @param kind `docci`, `pixmo-cap`, `localized-narratives`, `jsonl`, `table`, `images`; null to
///   recognise it
/// @param fields where `id`, `image` and `caption` stand when they are not named so: caption ->
///   text
public record DumpRequest(List<Path> files, @Nullable String kind, Map<String, String> fields) {
    public DumpRequest {
        files = List.copyOf(files);
        fields = Map.copyOf(fields);
    }
}
