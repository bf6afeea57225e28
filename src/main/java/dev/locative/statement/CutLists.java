package dev.locative.statement;

import dev.locative.data.Phrase;
import dev.locative.data.Statement;
import java.util.List;
import java.util.Set;

/// Lists of which the statements have only a part: an answer cut short would be false.
final class CutLists {
    private static final Set<String> ARTICLES =
            English.set("a an the some several two three another one");
    private static final Set<String> MEMBERS =
            English.set(
                    "a an another two three four five six seven eight nine ten several some many various"
                            + " one few multiple most other more part");
    private static final Set<String> CHAINING =
            English.set(
                    "in on at into onto over under near behind above below against along by inside");
    private static final Set<String> CLAUSES =
            English.set("is are has have was were there it they the he she its their his her");
    private static final Set<String> WAYS =
            English.set(
                    "somewhat slightly to toward towards down up downward upward left right away");

    private final CaptionWords words;
    private final Set<Integer> starts;

    /// @param starts where the phrases begin that some statement speaks of
    CutLists(CaptionWords words, Set<Integer> starts) {
        this.words = words;
        this.starts = starts;
    }

    /// Whether the caption names more in the thing's place than the phrases: "two cars and [a
    /// person] in the background", "on the ground is [a shovel] with a handle and a bucket".
    boolean shortened(Statement statement, List<Phrase> members) {
        Phrase thing = statement.thing();
        return joinedBefore(thing, members)
                || words.text
                        .substring(thing.span().end(), statement.sentence().end())
                        .contains(", as well as ")
                || statement.quote().start() + thing.determiner().length() + 1
                                < thing.span().start()
                        && goesOn(thing, members, statement.sentence().end());
    }

    /// "facing [forward] and to the left": two ways at once.
    boolean andOn(Phrase phrase) {
        int end = phrase.span().end();
        String next = words.next(end).equals("and") ? words.after(words.at(end)) : "";
        return WAYS.contains(next);
    }

    /// "set with [a jug] to the left of the cup and a spoon": more follows in the clause.
    boolean listGoesOn(Phrase phrase) {
        int end = phrase.span().end();
        int stop = end;
        while (stop < words.text.length() && ",.;:\n".indexOf(words.text.charAt(stop)) < 0) {
            stop++;
        }
        int and = words.text.substring(0, stop).indexOf(" and ", end);
        return and > end && MEMBERS.contains(words.word(words.at(and + " and ".length())));
    }

    /// "behind [the owl] and [the fern]", of which not all are among the references.
    boolean joinedAfter(List<Phrase> references) {
        Phrase last = references.getLast();
        int end = last.span().end();
        boolean known = references.size() > 1 || !words.next(end).equals("and");
        int next = known ? -1 : words.at(words.at(end) + "and".length());
        int noun =
                ARTICLES.contains(words.word(next)) ? next + words.word(next).length() + 1 : next;
        boolean member =
                next >= 0 && plainPlace(last) && (starts.contains(next) || starts.contains(noun));
        return member || joinedAfter(last);
    }

    /// Whether the phrase ends a fronted place: what "and" joins to it is a place, too.
    private boolean plainPlace(Phrase phrase) {
        int stop = phrase.span().end();
        while (stop < words.text.length() && ",.;:\n".indexOf(words.text.charAt(stop)) < 0) {
            stop++;
        }
        int start = phrase.span().start();
        while (start > 0 && ".,;:\n".indexOf(words.text.charAt(start - 1)) < 0) {
            start--;
        }
        return stop < words.text.length()
                && words.text.charAt(stop) == ','
                && CHAINING.contains(words.word(words.at(start)));
    }

    /// "obscures [the walls] and most of the windows".
    boolean joinedAfter(Phrase phrase) {
        int end = phrase.span().end();
        boolean serial = words.text.startsWith(", and ", end) || words.text.startsWith(", ", end);
        int and = serial ? words.at(end + 1) : words.at(end);
        if (and < 0 || !serial && and != end + 1) {
            return false;
        }
        boolean joins = words.word(and).equals("and");
        int next = joins ? words.at(and + "and".length()) : and;
        if (next < 0 || !joins && !serial) {
            return false;
        }
        int noun =
                ARTICLES.contains(words.word(next)) ? next + words.word(next).length() + 1 : next;
        if (starts.contains(next) || starts.contains(noun)) {
            return false;
        }
        return MEMBERS.contains(words.word(next))
                || joins
                        && !serial
                        && (words.word(next).equals("the")
                                || !CLAUSES.contains(words.word(next)) && !verb(next));
    }

    private boolean verb(int at) {
        String word = words.word(at);
        return Lexicon.VERBS_S.contains(word)
                || RelationWords.VERBS.contains(word)
                || word.endsWith("s")
                        && RelationWords.VERBS.contains(word.substring(0, word.length() - 1))
                || English.FUNCTION.contains(word)
                || word.endsWith("ing")
                || word.endsWith("ed")
                || word.endsWith("ly");
    }

    private boolean joinedBefore(Phrase thing, List<Phrase> members) {
        int at = words.before(thing.span().start());
        if (at >= 0 && (ARTICLES.contains(words.word(at)) || MEMBERS.contains(words.word(at)))) {
            at = words.before(at);
        }
        if (at < 2 || !words.word(at).equals("and") || words.text.charAt(at - 1) != ' ') {
            return false;
        }
        boolean serial = thing.determiner().isEmpty() && words.text.charAt(at - 2) == ',';
        int end = serial ? at - 2 : at - 1;
        char last = words.text.charAt(end - 1);
        return Character.isLetterOrDigit(last)
                && members.stream().noneMatch(member -> ends(member, end));
    }

    private static boolean ends(Phrase member, int end) {
        return member.span().start() < end && member.span().end() >= end;
    }

    private boolean goesOn(Phrase thing, List<Phrase> members, int sentenceEnd) {
        int end = Math.min(sentenceEnd, words.text.length());
        int at = words.text.indexOf(" and ", thing.span().end());
        while (at >= 0 && at < end) {
            int next = words.at(at + " and ".length());
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
            if (!known && MEMBERS.contains(words.word(next))) {
                return true;
            }
            at = words.text.indexOf(" and ", at + 1);
        }
        return false;
    }
}
