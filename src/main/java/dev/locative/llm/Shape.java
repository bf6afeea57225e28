package dev.locative.llm;

/// What a reply is meant to look like. Models that can be held to a grammar or a schema are.
public enum Shape {
    /// A JSON list of objects with "question" and "answer".
    PAIRS,
    /// A JSON list of objects with "thing", "relation", "reference" and "quote".
    STATEMENTS,
    /// "Yes" or "no".
    YES_NO,
    /// Whatever the prompt asks for.
    FREE
}
