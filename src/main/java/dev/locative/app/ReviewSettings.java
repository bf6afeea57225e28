package dev.locative.app;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.locative.review.DrawSettings;
import dev.locative.review.Stratify;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a review's sample is wanted. What is not said is as in the sample that is there; without one
/// as in the paper: 0.95, 0.05, seed 0, nothing divided.
///
/// @param confidence above 0 and below 1
/// @param margin above 0 and below 1
/// @param stratify `none`, `relation` or `source`
/// @param size how many pairs, instead of what confidence and margin need
public record ReviewSettings(
        @Nullable
                @DecimalMin(value = "0", inclusive = false)
                @DecimalMax(value = "1", inclusive = false)
                Double confidence,
        @Nullable
                @DecimalMin(value = "0", inclusive = false)
                @DecimalMax(value = "1", inclusive = false)
                Double margin,
        @Nullable Long seed,
        @Nullable @Pattern(regexp = "none|relation|source") String stratify,
        @Nullable @Min(1) @Max(DrawSettings.MOST) Integer size) {
    public static final ReviewSettings NONE = new ReviewSettings(null, null, null, null, null);

    /// @param there those of the sample that is there
    /// @throws IllegalArgumentException when a value is outside of its range
    @JsonIgnore
    DrawSettings over(@Nullable DrawSettings there) {
        DrawSettings usual = there == null ? DrawSettings.DEFAULT : there;
        return new DrawSettings(
                Objects.requireNonNullElse(confidence, usual.confidence()),
                Objects.requireNonNullElse(margin, usual.margin()),
                Objects.requireNonNullElse(seed, usual.seed()),
                stratify == null ? usual.stratify() : Stratify.of(stratify),
                size == null ? usual.size() : size);
    }
}
