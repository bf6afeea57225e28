package dev.locative.vision;

import java.util.regex.Pattern;

/// Whether a text looks like UTF-8 read in another encoding, by pairs of characters that people do
/// not write: an accented capital before a currency sign, a superscript in a word.
final class Garble {
    /// Marks that hardly ever touch a letter: ¡ ¤ ¦ § ¨ ª ¬ ¯ ± ² ³ µ ¶ ¸ ¹ º ¼ ½ ¾ ¿ ‚ „ † ‡ ˆ ‰ ˜
    /// ƒ and the replacement character.
    private static final String ODD =
            "\\xA4\\xA6-\\xA8\\xAA\\xAC\\xAF\\xB1-\\xB3\\xB5\\xB6\\xB8-\\xBA\\xBC-\\xBE\\u2020\\u2021\\u02C6\\u02DC\\u0192\\u2030\\uFFFD";

    /// Marks and letters that stand for a second byte, and may stand after a letter as well: « » ®
    /// © ° · ´ ™ “ ” ‘ ’ • – — … ‹ › Œ œ Š š Ž ž Ÿ, U+00A0, U+00AD.
    private static final String SOFT =
            "\\xA0\\xA9\\xAB\\xAD\\xAE\\xB0\\xB4\\xB7\\xBB\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u2013\\u2014\\u2018\\u2019\\u201C\\u201D\\u2022\\u2026\\u2039\\u203A\\u2122";

    /// What stands before or after quoted words, but not in the middle of one.
    private static final String QUOTE =
            "\\xA9\\xAB\\xAE\\xBB\\u2018\\u201C\\u201D\\u2022\\u2039\\u203A\\u2122";

    private static final String OPENING = "\\xA1\\xBF\\u201A\\u201E";

    private static final Pattern BROKEN =
            Pattern.compile(
                    String.join(
                                    "|",
                                    // control characters that nobody types
                                    "[\\x80-\\x9F]",
                                    // two bytes: an accented capital and an odd mark
                                    "[\\xC2-\\xDF][%1$s]",
                                    "\\s[\\xC2-\\xDF][\\xA2\\xA3\\xA5\\u20AC]",
                                    "[a-z][\\xC2-\\xDF][\\xA2\\xA3\\xA5\\u20AC%4$s%3$s]",
                                    "[\\xC0-\\xDF]\\xB0",
                                    // the first bytes of Latin, Greek and Cyrillic letters
                                    "[\\xC2\\xC3\\xCE\\xD0](?![\\u2019\\u2026])[\\xA2\\xA3\\u20AC%4$s%2$s]",
                                    // a quote within a word
                                    "[\\xC0-\\xF1][%3$s]\\w",
                                    "[\\xAE\\xBB\\u201D\\u203A\\u2122][\\xC0-\\xDF]",
                                    // three bytes with an odd mark among them, four bytes
                                    "[\\xE0-\\xEF](?:[%1$s%4$s\\u20AC][%1$s%2$s%4$s\\u20AC]|[%2$s][%1$s%4$s\\u20AC])",
                                    "\\xF0[\\u0178\\x9F]|\\u2261\\u0192",
                                    // a blank that was U+00A0
                                    "(?:^|[a-z]\\s?)[\\xC2\\xC3] ",
                                    // dashes and quotes, U+2010 and on, in each encoding
                                    "(?:\\xE2|\\u0432|\\u03B2|\\u0101)[\\u20AC\\x80\\u0402]",
                                    "\\u201A\\xC4[^ \\w]",
                                    "\\u0393\\xC7[^ \\w]",
                                    // accented letters by MacRoman and code page 437
                                    "\\u221A[^\\x00-\\x7F]",
                                    "\\u251C[^ \\w\\u2500-\\u259F]",
                                    // Cyrillic and Greek by their own encodings: every other
                                    // letter the same
                                    "(?:[\\u0420\\u0421][\\u0400-\\u04FF%1$s%2$s]){3}",
                                    "(?:[\\u039E\\u039F][\\u0370-\\u03FF%1$s%2$s]){3}")
                            .formatted(ODD, SOFT, QUOTE, OPENING));

    private Garble() {}

    static boolean in(String text) {
        return BROKEN.matcher(text).find();
    }
}
