package dev.locative.eval.parse;

/// Reads yes or no out of a reply. Stateless.
@FunctionalInterface
public interface YesNoParser {
    YesNo parse(String reply);
}
