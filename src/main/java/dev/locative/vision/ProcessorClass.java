package dev.locative.vision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The image processors of the transformers library whose work is a [Preparation], with what they
/// do where preprocessor_config.json says nothing.
enum ProcessorClass {
    CLIP("CLIP", true, Preparation.CLIP),
    CHINESE_CLIP("ChineseCLIP", true, Preparation.CLIP),
    BIT("Bit", true, Preparation.CLIP),
    SIGLIP("Siglip", false, Preparation.SIGLIP),
    VIT("ViT", false, stretched(224, Resampling.BILINEAR, Scaling.HALF)),
    BLIP("Blip", false, stretched(384, Resampling.BICUBIC, Scaling.CLIP));

    private final String family;
    private final boolean numberIsShortestEdge;
    private final Preparation usual;

    ProcessorClass(String family, boolean numberIsShortestEdge, Preparation usual) {
        this.family = family;
        this.numberIsShortestEdge = numberIsShortestEdge;
        this.usual = usual;
    }

    /// @param name as in the file: "CLIPFeatureExtractor", "CLIPImageProcessor", the latter with
    ///   "Fast" or "Pil" behind
    static Optional<ProcessorClass> named(String name) {
        String family =
                name.replaceFirst("(ImageProcessor(Fast|Pil)?|FeatureExtractor|Processor)$", "");
        return Arrays.stream(values()).filter(each -> each.family.equals(family)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(each -> each.family + "ImageProcessor").toList();
    }

    /// Whether `"size": 224` means the short side; else both sides.
    boolean numberIsShortestEdge() {
        return numberIsShortestEdge;
    }

    Preparation usual() {
        return usual;
    }

    private static Preparation stretched(int side, Resampling resampling, Scaling scaling) {
        var size = new Resize.Stretched(side, side);
        return new Preparation(size, new Crop.None(), resampling, scaling);
    }
}
