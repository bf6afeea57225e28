package dev.locative.caption;

import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.llm.Asker;
import dev.locative.llm.Question;
import dev.locative.llm.QuestionIds;
import dev.locative.llm.Shape;
import dev.locative.llm.YesNo;
import dev.locative.pipeline.Gate;
import dev.locative.prompt.Prompt;
import java.util.Optional;

/// Asks a language model whether the caption states a spatial relation (SpaRE, arXiv 2504.20648,
/// Table 9). A reply that says neither yes nor no counts as no: precision matters most. As
/// thread-safe as its model.
///
/// @param shape [Shape#YES_NO] to hold the model to the two words; [Shape#FREE] for a prompt that
///   lets it talk
public record LlmGate(Asker asker, Prompt prompt, Shape shape) implements Gate {
    public static final String NAME = "llm";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict admit(Sample sample) {
        String caption = sample.caption();
        if (caption == null || caption.isBlank()) {
            return new Verdict.Drop(NAME, null, "no caption");
        }
        Question question =
                YesNo.question(QuestionIds.gate(sample.id()), prompt.with(caption), shape);
        String reply = asker.ask(question).text();
        Optional<Boolean> said = YesNo.of(reply);
        if (said.isEmpty()) {
            String start = reply.strip().lines().findFirst().orElse("");
            return new Verdict.Drop(
                    NAME,
                    null,
                    "neither yes nor no: \""
                            + start.substring(0, Math.min(60, start.length()))
                            + "\"");
        }
        return said.get()
                ? new Verdict.Keep(NAME, null)
                : new Verdict.Drop(NAME, null, "the model finds no spatial relation");
    }
}
