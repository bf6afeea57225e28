package dev.locative.statement;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Span;
import dev.locative.data.Statement;
import java.util.ArrayList;
import java.util.List;

/// A caption whose statements a test tells one by one.
final class Told {
    private final String caption;
    private final List<Statement> statements = new ArrayList<>();

    private Told(String caption) {
        this.caption = caption;
    }

    static Told in(String caption) {
        return new Told(caption);
    }

    /// Adds a statement whose quote is the whole sentence that `thing` stands in.
    Told says(String thing, String words, String relation, String reference, String frame) {
        int at = Math.max(0, caption.indexOf(thing));
        int start = Math.max(caption.lastIndexOf(". ", at) + 2, 0);
        int end = caption.indexOf(". ", at);
        Span sentence = new Span(start == 1 ? 0 : start, end < 0 ? caption.length() : end + 1);
        statements.add(
                Marked.statement(caption, thing, words, relation, reference, sentence, frame));
        return this;
    }

    List<QaPair> pairs(long seed) {
        return new Wording(seed).word(new Sample("told", null, caption, "test"), statements);
    }

    /// "question - answer" of every pair that some seed words.
    List<String> asked() {
        List<String> asked = new ArrayList<>();
        for (long seed = 0; seed < 40; seed++) {
            for (QaPair pair : pairs(seed)) {
                String line = pair.question() + " - " + pair.answer();
                if (!asked.contains(line)) {
                    asked.add(line);
                }
            }
        }
        return asked;
    }

    List<String> questions() {
        return asked().stream().map(line -> line.substring(0, line.indexOf(" - "))).toList();
    }
}
