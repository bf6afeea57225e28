package dev.locative.review;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Who judges: a name that people choose for themselves.
public final class Reviewer {
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}_.@'+-][\\p{L}\\p{M}\\p{N}_.@'+ -]{0,63}");

    private Reviewer() {}

    /// The name without blanks around it, its letters composed.
    ///
    /// @throws IllegalArgumentException when it is no name
    public static String name(String text) {
        String name = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a reviewer's name has 1 to 64 letters, digits, blanks and _ . @ ' + -");
        }
        return name;
    }
}
