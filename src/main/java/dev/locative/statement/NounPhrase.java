package dev.locative.statement;

/// A noun phrase as a range of a sentence's words.
///
/// @param start first word, determiner included
/// @param from first word without determiner
/// @param to after the last word, of-phrase included
/// @param head index of the head noun
/// @param pronoun whether it is a pronoun, which stands for another phrase
record NounPhrase(int start, int from, int to, int head, boolean pronoun) {
    NounPhrase until(int end) {
        return new NounPhrase(start, from, end, head, pronoun);
    }
}
