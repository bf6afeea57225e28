package dev.locative.statement;

/// What a list of noun phrases is to its sentence.
enum Listing {
    /// A finite verb may follow, which has the whole list as its subject.
    SUBJECT,
    /// A member that a finite verb follows begins a clause of its own.
    OBJECT,
    /// The noun phrases of a preposition: a member that has a place of its own is not among them.
    REFERENCE
}
