package dev.locative.source;

import dev.locative.data.Sample;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Records whose id, image and caption stand in fields of the user's naming. A field `source`, as
/// `select` writes it, keeps telling where a sample came from.
///
/// @param kind `jsonl` or `table`
/// @param names `id`, `image`, `caption` -> the field that holds it, where it is another
record NamedFields(String kind, Map<String, String> names) implements Shape {
    static final String JSONL = "jsonl";
    static final String TABLE = "table";
    static final List<String> ROLES = List.of("id", "image", "caption");

    @Override
    public List<String> fields() {
        return List.of(field("id"), field("image"), field("caption"), "source");
    }

    private String field(String role) {
        return names.getOrDefault(role, role);
    }

    @Override
    public boolean fits(Set<String> fields) {
        return fields.contains(field("caption")) && fields.containsAll(names.values());
    }

    @Override
    public String needs() {
        String named = String.join(", ", names.values());
        return names.containsKey("caption") ? named : ("caption, " + named).replaceAll(", $", "");
    }

    /// Whether records with these fields get an id from file and line.
    boolean derivesIds(Set<String> fields) {
        return !fields.contains(field("id"));
    }

    @Override
    public @Nullable String id(Values values) throws BadRecord {
        return values.has(0) || names.containsKey("id") ? values.key(0) : null;
    }

    @Override
    public Sample sample(Values values, Shard shard, long line) throws BadRecord {
        String own = id(values);
        String id = own == null ? shard.derivedId(line) : own;
        String image = values.optional(1);
        String origin = values.optional(3);
        return new Sample(
                id,
                image == null || image.isBlank() ? null : image,
                values.caption(2),
                origin == null || origin.isBlank() ? kind : origin);
    }
}
