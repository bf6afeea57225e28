package dev.locative.eval.parse;

/// Takes punctuation out of an answer as the VQA challenge does (`processPunctuation` of
/// GT-Vision-Lab/VQA, and its copies in mmf, LLaVA, lmms-eval and VLMEvalKit).
///
/// A mark that stands beside a space anywhere in the text goes without a trace, everywhere; any
/// other mark becomes a space. One comma between two digits makes every mark go without a trace. At
/// most 32 full stops go, since the original passes a flag of that value where a count belongs.
final class VqaPunctuation {
    /// Which full stops go.
    enum Periods {
        /// Those with no digit after them: what the original's pattern amounts to, its look-behind
        /// being mistyped.
        BEFORE_NO_DIGIT,
        /// Those with a digit neither before nor after them (VLMEvalKit).
        AWAY_FROM_DIGITS
    }

    private static final String MARKS = ";/[]\"{}()=+\\_-><@`,?!";
    private static final int MOST_PERIODS = 32;
    private static final int[] BIT_OF = new int[128];

    static {
        for (int i = 0; i < MARKS.length(); i++) {
            BIT_OF[MARKS.charAt(i)] = 1 << i;
        }
    }

    private VqaPunctuation() {}

    static String strip(String text, Periods periods) {
        return stripPeriods(stripMarks(text), periods);
    }

    private static int bit(char c) {
        return c < 128 ? BIT_OF[c] : 0;
    }

    private static String stripMarks(String text) {
        int seen = 0;
        int vanishing = 0;
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            int bit = bit(c);
            if (bit == 0) {
                continue;
            }
            seen |= bit;
            if (i > 0 && text.charAt(i - 1) == ' ' || i < last && text.charAt(i + 1) == ' ') {
                vanishing |= bit;
            }
            if (c == ',' && isDigitBefore(text, i) && isDigitAfter(text, i)) {
                vanishing = -1;
            }
        }
        return seen == 0 ? text : withoutMarks(text, vanishing);
    }

    private static String withoutMarks(String text, int vanishing) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int bit = bit(c);
            if (bit == 0) {
                out.append(c);
            } else if ((bit & vanishing) == 0) {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private static String stripPeriods(String text, Periods periods) {
        int at = text.indexOf('.');
        if (at < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int kept = 0;
        int gone = 0;
        for (; at >= 0 && gone < MOST_PERIODS; at = text.indexOf('.', at + 1)) {
            boolean goes =
                    !isDigitAfter(text, at)
                            && (periods == Periods.BEFORE_NO_DIGIT || !isDigitBefore(text, at));
            if (goes) {
                out.append(text, kept, at);
                kept = at + 1;
                gone++;
            }
        }
        return out.append(text, kept, text.length()).toString();
    }

    private static boolean isDigitBefore(String text, int at) {
        return at > 0 && Character.isDigit(text.codePointBefore(at));
    }

    private static boolean isDigitAfter(String text, int at) {
        return at + 1 < text.length() && Character.isDigit(text.codePointAt(at + 1));
    }
}
