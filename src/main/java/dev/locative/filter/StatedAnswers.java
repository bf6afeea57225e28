package dev.locative.filter;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Statement;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Grounding for pairs whose generator can't point at evidence, as an LLM's: the caption has to
/// state what question and answer say together, in one clause or turned round. Both are read by the
/// same reader, the pair as one sentence ("A tree is behind the post."), every statement of which
/// must be one of the caption's. Where the reader understands nothing, a clause has to hold thing,
/// place word and reference in their order. The score in 0..1 is that of the worst statement, times
/// the share of the answer that the statements hold; see `docs/filters.md`. Pairs with evidence are
/// judged by [GroundedAnswers].
public final class StatedAnswers implements Filter {
    /// Chosen on labelled answers of a small LLM; see `docs/filters.md`.
    public static final double DEFAULT_CUTOFF = 0.6;

    private final TermAnalyzer analyzer = new TermAnalyzer();
    private final Function<String, List<Statement>> reader;
    private final GroundedAnswers evident;
    private final double cutoff;

    /// @param reader gives a text's statements
    /// @param cutoff the least score that is kept, 0..1
    public StatedAnswers(Function<String, List<Statement>> reader, double cutoff) {
        this.reader = reader;
        this.evident = new GroundedAnswers(cutoff);
        this.cutoff = cutoff;
    }

    public StatedAnswers(Function<String, List<Statement>> reader) {
        this(reader, DEFAULT_CUTOFF);
    }

    @Override
    public String name() {
        return evident.name();
    }

    @Override
    public List<Verdict> judge(Sample sample, List<QaPair> pairs) {
        List<Verdict> verdicts = new ArrayList<>(pairs.size());
        String caption = sample.caption();
        Function<QaPair, Verdict> grounding = evident.on(caption);
        Stated stated = null;
        for (QaPair pair : pairs) {
            if (pair.evidence() != null || caption == null) {
                verdicts.add(grounding.apply(pair));
            } else {
                stated =
                        stated == null
                                ? new Stated(analyzer, reader, Spelled.pointed(caption))
                                : stated;
                verdicts.add(judge(stated, grounding, pair));
            }
        }
        return verdicts;
    }

    private Verdict judge(Stated stated, Function<QaPair, Verdict> grounding, QaPair pair) {
        Asked asked = Asked.of(stated.spelled(pair.question()));
        if (asked.kind() == Asked.Kind.OTHER || asked.kind() == Asked.Kind.CHOICE) {
            return grounding.apply(pair);
        }
        if (asked.kind() == Asked.Kind.POLAR && Denial.is(pair.answer())) {
            return verdict(Denial.score(stated, asked, pair.answer()), pair.answer());
        }
        String answer = Shortened.of(asked, stated.spelled(pair.answer()));
        @Nullable String text = Declared.of(asked, answer);
        if (text == null) {
            return new Verdict.Drop(
                    name(), 0.0, "question and answer state nothing: \"" + pair.answer() + "\"");
        }
        return verdict(stated.score(asked, text, answer), text);
    }

    private Verdict verdict(double exact, String text) {
        double score = Math.round(exact * 1000) / 1000.0;
        return score >= cutoff
                ? new Verdict.Keep(name(), score)
                : new Verdict.Drop(name(), score, "the caption does not state \"" + text + "\"");
    }
}
