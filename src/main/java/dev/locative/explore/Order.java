package dev.locative.explore;

/// In which order items come. Equal ones come in the ledger's order.
public sealed interface Order {
    /// As the ledger has them. The only one that pages of any depth can be had of.
    record Ledger() implements Order {}

    /// Best match first; without a text as the ledger has them.
    record Relevance() implements Order {}

    /// By what a check measured. Items without its score come last either way; NaN counts as more
    /// than any number.
    record Score(String check, boolean descending) implements Order {}
}
