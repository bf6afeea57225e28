package dev.locative.source;

import dev.locative.data.Sample;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records whose id, image and caption stand in fields of the user's naming. An id may be made of
/// several fields, joined by `/`. A field `source`, as `select` writes it, keeps telling where a
/// sample came from.
final class NamedFields implements Shape {
    static final String JSONL = "jsonl";
    static final String TABLE = "table";
    static final List<String> ROLES = List.of("id", "image", "caption");

    private final String kind;
    private final Set<String> named;
    private final List<String> fields;
    private final List<Integer> id;
    private final int image;
    private final int caption;
    private final int source;
    private final boolean idNamed;
    private final boolean captionNamed;

    /// @param kind `jsonl` or `table`
    /// @param names `id`, `image`, `caption` -> the field that holds it, where it is another; for
    ///   `id` perhaps several with `+` between them
    NamedFields(String kind, Map<String, String> names) {
        this.kind = kind;
        idNamed = names.containsKey("id");
        captionNamed = names.containsKey("caption");
        List<String> ids = List.of(names.getOrDefault("id", "id").split("\\+"));
        String images = names.getOrDefault("image", "image");
        String captions = names.getOrDefault("caption", "caption");
        named =
                ROLES.stream()
                        .filter(names::containsKey)
                        .flatMap(role ->
                                role.equals("id") ? ids.stream() : Stream.of(names.get(role)))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> all = new LinkedHashSet<>(ids);
        all.addAll(List.of(images, captions, "source"));
        fields = List.copyOf(all);
        id = ids.stream().map(fields::indexOf).toList();
        image = fields.indexOf(images);
        caption = fields.indexOf(captions);
        source = fields.indexOf("source");
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public boolean fits(Set<String> present) {
        return present.contains(fields.get(caption)) && present.containsAll(named);
    }

    @Override
    public String needs() {
        String list = String.join(", ", named);
        return captionNamed ? list : ("caption, " + list).replaceAll(", $", "");
    }

    /// Whether records with these fields get an id from file and line.
    boolean derivesIds(Set<String> present) {
        return id.stream().noneMatch(part -> present.contains(fields.get(part)));
    }

    @Override
    public @Nullable String id(Values values) throws BadRecord {
        if (!idNamed && !values.has(id.getFirst())) {
            return null;
        }
        if (id.size() == 1) {
            return values.key(id.getFirst());
        }
        StringBuilder joined = new StringBuilder();
        for (int part : id) {
            joined.append(joined.isEmpty() ? "" : "/").append(values.key(part));
        }
        return joined.toString();
    }

    @Override
    public Sample sample(Values values, Shard shard, long line) throws BadRecord {
        String own = id(values);
        String picture = values.optional(image);
        String origin = values.optional(source);
        return new Sample(
                own == null ? shard.derivedId(line) : own,
                picture == null || picture.isBlank() ? null : picture,
                values.caption(caption),
                origin == null || origin.isBlank() ? kind : origin);
    }
}
