package dev.locative.llm;

/// One thing to ask a model, alone in its conversation.
///
/// @param sample the id of the sample it is about: recorded replies are found by it
/// @param text the whole prompt, the description filled in
/// @param shape what the reply is meant to look like
/// @param maxTokens the most tokens that the reply may have
/// @param temperature 0 for the likeliest reply
/// @param seed where the temperature lets the model choose
public record Question(
        String sample, String text, Shape shape, int maxTokens, double temperature, int seed) {

    public Question(String sample, String text, Shape shape, int maxTokens) {
        this(sample, text, shape, maxTokens, 0, 0);
    }

    public Question warmer(double warmth, int otherSeed) {
        return new Question(sample, text, shape, maxTokens, warmth, otherSeed);
    }
}
