package dev.locative.llm.local;

import dev.locative.llm.Shape;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The shapes as llama.cpp grammars (GBNF). Written by hand: they leave no room for white space to
/// run on in, and repeat nothing a bounded number of times, which is slow. Lists are bare, and
/// every string holds something.
final class Grammars {
    private static final String LIST =
            """
            root ::= "[" (item (", " item)*)? "]"
            item ::= %s
            text ::= "\\"" char+ "\\""
            char ::= [^"\\\\\\x00-\\x1F\\x7F] | "\\\\" ["\\\\/bfnrt]
            """;

    private Grammars() {}

    /// Empty for [Shape#FREE].
    static String of(Shape shape) {
        return switch (shape) {
            case PAIRS -> list("question", "answer");
            case STATEMENTS -> list("thing", "relation", "reference", "quote");
            case YES_NO -> "root ::= [Yy] \"es\" | [Nn] \"o\"\n";
            case FREE -> "";
        };
    }

    private static String list(String... fields) {
        return LIST.formatted(
                Arrays.stream(fields)
                        .map("\\\"%s\\\": \" text"::formatted)
                        .collect(Collectors.joining(" \", ", "\"{", " \"}\"")));
    }
}
