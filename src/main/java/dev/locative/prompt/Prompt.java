package dev.locative.prompt;

import dev.locative.data.Sha256;

/// A text with a gap for a description.
///
/// @param name `qa-generation/compact`, or the file that a user gave
/// @param text with [#GAP] at least once
public record Prompt(String name, String text) {
    /// Where the description goes, or the pair that is to be judged.
    public static final String GAP = "{description}";

    public Prompt {
        if (!text.contains(GAP)) {
            throw new IllegalArgumentException(
                    "the prompt " + name + " has no " + GAP + ": the caption would never be seen");
        }
    }

    public String with(String description) {
        return text.replace(GAP, description);
    }

    /// sha256 of the text in UTF-8, hex.
    public String digest() {
        return Sha256.of(text).hex();
    }
}
