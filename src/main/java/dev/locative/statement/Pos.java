package dev.locative.statement;

/// What a word is to the sentence grammar: the universal tags, with the closed classes that the
/// grammar asks about split off.
enum Pos {
    NOUN,
    NAME,
    ADJECTIVE,
    NUMBER,
    DETERMINER,
    VERB,
    BE,
    HAVE,
    MODAL,
    PREPOSITION,
    ADVERB,
    PRONOUN,
    POSSESSIVE,
    AND,
    SUBORDINATOR,
    TO,
    NOT,
    THERE,
    RELATIVE,
    COMMA,
    /// Ends a clause for good: semicolon, colon, dash, bracket, full stop.
    BREAK,
    /// A quoted text, taken as one word.
    QUOTE,
    OTHER;

    boolean nominal() {
        return this == NOUN || this == NAME;
    }
}
