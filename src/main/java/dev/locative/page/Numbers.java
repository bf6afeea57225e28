package dev.locative.page;

import java.math.BigDecimal;
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

    /// "4.0 %" of 0.04, or a dash.
    public static String percent(@Nullable Double share) {
        return share == null || share.isNaN()
                ? "-"
                : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /// As many decimals as it has: "95 %" of 0.95, "99.9 %" of 0.999.
    public static String exactPercent(double share) {
        return points(share) + " %";
    }

    /// The same without the sign.
    public static String points(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
