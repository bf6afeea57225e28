package dev.locative.statement;

import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;

/// Tags words as OpenNLP's `POSTaggerME` does, from the same model, many times faster.
///
/// The model's features come from a generator with a cache by word index (`cache="true"` in its
/// descriptor), so all hypotheses of the beam search at a word get the features that its best one
/// made. They then add the same logarithms, and the best hypothesis is always the best one before
/// with the word's best tag: the search is greedy, and a tag needs sums of parameters only, no
/// exponentials. A sum is one of the word itself, kept from one time to the next, and those of its
/// neighbours and of the two tags before. Where two tags are so close that rounding could decide,
/// OpenNLP tags the sentence. Not thread-safe.
final class PosTagger {
    private static final int MOST_KNOWN = 8192;
    private static final double CLOSE = 1e-9;

    /// What a word adds to the sums: to its own by outcome, and to those of the words at its sides.
    record Known(
            String text,
            double[] own,
            @Nullable Context afterNext,
            @Nullable Context next,
            @Nullable Context before,
            @Nullable Context beforeLast) {}

    private final POSTaggerME exact;
    private final POSContextGenerator generator;
    private final Map<String, Context> parameters;
    private final String[] outcomes;
    private final @Nullable Context[] begin;
    private final @Nullable Context[] last;
    private final @Nullable Context[][] lastTwo;
    private final Memo<String, Known> words = new Memo<>(MOST_KNOWN, this::know);
    private final double[] sums;

    PosTagger(EnglishModels models) {
        exact = new POSTaggerME(models.pos(), POSTagFormat.UD);
        generator = models.pos().getFactory().getPOSContextGenerator(0);
        AbstractModel model = models.pos().getArtifact("pos.model");
        parameters = parameters(model);
        int n = model.getNumOutcomes();
        outcomes = new String[n];
        for (int i = 0; i < n; i++) {
            outcomes[i] = model.getOutcome(i);
        }
        begin =
                new @Nullable Context[] {
                    parameters.get("S=begin"),
                    parameters.get("p1S=begin"),
                    parameters.get("p2S=begin")
                };
        last = new @Nullable Context[n];
        lastTwo = new @Nullable Context[n][n];
        for (int i = 0; i < n; i++) {
            last[i] = parameters.get("t=" + outcomes[i]);
            for (int k = 0; k < n; k++) {
                lastTwo[i][k] = parameters.get("t2=" + outcomes[i] + "," + outcomes[k]);
            }
        }
        sums = new double[n];
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Context> parameters(AbstractModel model) {
        return (Map<String, Context>) model.getDataStructures()[1];
    }

    /// A word, known by its text as written.
    Known word(String text) {
        return words.get(text);
    }

    /// The universal tags of a sentence's words.
    String[] tag(List<Known> sentence) {
        int length = sentence.size();
        Known[] known = sentence.toArray(Known[]::new);
        String[] result = new String[length];
        int tag = -1;
        int tagBefore = -1;
        for (int i = 0; i < length; i++) {
            System.arraycopy(known[i].own, 0, sums, 0, sums.length);
            if (i > 0) {
                add(known[i - 1].next);
                add(last[tag]);
            }
            if (i > 1) {
                add(known[i - 2].afterNext);
                add(lastTwo[tagBefore][tag]);
            }
            if (i + 1 < length) {
                add(known[i + 1].before);
            }
            if (i + 2 < length) {
                add(known[i + 2].beforeLast);
            }
            if (i < begin.length) {
                add(begin[i]);
            }
            int best = best();
            if (best < 0) {
                return exact.tag(sentence.stream().map(Known::text).toArray(String[]::new));
            }
            tagBefore = tag;
            tag = best;
            result[i] = outcomes[best];
        }
        return result;
    }

    private void add(@Nullable Context context) {
        if (context != null) {
            add(context, sums);
        }
    }

    private static void add(Context context, double[] sums) {
        int[] at = context.getOutcomes();
        double[] values = context.getParameters();
        for (int k = 0; k < at.length; k++) {
            sums[at[k]] += values[k];
        }
    }

    /// The outcome with the greatest sum, -1 if another comes too close.
    private int best() {
        int best = 0;
        double second = Double.NEGATIVE_INFINITY;
        double first = sums[0];
        for (int k = 1; k < sums.length; k++) {
            double sum = sums[k];
            if (sum > first) {
                second = first;
                first = sum;
                best = k;
            } else if (sum > second) {
                second = sum;
            }
        }
        return first - second > CLOSE ? best : -1;
    }

    private Known know(String word) {
        String[] features =
                generator.getContext(0, new String[] {word}, new String[0], new Object[0]);
        double[] own = new double[outcomes.length];
        String itself = "w=";
        for (String feature : features) {
            Context context = parameters.get(feature);
            if (context != null && !feature.equals("S=begin")) {
                add(context, own);
            }
            if (feature.startsWith("w=")) {
                itself = feature;
            }
        }
        return new Known(
                word,
                own,
                parameters.get("p2" + itself),
                parameters.get("p1" + itself),
                parameters.get("n1" + itself),
                parameters.get("n2" + itself));
    }
}
