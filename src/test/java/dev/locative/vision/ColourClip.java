package dev.locative.vision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.locative.vision.djl.ClipVocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A CLIP whose answers are known: a picture's embedding is its mean colour, a text's the colours
/// that it names. The tokenizer is OpenAI's.
public final class ColourClip {
    /// Pictures are made this small.
    public static final int SIDE = 32;

    private static final List<String> COLOURS = List.of("red", "green", "blue");

    /// What texts without a colour, and black pictures, point to.
    private static final float LITTLE = 1e-3f;

    private ColourClip() {}

    /// Writes the model as split files into `folder`, which it gives back.
    public static Path write(Path folder) {
        return write(folder, Map.of());
    }

    /// As above, and other words mean a colour: `scene` -> `green`.
    public static Path write(Path folder, Map<String, String> words) {
        return write(folder, words, "batch", "sequence");
    }

    /// @param batch how many texts and pictures the files take, a number or a name for any
    /// @param sequence how many tokens, likewise
    public static Path write(Path folder, Object batch, Object sequence) {
        return write(folder, Map.of(), batch, sequence);
    }

    private static Path write(
            Path folder, Map<String, String> words, Object batch, Object sequence) {
        try {
            Files.createDirectories(folder);
            ClipVocabulary.write(folder);
            Files.writeString(
                    folder.resolve("preprocessor_config.json"),
                    """
                    {"image_processor_type": "CLIPImageProcessor", "size": {"shortest_edge": 32},
                     "crop_size": {"height": 32, "width": 32}, "do_normalize": false}
                    """);
            JsonNode vocabulary =
                    new JsonMapper()
                            .readTree(folder.resolve("tokenizer.json").toFile())
                            .path("model")
                            .path("vocab");
            texts(vocabulary, words, batch, sequence).write(folder.resolve("text_model.onnx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pictures(batch).write(folder.resolve("vision_model.onnx"));
        return folder;
    }

    private static OnnxFile texts(
            JsonNode vocabulary, Map<String, String> words, Object batch, Object sequence) {
        float[] table = new float[4 * vocabulary.size()];
        for (int i = 3; i < table.length; i += 4) {
            table[i] = LITTLE;
        }
        Map<String, String> meant = new HashMap<>(words);
        COLOURS.forEach(colour -> meant.put(colour, colour));
        meant.forEach((word, colour) -> {
            int token = vocabulary.required(word + "</w>").intValue();
            table[4 * token + COLOURS.indexOf(colour)] = 1;
        });
        return new OnnxFile()
                .input("input_ids", false, batch, sequence)
                .floats("table", List.of(vocabulary.size(), 4), table)
                .node("Gather", "tokens", List.of(), "table", "input_ids")
                .node("ReduceMax", "text_embeds", List.of(1), "tokens")
                .output("text_embeds", batch, 4);
    }

    private static OnnxFile pictures(Object batch) {
        float[] widen = new float[12];
        for (int colour = 0; colour < 3; colour++) {
            widen[5 * colour] = 1;
        }
        return new OnnxFile()
                .input("pixel_values", true, batch, 3, SIDE, SIDE)
                .floats("widen", List.of(3, 4), widen)
                .floats("little", List.of(4), 0, 0, 0, LITTLE)
                .node("ReduceMean", "mean", List.of(2, 3), "pixel_values")
                .node("MatMul", "wide", List.of(), "mean", "widen")
                .node("Add", "image_embeds", List.of(), "wide", "little")
                .output("image_embeds", batch, 4);
    }
}
