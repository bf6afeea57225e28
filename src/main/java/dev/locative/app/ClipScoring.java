package dev.locative.app;

import dev.locative.data.Sample;
import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Source;
import dev.locative.source.CaptionsByImage;
import dev.locative.source.DumpRequest;
import dev.locative.source.Sources;
import dev.locative.vision.Aligner;
import dev.locative.vision.ClipScore;
import dev.locative.vision.SampleImages;
import dev.locative.vision.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Captions held against their images, as many at once as keep the model busy, told in the dump's
/// order. Once.
final class ClipScoring {
    private final Images images;
    private final ClipScoreRequest request;
    private final SortedMap<String, Long> reasons = new TreeMap<>();
    private long scored;
    private long unscored;
    private long withReferences;
    private double cosines;
    private double clipScores;
    private double refClipScores;

    ClipScoring(Images images, ClipScoreRequest request) {
        this.images = images;
        this.request = request;
    }

    ClipScoreSummary run(Consumer<String> said, Consumer<CaptionScore> each) {
        Source source = source(said);
        Path file = request.references();
        Map<String, List<String>> references =
                file == null ? Map.of() : CaptionsByImage.references(file);
        Scorer scorer =
                new Scorer(
                        images.seen("clipscore"),
                        images.aligner("clipscore"),
                        request.prefix(),
                        references);
        try (Stream<Batch> batches = source.open()) {
            Ahead.inOrder(
                    batches.flatMap(batch -> batch.entries().stream()).limit(request.limit()),
                    images.atOnce(),
                    scorer::score,
                    score -> {
                        count(score);
                        each.accept(score);
                        return true;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return summary();
    }

    private Source source(Consumer<String> said) {
        DumpRequest captions = request.captions();
        if (CaptionsByImage.are(captions)) {
            return new CaptionsByImage(captions.files(), images.roots());
        }
        Sources.Recognised dump = Recipes.captions(captions);
        dump.said().forEach(said);
        return dump.source();
    }

    private record Scorer(
            SampleImages images,
            Aligner aligner,
            String prefix,
            Map<String, List<String>> references) {
        CaptionScore score(Entry entry) {
            return switch (entry) {
                case Entry.Accepted good -> score(good.sample());
                case Entry.Rejected bad -> {
                    String place = bad.file() + ":" + bad.line();
                    yield new CaptionScore.Unknown(
                            bad.id() == null ? place : bad.id(),
                            null,
                            "bad record",
                            place + ": " + bad.reason());
                }
            };
        }

        private CaptionScore score(Sample sample) {
            String caption = sample.caption();
            if (caption == null) {
                return new CaptionScore.Unknown(
                        sample.id(), sample.image(), "no caption", "the dump has none");
            }
            return switch (images.of(sample)) {
                case Seen.Missing(String reason, String detail, _) ->
                        new CaptionScore.Unknown(sample.id(), sample.image(), reason, detail);
                case Seen.Known(float[] image) -> score(sample, caption, image);
            };
        }

        private CaptionScore score(Sample sample, String caption, float[] image) {
            List<String> texts = new ArrayList<>(List.of(caption));
            texts.addAll(references.getOrDefault(sample.id(), List.of()));
            List<float[]> embeddings =
                    aligner.embed(
                            texts.stream().map(text -> ClipScore.prefixed(prefix, text)).toList());
            float[] own = embeddings.getFirst();
            List<float[]> others = embeddings.subList(1, embeddings.size());
            double cosine = ClipScore.cosine(image, own);
            return new CaptionScore.Known(
                    sample.id(),
                    sample.image(),
                    cosine,
                    ClipScore.of(cosine),
                    others.isEmpty() ? null : ClipScore.withReferences(image, own, others));
        }
    }

    private void count(CaptionScore score) {
        switch (score) {
            case CaptionScore.Known known -> {
                scored++;
                cosines += known.cosine();
                clipScores += known.clipScore();
                Double withOthers = known.refClipScore();
                if (withOthers != null) {
                    withReferences++;
                    refClipScores += withOthers;
                }
            }
            case CaptionScore.Unknown unknown -> {
                unscored++;
                reasons.merge(unknown.reason(), 1L, Long::sum);
            }
        }
    }

    private ClipScoreSummary summary() {
        return new ClipScoreSummary(
                String.valueOf(request.images().clip()),
                request.prefix(),
                scored,
                unscored,
                reasons,
                withReferences,
                mean(cosines, scored),
                mean(clipScores, scored),
                mean(refClipScores, withReferences));
    }

    private static @Nullable Double mean(double sum, long count) {
        return count == 0 ? null : sum / count;
    }
}
