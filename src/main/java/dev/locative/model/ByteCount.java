package dev.locative.model;

import java.util.Locale;

/// Sizes for the eye.
public final class ByteCount {
    private ByteCount() {}

    /// In powers of ten, as 2.10 GB; "unknown size" below 0.
    public static String shown(long bytes) {
        if (bytes < 0) {
            return "unknown size";
        }
        if (bytes < 1000) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= 999.5) {
            size /= 1000;
            unit++;
        }
        return String.format(
                Locale.ROOT, size < 10 ? "%.2f %cB" : "%.0f %cB", size, "kMGTPE".charAt(unit));
    }
}
