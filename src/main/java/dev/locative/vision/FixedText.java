package dev.locative.vision;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Python's ftfy.fix_text 6.3 does with its defaults, line by line until nothing changes.
///
/// Not all of it: [Garble] knows fewer signs than ftfy of text read in MacRoman, code page 437 and
/// the windows code pages other than 1252, and of text that lost bytes besides. Such a text mostly
/// stays as it is.
final class FixedText {
    /// ftfy looks at no more at once.
    private static final int MOST = 1_000_000;

    private static final Pattern ESCAPES = Pattern.compile("\u001B\\[[0-9;]*[a-zA-Z]");
    private static final Pattern CONTROLS =
            Pattern.compile(
                    "[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFC]");
    private static final Pattern BREAKS = Pattern.compile("\r\n|[\r\u2028\u2029\u0085]");
    private static final Pattern LIGATURES =
            Pattern.compile("[\\u0132\\u0133\\u0149\\u01C4-\\u01CC\\u01F1-\\u01F3\\uFB00-\\uFB06]");
    private static final Pattern WIDE = Pattern.compile("[\\u3000\\uFF01-\\uFFEF]");
    private static final Pattern SINGLE = Pattern.compile("[\\u02BC\\u2018-\\u201B]");
    private static final Pattern DOUBLE = Pattern.compile("[\\u201C-\\u201F]");

    private FixedText() {}

    static String of(String text) {
        StringBuilder fixed = new StringBuilder(text.length());
        boolean html = false;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start) + 1;
            end = end == 0 ? text.length() : end;
            if (text.codePointCount(start, end) > MOST) {
                end = text.offsetByCodePoints(start, MOST);
            }
            String line = text.substring(start, end);
            html |= line.indexOf('<') >= 0;
            fixed.append(plain(line) ? line : line(line, html));
            start = end;
        }
        return fixed.toString();
    }

    private static boolean plain(String line) {
        return line.chars()
                .allMatch(c -> c >= ' ' && c < 0x7F && c != '&' || c == '\n' || c == '\t');
    }

    /// @param html whether a "<" came before: then it is HTML, whose entities are meant
    private static String line(String line, boolean html) {
        String before = line;
        while (true) {
            String after = once(before, html);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
    }

    private static String once(String line, boolean html) {
        String text = html ? line : HtmlEntities.unescapeClosed(line);
        text = Mojibake.controls(Mojibake.mend(text));
        text = LIGATURES.matcher(text).replaceAll(match -> ligature(match.group()));
        text =
                WIDE.matcher(text)
                        .replaceAll(match -> Matcher.quoteReplacement(compatible(match.group())));
        text = DOUBLE.matcher(text).replaceAll("\"");
        text = SINGLE.matcher(text).replaceAll("'");
        text = BREAKS.matcher(text).replaceAll("\n");
        text = TextCleaning.wellFormed(text);
        text = ESCAPES.matcher(text).replaceAll("");
        text = CONTROLS.matcher(text).replaceAll("");
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// The letters of a ligature; the long s stays what it is.
    private static String ligature(String one) {
        return one.equals("\uFB05") ? "\u017Ft" : compatible(one);
    }

    private static String compatible(String one) {
        return Normalizer.normalize(one, Normalizer.Form.NFKC);
    }
}
