package dev.locative.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a sample is drawn.
///
/// @param confidence above 0 and below 1; also that of the intervals
/// @param margin above 0 and below 1
/// @param seed another one draws other pairs
/// @param size how many pairs, whatever confidence and margin would need; null leaves it to them
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DrawSettings(
        double confidence, double margin, long seed, Stratify stratify, @Nullable Integer size) {
    /// As in the paper, which divides nothing.
    public static final DrawSettings DEFAULT = new DrawSettings(0.95, 0.05, 0, Stratify.NONE, null);

    /// More than people will look at, and what a page and a file can still hold.
    public static final int MOST = 20_000;

    /// @throws IllegalArgumentException when a value is outside of its range
    public DrawSettings {
        SampleSize.requireShare("confidence", confidence, "0.95 is 95 %");
        SampleSize.requireShare("margin", margin, "0.05 is five points to either side");
        if (size != null && (size < 1 || size > MOST)) {
            throw new IllegalArgumentException("size %d is not from 1 to %d".formatted(size, MOST));
        }
    }

    /// How many of this many pairs to draw.
    ///
    /// @throws IllegalArgumentException when they are more than [#MOST]
    int sizeOf(long population) {
        long wanted =
                size == null
                        ? SampleSize.of(population, confidence, margin)
                        : Math.min(size, population);
        if (wanted > MOST) {
            throw new IllegalArgumentException(
                    "a margin of %s at confidence %s takes %,d of the %,d pairs, and a review holds %,d at most: ask for a wider margin"
                            .formatted(margin, confidence, wanted, population, MOST));
        }
        return (int) wanted;
    }

    /// What another draw has otherwise, in words: "margin 0.05 then, 0.03 now".
    List<String> differences(DrawSettings now) {
        List<String> found = new ArrayList<>();
        differ(found, "confidence", confidence, now.confidence);
        differ(found, "margin", margin, now.margin);
        differ(found, "seed", seed, now.seed);
        differ(found, "stratify", stratify.label(), now.stratify.label());
        differ(found, "size", text(size), text(now.size));
        return found;
    }

    private static String text(@Nullable Integer size) {
        return size == null ? "by formula" : String.valueOf(size);
    }

    private static void differ(List<String> found, String what, Object then, Object now) {
        if (!Objects.equals(then, now)) {
            found.add("%s %s then, %s now".formatted(what, then, now));
        }
    }
}
