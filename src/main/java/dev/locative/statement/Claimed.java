package dev.locative.statement;

/// What a language model says that a caption states, not yet checked.
///
/// @param thing the located thing, in the caption's words
/// @param relation the relation's words, with its verb or without: "sits on"
/// @param reference what it is located by; may be empty
/// @param quote the part of the caption that is said to state it
public record Claimed(String thing, String relation, String reference, String quote) {}
