package dev.locative.filter;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.llm.Asker;
import dev.locative.llm.Question;
import dev.locative.llm.QuestionIds;
import dev.locative.llm.Shape;
import dev.locative.llm.YesNo;
import dev.locative.pipeline.Filter;
import dev.locative.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;

/// Asks a language model whether a pair is about a spatial relation: SpaRE's fifth filter, which
/// gives the pair to the gate's prompt (arXiv 2504.20648). As thread-safe as its model.
///
/// @param shape [Shape#YES_NO] to hold the model to the two words
public record LlmJudge(Asker asker, Prompt prompt, Shape shape) implements Filter {
    public static final String NAME = "verified";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Verdict> judge(Sample sample, List<QaPair> pairs) {
        List<Verdict> verdicts = new ArrayList<>(pairs.size());
        for (QaPair pair : pairs) {
            verdicts.add(judge(sample, pair));
        }
        return verdicts;
    }

    private Verdict judge(Sample sample, QaPair pair) {
        String text = pair.question() + " " + pair.answer();
        Question question =
                YesNo.question(QuestionIds.judge(sample.id(), text), prompt.with(text), shape);
        String reply = asker.ask(question).text();
        return YesNo.of(reply).orElse(false)
                ? new Verdict.Keep(NAME, 1.0)
                : new Verdict.Drop(NAME, 0.0, "the model finds no spatial relation");
    }
}
