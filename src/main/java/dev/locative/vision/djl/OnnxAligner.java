package dev.locative.vision.djl;

import dev.locative.data.LaneUse;
import dev.locative.vision.Aligner;
import dev.locative.vision.AlignerOptions;
import dev.locative.vision.Picture;
import dev.locative.vision.Preparation;
import dev.locative.vision.TextCleaning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// CLIP or SigLIP from ONNX files, combined or split, as Hugging Face's exporters write them.
public final class OnnxAligner implements Aligner {
    /// Batches that wait for a session: a text takes some hundred bytes, a picture's tensor 0.6 MB.
    private static final int TEXTS = 64;

    private static final int IMAGES = 2;

    private final List<OnnxSession> sessions;
    private final Tokens tokens;
    private final TextCleaning cleaning;
    private final Preparation preparation;
    private final Lanes<long[], float[]> texts;
    private final Lanes<float[], float[]> images;
    private final OptionalDouble scale;

    private OnnxAligner(
            List<OnnxSession> sessions,
            Tokens tokens,
            TextCleaning cleaning,
            Probe probe,
            Lanes<long[], float[]> texts,
            Lanes<float[], float[]> images) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.cleaning = cleaning;
        preparation = probe.preparation();
        scale = probe.scale();
        this.texts = texts;
        this.images = images;
    }

    /// Loads a model and tries it once.
    ///
    /// @throws IllegalArgumentException when files are missing, no CLIP, or do not fit together;
    ///   the message names the file
    /// @throws java.io.UncheckedIOException when a file cannot be read
    public static Aligner open(AlignerOptions options) {
        AlignerFiles files = AlignerFiles.find(options.model());
        List<OnnxSession> sessions = new ArrayList<>();
        Tokens tokens = null;
        try {
            List<OnnxSession> text = new ArrayList<>();
            List<OnnxSession> image = new ArrayList<>();
            for (int i = 0; i < options.sessions(); i++) {
                text.add(session(files.text(), options, sessions));
                image.add(
                        files.combined()
                                ? text.getLast()
                                : session(files.image(), options, sessions));
            }
            int length = Inputs.of(text.getFirst()).length();
            tokens = length > 0 ? Tokens.of(files.folder(), length) : Tokens.of(files.folder());
            Probe probe = Probe.of(files, text.getFirst(), image.getFirst(), tokens, options);
            return new OnnxAligner(
                    sessions,
                    tokens,
                    options.cleaning(),
                    probe,
                    lanes("clip-text", text, options, TEXTS, Inputs::textRows, probe::texts),
                    lanes("clip-image", image, options, IMAGES, Inputs::imageRows, probe::images));
        } catch (RuntimeException e) {
            if (tokens != null) {
                tokens.close();
            }
            sessions.forEach(OnnxSession::close);
            throw e;
        }
    }

    /// The ONNX files that [#open] would load of a model, text before image.
    ///
    /// @throws IllegalArgumentException when there are none
    public static List<Path> files(Path model) {
        AlignerFiles files = AlignerFiles.find(model);
        return Stream.of(files.text(), files.image()).distinct().toList();
    }

    private static OnnxSession session(
            Path file, AlignerOptions options, List<OnnxSession> opened) {
        OnnxSession session = new OnnxSession(file, options.device(), options.threads());
        opened.add(session);
        return session;
    }

    /// Makes what computes a batch, for one thread.
    private interface Towers<I> {
        Function<List<I>, List<float[]>> on(OnnxSession session, int batch);
    }

    private static <I> Lanes<I, float[]> lanes(
            String name,
            List<OnnxSession> sessions,
            AlignerOptions options,
            int batches,
            Function<Inputs, Integer> fixed,
            Towers<I> towers) {
        int rows = fixed.apply(Inputs.of(sessions.getFirst()));
        int most = rows > 0 ? rows : options.batch();
        return new Lanes<>(
                name,
                most,
                batches * most * sessions.size(),
                sessions.stream().map(session -> towers.on(session, most)).toList());
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return this.texts.compute(
                texts.stream().map(text -> tokens.ids(cleaning.apply(text))).toList());
    }

    @Override
    public Picture fit(Picture picture) {
        return preparation.fitted(picture);
    }

    @Override
    public float[] embed(Picture picture) {
        return images.compute(List.of(preparation.tensor(picture))).getFirst();
    }

    @Override
    public OptionalDouble scale() {
        return scale;
    }

    @Override
    public List<LaneUse> lanes() {
        return List.of(texts.use(), images.use());
    }

    @Override
    public void close() {
        texts.close();
        images.close();
        tokens.close();
        sessions.forEach(OnnxSession::close);
    }
}
