package dev.locative.source;

import dev.locative.data.Sample;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a record of one published dataset holds, whatever file it comes in. Thread-safe.
interface Shape {
    /// The kind, as `--source` names it.
    String kind();

    /// The fields to be read, in the order of the record's `Values`; all others are skipped.
    List<String> fields();

    /// Whether records with these fields are of this shape.
    boolean fits(Set<String> fields);

    /// The fields without which a record is not of this shape, for messages.
    String needs();

    /// The record's own id; null when it has none and one is derived from its place.
    @Nullable String id(Values values) throws BadRecord;

    /// The record's own id for its reject; null when it has none that can be read.
    default @Nullable String idIfReadable(Values values) {
        try {
            return id(values);
        } catch (BadRecord e) {
            return null;
        }
    }

    /// Null for a record that the user did not ask for.
    @Nullable Sample sample(Values values, Shard shard, long line) throws BadRecord;
}
