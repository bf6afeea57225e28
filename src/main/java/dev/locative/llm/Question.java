package dev.locative.llm;

/// One thing to ask a model, alone in its conversation.
///
/// @param id what it is about: a sample's id, with what is asked behind it where that is not the
///   generator's question; recorded replies are found by it
/// @param text the whole prompt, the description filled in
/// @param shape what the reply is meant to look like
/// @param maxTokens the most tokens that the reply may have
/// @param temperature 0 for the likeliest reply
/// @param seed where the temperature lets the model choose
public record Question(
        String id, String text, Shape shape, int maxTokens, double temperature, int seed) {

    public Question(String id, String text, Shape shape, int maxTokens) {
        this(id, text, shape, maxTokens, 0, 0);
    }

    /// The same, asked so that the reply may come out otherwise.
    public Question again(double warmth) {
        return new Question(id, text, shape, maxTokens, warmth, id.hashCode());
    }
}
