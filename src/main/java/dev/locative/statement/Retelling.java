package dev.locative.statement;

import dev.locative.data.Phrase;
import dev.locative.data.Span;
import dev.locative.data.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether a caption tells in another sentence, too, what is at a place: then what one sentence
/// puts there is not all.
final class Retelling {
    private static final List<Set<String>> FAMILIES =
            List.of(
                    English.set("on onto atop"),
                    English.set("in inside within into"),
                    English.set("behind beyond"),
                    English.set("above over"),
                    English.set("below beneath under underneath"),
                    English.set("beside near alongside"));
    private static final Set<String> KNOWN = English.set("the this that same its his her their");
    private static final int REACH = 3;

    private final CaptionWords words;

    Retelling(CaptionWords words) {
        this.words = words;
    }

    /// "A lamp is mounted on the post. ... A bell hangs on the same post": two things on it.
    ///
    /// @param tail the preposition that the question asks with
    /// @param told what the answer is from
    boolean elsewhere(String tail, Phrase reference, List<Statement> told) {
        Set<String> family = family(tail);
        String head = reference.head().toLowerCase(Locale.ROOT);
        if (family.isEmpty() || reference.text().contains(" of ")) {
            return false;
        }
        int at = words.text.indexOf(head);
        while (at >= 0) {
            int from = at;
            if (whole(at, head.length())
                    && told.stream().noneMatch(one -> tells(one, from))
                    && placed(at, family)) {
                return true;
            }
            at = words.text.indexOf(head, at + head.length());
        }
        return false;
    }

    /// Whether what stands at `offset` is of the statement's sentence, or of one that names its
    /// thing again.
    private boolean tells(Statement one, int offset) {
        Span own = one.sentence();
        int from = words.text.lastIndexOf(". ", offset) + 1;
        int stop = words.text.indexOf(". ", offset);
        String sentence = words.text.substring(from, stop < 0 ? words.text.length() : stop);
        String head = one.thing().head().toLowerCase(Locale.ROOT);
        return own.start() <= offset && offset < own.end()
                || sentence.contains(head.substring(head.lastIndexOf(' ') + 1));
    }

    private static Set<String> family(String tail) {
        for (Set<String> family : FAMILIES) {
            if (family.contains(tail)) {
                return family;
            }
        }
        return Set.of();
    }

    private boolean whole(int at, int length) {
        int end = at + length;
        return (at == 0 || !Introductions.partOfWord(words.text.charAt(at - 1)))
                && (end == words.text.length()
                        || !Introductions.partOfWord(words.text.charAt(end)));
    }

    /// Whether "on the" or the like, with few words between, stands before.
    private boolean placed(int at, Set<String> family) {
        int word = words.before(at);
        for (int i = 0; i < REACH && word >= 0; i++) {
            if (KNOWN.contains(words.word(word))) {
                int before = words.before(word);
                return family.contains(words.word(before))
                        || KNOWN.contains(words.word(before))
                                && family.contains(words.word(words.before(before)));
            }
            word = words.before(word);
        }
        return false;
    }
}
