package dev.locative.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.locative.review.DrawnItem;
import dev.locative.review.DrawnPair;
import dev.locative.review.Judgement;
import dev.locative.review.Label;
import org.jspecify.annotations.Nullable;

/// A drawn pair, and what this reviewer said of it. What others said does not show, so that nobody
/// is led.
///
/// @param item its number in the drawn order, from 0
/// @param ordinal which of its sample's pairs it is, from 0
/// @param label null where this reviewer has not judged it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewedItem(
        int item,
        String stratum,
        DrawnItem.DrawnSample sample,
        int ordinal,
        DrawnPair pair,
        @Nullable Label label,
        @Nullable String note) {
    static ReviewedItem of(DrawnItem drawn, @Nullable Judgement judgement) {
        return new ReviewedItem(
                drawn.item(),
                drawn.stratum(),
                drawn.sample(),
                drawn.ordinal(),
                drawn.pair(),
                judgement == null ? null : judgement.label(),
                judgement == null ? null : judgement.note());
    }
}
