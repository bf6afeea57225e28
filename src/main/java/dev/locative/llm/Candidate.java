package dev.locative.llm;

/// A token that a reply might have begun with.
///
/// @param token its text as the server writes it, often with a space in front
/// @param logprob natural logarithm of its probability
public record Candidate(String token, double logprob) {}
