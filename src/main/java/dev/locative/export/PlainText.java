package dev.locative.export;

import java.util.regex.Pattern;

/// Text that a trainer reads as text only.
///
/// Trainers look for control tokens in the text itself: LLaMA-Factory 0.9.5 counts `<image>`,
/// `<video>` and `<audio>` in every turn and stops when they are not as many as the files; ms-swift
/// 4.6.0 splits turns at these and at `<bbox>`, `<ref-object>`, `<cot-process>`, `<start-image>`
/// (`Template.special_tokens`); tokenizers turn `<|im_end|>` and its like into the real token. A
/// blank after the `<` keeps such a text readable and makes it match nothing.
final class PlainText {
    private static final Pattern CONTROL =
            Pattern.compile(
                    "<(?=(?:image|video|audio|bbox|ref-object|cot-process|start-image)>"
                            + "|\\|[^|<>\\s]{1,64}\\|>)");

    private long mended;

    /// How many texts were changed so far.
    long mended() {
        return mended;
    }

    /// The text with control tokens broken up and unpaired surrogates, which UTF-8 cannot hold,
    /// replaced by U+FFFD; a text that held any is counted.
    String of(String text) {
        String plain = CONTROL.matcher(wellFormed(text)).replaceAll("< ");
        if (!plain.equals(text)) {
            mended++;
        }
        return plain;
    }

    /// The text with unpaired surrogates replaced by U+FFFD.
    static String wellFormed(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                if (out == null) {
                    out = new StringBuilder(text);
                }
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out == null ? text : out.toString();
    }
}
