package dev.locative.llm;

import java.util.List;
import java.util.stream.Collectors;

/// One thing to ask a model, alone in its conversation.
///
/// @param id what it is about: a sample's id, with what is asked behind it where that is not the
///   generator's question; recorded replies are found by it
/// @param parts the whole prompt, the description filled in, in the order in which the model is to
///   read it; at least one
/// @param shape what the reply is meant to look like
/// @param maxTokens the most tokens that the reply may have
/// @param temperature 0 for the likeliest reply
/// @param seed where the temperature lets the model choose
/// @param topLogprobs how many candidates for the reply's first token are wanted beside it, 0 for
///   none; vLLM and OpenAI give 20 at most
public record Question(
        String id,
        List<Part> parts,
        Shape shape,
        int maxTokens,
        double temperature,
        int seed,
        int topLogprobs) {

    public Question {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || topLogprobs < 0) {
            throw new IllegalArgumentException(
                    "question %s has %d parts and asks for %d candidates"
                            .formatted(id, parts.size(), topLogprobs));
        }
    }

    public Question(
            String id, String text, Shape shape, int maxTokens, double temperature, int seed) {
        this(id, List.of(new Part.Text(text)), shape, maxTokens, temperature, seed, 0);
    }

    public Question(String id, String text, Shape shape, int maxTokens) {
        this(id, text, shape, maxTokens, 0, 0);
    }

    /// Its words without its pictures.
    public String text() {
        return parts.stream()
                .map(part ->
                        switch (part) {
                            case Part.Text(String text) -> text;
                            case Part.Image _ -> "";
                        })
                .collect(Collectors.joining());
    }

    /// Whether it is one text and nothing else.
    boolean plain() {
        return parts.size() == 1 && parts.getFirst() instanceof Part.Text;
    }

    /// The same, asked so that the reply may come out otherwise.
    public Question again(double warmth) {
        return new Question(id, parts, shape, maxTokens, warmth, id.hashCode(), topLogprobs);
    }
}
