package dev.locative.source;

import dev.locative.data.Sample;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// DOCCI's `docci_descriptions.jsonlines` (arXiv 2404.19753): `example_id`, `split`, `image_file`,
/// `description`; images lie in `images/`.
///
/// @param split the only split to read: train, test, qual_dev or qual_test; null reads all
record Docci(@Nullable String split) implements Shape {
    static final String KIND = "docci";
    static final List<String> SPLITS = List.of("train", "test", "qual_dev", "qual_test");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> fields() {
        return List.of("example_id", "split", "image_file", "description");
    }

    @Override
    public boolean fits(Set<String> fields) {
        return fields.contains("example_id") && fields.contains("description");
    }

    @Override
    public String needs() {
        return "example_id, description";
    }

    @Override
    public String id(Values values) throws BadRecord {
        return values.key(0);
    }

    @Override
    public @Nullable Sample sample(Values values, Shard shard, long line) throws BadRecord {
        String id = id(values);
        String named = values.optional(2);
        String file = named == null ? id + ".jpg" : named;
        String caption = values.caption(3);
        if (split != null && !split.equals(splitOf(id, values.optional(1)))) {
            return null;
        }
        return new Sample(id, "images/" + file, caption, KIND);
    }

    /// As the official loader decides: a row is of a split when both the field says so and the id
    /// begins with it. Rows of the two qualification sets carry a split that is not theirs, so
    /// there the id alone counts. Null when field and id disagree.
    static @Nullable String splitOf(String id, @Nullable String field) {
        for (String split : SPLITS) {
            if (id.startsWith(split + "_")) {
                boolean agreed = field == null || split.equals(field);
                return agreed || split.startsWith("qual_") ? split : null;
            }
        }
        return field;
    }
}
