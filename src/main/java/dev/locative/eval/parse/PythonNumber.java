package dev.locative.eval.parse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// What Python's `float` reads, rounds and writes.
final class PythonNumber {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");

    private static final Pattern ENDLESS =
            Pattern.compile("([+-]?)(inf|infinity|nan)", Pattern.CASE_INSENSITIVE);

    /// From here on doubles have no fraction.
    private static final double WHOLE = 0x1p52;

    private PythonNumber() {}

    /// `float(text)`, or nothing where that raises: digits of any script, `_` between digits, "inf"
    /// and "nan" are read; hexadecimal is not.
    static OptionalDouble read(String text) {
        String ascii = ascii(text);
        if (DECIMAL.matcher(ascii).matches()) {
            return OptionalDouble.of(Double.parseDouble(ascii));
        }
        var endless = ENDLESS.matcher(ascii);
        if (!endless.matches()) {
            return OptionalDouble.empty();
        }
        if (endless.group(2).toLowerCase(Locale.ROOT).equals("nan")) {
            return OptionalDouble.of(Double.NaN);
        }
        return OptionalDouble.of(
                endless.group(1).equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }

    /// Digits as ASCII, without space around and without the underscores that Python allows.
    private static String ascii(String text) {
        var ascii = new StringBuilder(text.length());
        text.codePoints().map(PythonNumber::ascii).forEach(ascii::appendCodePoint);
        int end = ascii.length();
        while (end > 0 && isAsciiSpace(ascii.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && isAsciiSpace(ascii.charAt(start))) {
            start++;
        }
        return withoutUnderscores(ascii.substring(start, end));
    }

    private static int ascii(int c) {
        if (c < 0x7f) {
            return c;
        }
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        return Character.isBmpCodePoint(c) && PythonText.isSpace((char) c) ? ' ' : '?';
    }

    private static boolean isAsciiSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static String withoutUnderscores(String text) {
        for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
            if (i == 0
                    || i == text.length() - 1
                    || !isAsciiDigit(text.charAt(i - 1))
                    || !isAsciiDigit(text.charAt(i + 1))) {
                return text;
            }
        }
        return text.replace("_", "");
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// `round(value, 2)`: half to even on the exact binary value, sign of zero kept.
    static double roundToHundredths(double value) {
        if (!(Math.abs(value) < WHOLE)) {
            return value;
        }
        double rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
        return Math.copySign(rounded, value);
    }

    /// `str(value)`: "36.0", "0.26", "1e+16", "nan".
    static String write(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value < 0 ? "-inf" : "inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        var shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = shortest.toPlainString();
            return plain.indexOf('.') >= 0 ? plain : plain + ".0";
        }
        String mantissa = shortest.movePointLeft(exponent).toPlainString();
        return "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
