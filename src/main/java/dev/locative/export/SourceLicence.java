package dev.locative.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Under which terms a source's captions and images stand, as its publisher states them.
enum SourceLicence {
    DOCCI(
            "docci",
            "DOCCI",
            "cc-by-4.0",
            "Descriptions and images CC-BY-4.0, (c) Google, https://google.github.io/docci"),
    LOCALIZED_NARRATIVES(
            "localized-narratives",
            "Localized Narratives",
            "cc-by-4.0",
            "Annotations CC-BY-4.0, (c) Google, https://google.github.io/localized-narratives;"
                    + " the images have their own licences (COCO, Flickr30k, ADE20k, Open Images)"),
    PIXMO_CAP(
            "pixmo-cap",
            "PixMo-Cap",
            "odc-by",
            "Captions ODC-BY-1.0, (c) Allen Institute for AI,"
                    + " https://huggingface.co/datasets/allenai/pixmo-cap; the images lie at their"
                    + " owners' URLs with their own licences"),
    OTHER("", "", "other", "see source");

    private final String source;
    private final String title;
    private final String tag;
    private final String terms;

    SourceLicence(String source, String title, String tag, String terms) {
        this.source = source;
        this.title = title;
        this.tag = tag;
        this.terms = terms;
    }

    /// The licence of a source by its name; a part after `/`, `:` or a blank, as in
    /// `localized-narratives/coco`, does not matter.
    static SourceLicence of(String source) {
        String name = source.split("[/: ]", 2)[0];
        return Arrays.stream(values())
                .filter(l -> l != OTHER && l.source.equals(name))
                .findFirst()
                .orElse(OTHER);
    }

    /// The licence identifiers of the Hugging Face hub, each once.
    static List<String> tags(Iterable<String> sources) {
        List<String> tags = new ArrayList<>();
        for (String source : sources) {
            String tag = of(source).tag;
            if (!tags.contains(tag)) {
                tags.add(tag);
            }
        }
        return tags;
    }

    /// The source's own name where it is known.
    String title(String source) {
        return this == OTHER ? source : title;
    }

    String terms() {
        return terms;
    }
}
