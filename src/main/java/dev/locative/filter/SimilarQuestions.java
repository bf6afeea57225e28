package dev.locative.filter;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import dev.locative.vision.Aligner;
import dev.locative.vision.ClipScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Drops a question that asks nearly what an earlier one of the same sample asks: SpaRE's semantic
/// duplicates, a cosine of CLIP's text embeddings of 0.95 or more (arXiv 2504.20648). The first
/// stays. The score is the cosine with the nearest earlier question, kept or not, so that another
/// cut-off needs no model: `retune` gives what a new run would. As thread-safe as its aligner.
///
/// @param cutoff cosine from which on two questions are one, -1 to 1
public record SimilarQuestions(Aligner aligner, double cutoff) implements Filter {
    public static final String NAME = "similar";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Verdict> judge(Sample sample, List<QaPair> pairs) {
        List<String> questions = pairs.stream().map(QaPair::question).toList();
        List<float[]> embeddings = aligner.embed(questions);
        List<Verdict> verdicts = new ArrayList<>(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            Integer nearest = nearest(embeddings, i);
            Double score =
                    nearest == null
                            ? null
                            : (Double) ClipScore.cosine(embeddings.get(i), embeddings.get(nearest));
            verdicts.add(
                    nearest == null || score < cutoff
                            ? new Verdict.Keep(NAME, score)
                            : new Verdict.Drop(
                                    NAME,
                                    score,
                                    "asks nearly the same as \"" + questions.get(nearest) + "\""));
        }
        return verdicts;
    }

    /// The earlier question that is most alike; null for the first.
    private static @Nullable Integer nearest(List<float[]> embeddings, int question) {
        Integer nearest = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < question; i++) {
            double cosine = ClipScore.cosine(embeddings.get(i), embeddings.get(question));
            if (cosine > most) {
                most = cosine;
                nearest = i;
            }
        }
        return nearest;
    }
}
