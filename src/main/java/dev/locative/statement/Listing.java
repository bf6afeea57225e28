package dev.locative.statement;

/// What a list of noun phrases is to its sentence.
enum Listing {
    /// A finite verb may follow, which has the whole list as its subject.
    SUBJECT,
    /// The noun phrases of a place that stands first: a verb may follow, a comma ends the list.
    FRONTED,
    /// A list within a subject whose verb is still to come: a verb may follow, but a member with a
    /// place of its own is not among them.
    PENDING,
    /// A member that a finite verb follows begins a clause of its own.
    OBJECT,
    /// The noun phrases of a preposition: a member that has a place of its own is not among them.
    REFERENCE
}
