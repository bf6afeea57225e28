package dev.locative.review;

/// A sample has no item of that number.
public final class NoSuchItem extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    NoSuchItem(int item, int items) {
        super("no item %d: the sample has the items 0 to %d".formatted(item, items - 1));
    }
}
