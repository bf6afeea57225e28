package dev.locative.app;

import java.util.List;

/// Some of a review's items, in the drawn order.
///
/// @param total items of the sample
/// @param from number of the first one here
/// @param next the first that this reviewer has not judged; `total` when all are
public record ReviewItems(int total, int from, int next, List<ReviewedItem> items) {
    public ReviewItems {
        items = List.copyOf(items);
    }
}
