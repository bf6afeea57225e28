package dev.locative.explore;

import java.util.Locale;

/// What items are counted and chosen by. An item is a pair, a refused sample or a failed one.
public enum Dimension {
    /// The taxonomy's names; a pair may have several, samples have none.
    RELATION,
    /// The groups of these relations: `topological`, `projective`, `metric`.
    GROUP,
    /// The pair's frame of reference.
    FRAME,
    /// The sample's source.
    SOURCE,
    /// The check that dropped the pair or refused the sample.
    CHECK,
    /// `kept` and `dropped` pairs, `refused` and `failed` samples.
    VERDICT,
    /// The kind of the reason that a check or a failure gave ([dev.locative.page.ReasonKind]).
    REASON;

    /// The lower-case name: the index's field, and the name in requests.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
