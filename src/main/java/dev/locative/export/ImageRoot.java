package dev.locative.export;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where relative image paths start.
///
/// @param prefix put in front of relative paths; null leaves them as the source states them
public record ImageRoot(@Nullable String prefix) {
    private static final Pattern URL =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*", Pattern.DOTALL);

    /// No prefix.
    public static final ImageRoot NONE = new ImageRoot(null);

    public ImageRoot {
        if (prefix != null && prefix.isBlank()) {
            throw new IllegalArgumentException("the image root is empty; leave it away instead");
        }
    }

    /// The image's location as an export states it.
    String locate(String image) {
        if (prefix == null || !relative(image)) {
            return image;
        }
        return prefix.endsWith("/") ? prefix + image : prefix + "/" + image;
    }

    static boolean remote(String location) {
        return URL.matcher(location).matches();
    }

    static boolean relative(String location) {
        return !location.startsWith("/") && !remote(location);
    }
}
