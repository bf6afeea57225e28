package dev.locative.vision.djl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files of an aligner, found where exporters put them.
///
/// @param text the text encoder, or the combined model
/// @param image the image encoder, or the combined model
/// @param folder where tokenizer.json and the other settings lie
record AlignerFiles(Path text, Path image, Path folder) {
    private static final List<String> TEXT = List.of("text_model.onnx", "textual.onnx");
    private static final List<String> IMAGE = List.of("vision_model.onnx", "visual.onnx");

    /// @param model a folder, or a combined ONNX file
    /// @throws IllegalArgumentException when something is missing; the message names it
    static AlignerFiles find(Path model) {
        if (Files.isRegularFile(model)) {
            return new AlignerFiles(model, model, settings(model.toAbsolutePath().getParent()));
        }
        if (!Files.isDirectory(model)) {
            throw new IllegalArgumentException(
                    "no such model: %s; --clip wants a folder with ONNX files, an ONNX file, or a name of 'locative models list'"
                            .formatted(model));
        }
        for (Path folder : List.of(model, model.resolve("onnx"))) {
            Path text = first(folder, TEXT);
            Path image = first(folder, IMAGE);
            if (text != null && image != null) {
                return new AlignerFiles(text, image, settings(folder));
            }
            Path both = first(folder, List.of("model.onnx"));
            if (both != null) {
                return new AlignerFiles(both, both, settings(folder));
            }
        }
        throw new IllegalArgumentException(
                "%s holds no model: neither text_model.onnx with vision_model.onnx nor model.onnx, there or in onnx/"
                        .formatted(model));
    }

    boolean combined() {
        return text.equals(image);
    }

    private static @Nullable Path first(Path folder, List<String> names) {
        return names.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    /// The folder itself, or its parent where only that has a tokenizer.
    private static Path settings(@Nullable Path folder) {
        Path own = folder == null ? Path.of("") : folder;
        for (Path place : List.of(own, own.resolve(".."))) {
            if (Files.isRegularFile(place.resolve("tokenizer.json"))) {
                return place.normalize();
            }
        }
        throw new IllegalArgumentException(
                "no tokenizer.json in %s or the folder above: get it from where the model comes from"
                        .formatted(own));
    }
}
