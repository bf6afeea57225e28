package dev.locative.statement;

import dev.locative.data.Phrase;
import dev.locative.data.Span;
import dev.locative.data.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the words around a phrase say against taking it as told: hedges, similes, members of a list
/// that the statements lack.
final class Doubts {
    private static final Set<String> HEDGES =
            English.set(
                    "possibly perhaps maybe probably likely potentially presumably supposedly partly either");
    private static final Set<String> ARTICLES =
            English.set("a an the some several two three another one");
    private static final Set<String> MEMBERS =
            English.set(
                    "a an another two three four five six seven eight nine ten several some many various"
                            + " one few multiple most other more part");
    private static final Set<String> SEEMING = English.set("looks look appears appear seems seem");
    private static final Set<String> LETTERS =
            English.set(
                    "word words letter letters text number numbers numeral inscription lettering phrase");
    private static final List<String> POSTURES =
            List.of("seat", "sit", "stand", "hold", "wear", "look", "walk", "rid", "kneel");

    private final String caption;

    Doubts(String caption) {
        String lower = caption.toLowerCase(Locale.ROOT);
        this.caption = lower.length() == caption.length() ? lower : caption;
    }

    /// Whether the caption does not say outright what the claim says.
    boolean about(Claim claim) {
        Statement statement = claim.statement();
        Phrase reference = statement.reference();
        return hedged(claim.thing())
                || reference != null && hedged(reference)
                || imagined(statement)
                || posing(claim);
    }

    /// "possibly a notepad", "serving as a dividing line", "like a mirror".
    private boolean hedged(Phrase phrase) {
        int at = wordBefore(phrase.span().start());
        if (at >= 0 && ARTICLES.contains(word(at))) {
            at = wordBefore(at);
        }
        if (at < 0) {
            return false;
        }
        String word = word(at);
        int earlier = wordBefore(at);
        String lead = earlier < 0 ? "" : word(earlier);
        return HEDGES.contains(word)
                || word.equals("as") && !lead.equals("such") && !lead.equals("well")
                || word.equals("like") && !SEEMING.contains(lead);
    }

    /// "stands as if a person is wearing it in front of a booth".
    private boolean imagined(Statement statement) {
        Span sentence = statement.sentence();
        int to = Math.min(caption.length(), statement.quote().end());
        String before = caption.substring(Math.min(sentence.start(), to), to);
        return before.contains("as if ") || before.contains("as though ");
    }

    /// "the word "DANCE" ... seated": words don't sit, somebody else was meant.
    private static boolean posing(Claim claim) {
        Predicate predicate = claim.predicate();
        String head = claim.thing().head().toLowerCase(Locale.ROOT);
        int space = head.indexOf(' ');
        String noun = space < 0 ? head : head.substring(0, space);
        return predicate != null
                && LETTERS.contains(noun)
                && POSTURES.stream().anyMatch(predicate.verb()::startsWith);
    }

    /// Whether the caption names more in the thing's place than the phrases: "two cars and [a
    /// person] in the background", "on the ground is [a shovel] with a handle and a bucket".
    boolean shortened(Statement statement, List<Phrase> members) {
        Phrase thing = statement.thing();
        return joinedBefore(thing, members)
                || statement.quote().start() + thing.determiner().length() + 1
                                < thing.span().start()
                        && goesOn(thing, members, statement.sentence().end());
    }

    /// "obscures [the walls] and most of the windows".
    boolean joinedAfter(Phrase phrase) {
        int and = wordAt(phrase.span().end());
        if (and != phrase.span().end() + 1 || !word(and).equals("and")) {
            return false;
        }
        int next = wordAt(and + "and".length());
        return next >= 0 && (MEMBERS.contains(word(next)) || word(next).equals("the"));
    }

    private boolean joinedBefore(Phrase thing, List<Phrase> members) {
        int at = wordBefore(thing.span().start());
        if (at >= 0 && (ARTICLES.contains(word(at)) || MEMBERS.contains(word(at)))) {
            at = wordBefore(at);
        }
        if (at < 1 || !word(at).equals("and") || caption.charAt(at - 1) != ' ') {
            return false;
        }
        int end = at - 1;
        char last = caption.charAt(end - 1);
        return Character.isLetterOrDigit(last)
                && members.stream().noneMatch(member -> ends(member, end));
    }

    private static boolean ends(Phrase member, int end) {
        return member.span().start() < end && member.span().end() >= end;
    }

    private boolean goesOn(Phrase thing, List<Phrase> members, int sentenceEnd) {
        int end = Math.min(sentenceEnd, caption.length());
        int at = caption.indexOf(" and ", thing.span().end());
        while (at >= 0 && at < end) {
            int next = wordAt(at + " and ".length());
            if (next < 0) {
                return false;
            }
            int from = next;
            boolean known =
                    members.stream()
                            .anyMatch(member ->
                                    member.span().start() >= from
                                                    && member.span().start() <= from + 12
                                            || member.span().start() < from
                                                    && member.span().end() > from);
            if (!known && MEMBERS.contains(word(next))) {
                return true;
            }
            at = caption.indexOf(" and ", at + 1);
        }
        return false;
    }

    /// Where the word at or after `offset` starts, within its sentence; -1 if there is none.
    private int wordAt(int offset) {
        int i = offset;
        while (i < caption.length() && caption.charAt(i) == ' ') {
            i++;
        }
        return i < caption.length() && Introductions.partOfWord(caption.charAt(i)) ? i : -1;
    }

    /// Where the word before `offset` starts, nothing but a space between; -1 if there is none.
    private int wordBefore(int offset) {
        int i = offset - 1;
        while (i >= 0 && caption.charAt(i) == ' ') {
            i--;
        }
        if (i < 0 || !Introductions.partOfWord(caption.charAt(i))) {
            return -1;
        }
        while (i > 0 && Introductions.partOfWord(caption.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private String word(int start) {
        int end = start;
        while (end < caption.length() && Introductions.partOfWord(caption.charAt(end))) {
            end++;
        }
        return caption.substring(start, end);
    }
}
