package dev.locative.caption;

import dev.locative.llm.Asker;
import dev.locative.llm.Question;
import dev.locative.llm.Shape;
import dev.locative.prompt.Prompt;

/// How a generator asks a language model.
///
/// @param name the generator's: `llama`, `openai` or `replies`
/// @param prompt with a gap for the caption
/// @param maxTokens the most tokens of a reply
public record Asking(String name, Asker asker, Prompt prompt, int maxTokens) {
    Question about(String id, String caption, Shape shape) {
        return new Question(id, prompt.with(caption), shape, maxTokens);
    }
}
