package dev.locative.llm;

import java.util.ArrayList;
import java.util.List;

/// The innermost objects of a text that may hold JSON, found by braces outside of strings.
///
/// @param objects complete objects that hold no other, in order
/// @param cut whether the text ends within an object or string
/// @param emptyList whether an empty list stands in it
record Fragments(List<String> objects, boolean cut, boolean emptyList) {

    static Fragments of(String text) {
        List<String> objects = new ArrayList<>();
        int open = -1;
        boolean holds = false; // whether the object at `open` holds none
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && depth > 0) {
                int end = string(text, i);
                if (end < 0) {
                    // an odd quote: go on behind it, so that later objects are found
                    continue;
                }
                i = end;
            } else if (c == '{') {
                depth++;
                open = i;
                holds = true;
            } else if (c == '}' && depth > 0) {
                depth--;
                if (holds) {
                    objects.add(text.substring(open, i + 1));
                    holds = false;
                }
            }
        }
        String bare = text.replaceAll("\\s", "");
        return new Fragments(
                List.copyOf(objects), holds, bare.contains("[]") || bare.endsWith("{}"));
    }

    /// The index of the quote that ends the string begun at `from`; -1 when what follows shows that
    /// it is none: a brace before it on the same line, or the text's end.
    private static int string(String text, int from) {
        for (int i = from + 1; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '"' -> {
                    return i;
                }
                case '{', '}' -> {
                    if (closes(text, i)) {
                        return -1;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    /// Whether the brace ends an object, or begins the next, rather than standing in a sentence: a
    /// comma, bracket, line or text end follows.
    private static boolean closes(String text, int brace) {
        if (text.charAt(brace) == '{') {
            return brace + 1 < text.length()
                    && text.substring(brace + 1).stripLeading().startsWith("\"");
        }
        String rest = text.substring(brace + 1, Math.min(text.length(), brace + 12)).stripLeading();
        return rest.isEmpty() || ",]}`".indexOf(rest.charAt(0)) >= 0;
    }
}
