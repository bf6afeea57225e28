package dev.locative.source;

import dev.locative.data.Sample;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Localized Narratives (arXiv 1912.03098), full records and the caption-only variant:
/// `dataset_id`, `image_id`, `annotator_id`, `caption`. Some images have several narratives, so the
/// id holds all three keys.
record LocalizedNarratives() implements Shape {
    static final String KIND = "localized-narratives";
    private static final int COCO_DIGITS = 12;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> fields() {
        return List.of("dataset_id", "image_id", "annotator_id", "caption");
    }

    @Override
    public boolean fits(Set<String> fields) {
        return fields.containsAll(fields());
    }

    @Override
    public String needs() {
        return "dataset_id, image_id, annotator_id, caption";
    }

    @Override
    public String id(Values values) throws BadRecord {
        return values.key(0) + '/' + values.key(1) + '/' + values.key(2);
    }

    @Override
    public Sample sample(Values values, Shard shard, long line) throws BadRecord {
        String image = image(values.key(0), values.key(1), shard.name());
        return new Sample(id(values), image, values.caption(3), KIND);
    }

    /// Where the image lies in its dataset: COCO `val2017/000000137576.jpg`, Open Images
    /// `validation/0a1b....jpg`, Flickr30k and ADE20k `ID.jpg`. The Open Images split stands in
    /// `dataset_id` or, where that says only `open_images`, in the shard's name; null when neither
    /// tells, or when the dataset is none of the four.
    static @Nullable String image(String dataset, String image, String shard) {
        String name = dataset.toLowerCase(Locale.ROOT);
        if (name.contains("coco")) {
            String padded = "0".repeat(Math.max(0, COCO_DIGITS - image.length())) + image;
            return (name.contains("train") ? "train2017/" : "val2017/") + padded + ".jpg";
        }
        if (name.contains("flic") || name.contains("ade")) {
            return image + ".jpg";
        }
        if (name.contains("open")) {
            String split = openImagesSplit(name);
            split = split == null ? openImagesSplit(shard.toLowerCase(Locale.ROOT)) : split;
            return split == null ? null : split + "/" + image + ".jpg";
        }
        return null;
    }

    private static @Nullable String openImagesSplit(String name) {
        int at = name.lastIndexOf("open_images");
        String rest = at < 0 ? "" : name.substring(at);
        if (rest.contains("train")) {
            return "train";
        }
        if (rest.contains("val")) {
            return "validation";
        }
        return rest.contains("test") ? "test" : null;
    }
}
