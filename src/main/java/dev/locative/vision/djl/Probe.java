package dev.locative.vision.djl;

import dev.locative.vision.AlignerOptions;
import dev.locative.vision.Preparation;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What is learned of a model by running it once: whether short texts may stay short, what its
/// cosines are multiplied by, and that both towers end in the same space.
///
/// @param preparation how pictures become tensors
/// @param shape how texts are padded
/// @param scale the logit scale, where the files or the user tell
/// @param text what a combined model wants beside pictures
/// @param image what a combined model wants beside texts
record Probe(
        Preparation preparation,
        TextTower.Shape shape,
        OptionalDouble scale,
        Map<String, OnnxSession.Tensor> text,
        Map<String, OnnxSession.Tensor> image) {
    /// Of different lengths and meanings.
    private static final List<String> TEXTS = List.of("a photo of a cat", "left", "an artwork");

    /// Embeddings of a model that ignores padding differ by rounding only, which is coarser on a
    /// GPU.
    private static final double EQUAL = 1e-3;

    static Probe of(
            AlignerFiles files,
            OnnxSession text,
            OnnxSession image,
            Tokens tokens,
            AlignerOptions options) {
        Inputs words = Inputs.of(text);
        Inputs pictures = Inputs.of(image);
        Preparation preparation = PixelSize.preparation(files.folder(), image);
        int height = preparation.height();
        int width = preparation.width();
        List<long[]> ids = TEXTS.stream().map(tokens::ids).toList();
        Map<String, OnnxSession.Tensor> blank = new HashMap<>();
        Map<String, OnnxSession.Tensor> mute = new HashMap<>();
        if (files.combined() && pictures.pixels() != null) {
            int rows = Math.max(1, pictures.imageRows());
            FloatBuffer zeros = ImageTower.floats(rows * 3 * height * width);
            blank.put(pictures.pixels(), new OnnxSession.Tensor(zeros, rows, 3, height, width));
        }
        if (files.combined()) {
            mute.putAll(mute(words, ids.getFirst(), tokens));
        }
        TextTower.Shape full = new TextTower.Shape(tokens.length(), tokens.pad(), false);
        TextTower.Shape trimmed = new TextTower.Shape(tokens.length(), tokens.pad(), true);
        List<float[]> padded = embed(new TextTower(text, 1, full, blank), ids);
        boolean same =
                words.length() == 0
                        && difference(padded, embed(new TextTower(text, 1, trimmed, blank), ids))
                                < EQUAL;
        List<float[]> seen =
                new ImageTower(image, 1, height, width, mute)
                        .apply(List.of(new float[3 * height * width]));
        if (seen.getFirst().length != padded.getFirst().length) {
            throw new IllegalArgumentException(
                    "%s gives embeddings of %d numbers and %s of %d: they do not belong together"
                            .formatted(
                                    text.file(),
                                    padded.getFirst().length,
                                    image.file(),
                                    seen.getFirst().length));
        }
        OptionalDouble scale = options.scale();
        if (scale.isEmpty() && files.combined()) {
            List<Double> logits =
                    ids.stream()
                            .map(each -> logit(text, mute(words, each, tokens), blank))
                            .toList();
            scale = LogitScale.of(logits, padded, seen.getFirst());
        }
        return new Probe(preparation, same ? trimmed : full, scale, mute, blank);
    }

    Function<List<long[]>, List<float[]>> texts(OnnxSession session, int batch) {
        return new TextTower(session, batch, shape, copy(image));
    }

    Function<List<float[]>, List<float[]>> images(OnnxSession session, int batch) {
        return new ImageTower(
                session, batch, preparation.height(), preparation.width(), copy(text));
    }

    private static double logit(
            OnnxSession session,
            Map<String, OnnxSession.Tensor> text,
            Map<String, OnnxSession.Tensor> image) {
        Map<String, OnnxSession.Tensor> given = new HashMap<>(text);
        given.putAll(image);
        return LogitScale.logit(session.run(given));
    }

    /// Each thread reads its own view: a buffer has one position.
    private static Map<String, OnnxSession.Tensor> copy(Map<String, OnnxSession.Tensor> tensors) {
        Map<String, OnnxSession.Tensor> copies = new HashMap<>();
        tensors.forEach((name, tensor) ->
                copies.put(
                        name, new OnnxSession.Tensor(tensor.data().duplicate(), tensor.shape())));
        return copies;
    }

    /// A text that nobody asked about.
    private static Map<String, OnnxSession.Tensor> mute(Inputs words, long[] text, Tokens tokens) {
        int rows = Math.max(1, words.textRows());
        int length = words.length() > 0 ? words.length() : tokens.length();
        LongBuffer ids = TextTower.longs(rows * length);
        LongBuffer mask = TextTower.longs(rows * length);
        for (int i = 0; i < rows * length; i++) {
            boolean within = i % length < text.length;
            ids.put(i, within ? text[i % length] : tokens.pad());
            mask.put(i, within ? 1 : 0);
        }
        Map<String, OnnxSession.Tensor> tensors = new HashMap<>();
        if (words.ids() != null) {
            tensors.put(words.ids(), new OnnxSession.Tensor(ids, rows, length));
        }
        if (words.mask() != null) {
            tensors.put(words.mask(), new OnnxSession.Tensor(mask, rows, length));
        }
        return tensors;
    }

    private static List<float[]> embed(TextTower tower, List<long[]> texts) {
        return texts.stream().map(text -> tower.apply(List.of(text)).getFirst()).toList();
    }

    private static double difference(List<float[]> one, List<float[]> other) {
        double most = 0;
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < one.get(i).length; j++) {
                most = Math.max(most, Math.abs(one.get(i)[j] - other.get(i)[j]));
            }
        }
        return most;
    }
}
