package dev.locative.eval;

/// An item with what a rule made of the reply to it.
///
/// @param item as it was presented
public record Marked(Item item, Mark mark) {
    /// Whether the reply is wholly right.
    public boolean hit() {
        return mark.score() >= 1;
    }
}
