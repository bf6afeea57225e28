package dev.locative.eval.parse;

/// What stands around a letter where it is looked for.
record Form(String before, String after) {
    String of(String letter) {
        return before + letter + after;
    }
}
