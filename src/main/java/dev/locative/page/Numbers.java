package dev.locative.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Numbers as people read them, whatever the machine's language.
public final class Numbers {
    private Numbers() {}

    /// "2,195".
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// Two decimals, or a dash.
    public static String fixed(@Nullable Double number) {
        return number == null || number.isNaN() ? "-" : String.format(Locale.ROOT, "%.2f", number);
    }

    /// One decimal, or a dash.
    public static String tenth(double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%.1f", number);
    }

    /// "69.4 %", or a dash where the whole is nothing.
    public static String percent(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }
}
