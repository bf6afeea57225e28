package dev.locative.eval.parse;

/// What a reply to a yes-or-no question, or to "true or false?", is taken to say.
public enum YesNo {
    /// Yes, or true.
    YES,
    /// No, or false.
    NO,
    /// Neither, or both: counts as a wrong answer.
    UNKNOWN
}
