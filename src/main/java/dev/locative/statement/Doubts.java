package dev.locative.statement;

import dev.locative.data.Phrase;
import dev.locative.data.Span;
import dev.locative.data.Statement;
import java.util.HashSet;
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
    private static final Set<String> DETERMINERS =
            English.set("the a an some several two three another one");
    private static final Set<String> SEEMING = English.set("looks look appears appear seems seem");
    private static final Set<String> LETTERS =
            English.set(
                    "word words letter letters text number numbers numeral inscription lettering phrase");
    private static final List<String> POSTURES =
            List.of("seat", "sit", "hold", "wear", "look", "walk", "rid", "kneel");

    private static final Set<String> CHAINING =
            English.set(
                    "in on at into onto over under near behind above below against along by inside");
    private static final Set<String> SPEAKING =
            English.set(
                    "has have reads read says say contains features bears wears holds shows reflects");

    private final CaptionWords words;
    private final CutNames cuts;

    /// Lists cut short.
    final CutLists lists;

    /// What the caption tells again in other sentences.
    final Retelling retelling;

    /// Which of the places told may be another thing's.
    final Ambiguities ambiguities;

    private final String caption;
    private final Set<Integer> starts = new HashSet<>();

    Doubts(String caption, List<Statement> statements) {
        this.words = new CaptionWords(caption);
        this.caption = words.text;
        this.cuts = new CutNames(words);
        this.retelling = new Retelling(words);
        this.lists = new CutLists(words, starts);
        this.ambiguities = new Ambiguities(words);
        for (Statement statement : statements) {
            starts.add(statement.thing().span().start());
            if (statement.reference() != null) {
                starts.add(statement.reference().span().start());
            }
        }
    }

    /// Whether the caption does not say outright what the claim says.
    boolean about(Claim claim) {
        Statement statement = claim.statement();
        Phrase reference = statement.reference();
        return cuts.cut(claim.thing())
                || reference != null && cuts.cut(reference)
                || hedged(claim.thing())
                || reference != null && hedged(reference)
                || imagined(statement)
                || posing(claim)
                || PicturePlace.bare(claim.thing().text())
                || quotesGoOn(claim.thing())
                || portrayed(claim.thing())
                || far(claim)
                || reference != null
                        && (quotesGoOn(reference)
                                || nounCut(reference)
                                || claim.place() == null && fronted(claim, reference));
    }

    /// "possibly a notepad", "serving as a dividing line", "like a mirror".
    private boolean hedged(Phrase phrase) {
        int at = words.before(phrase.span().start());
        if (at >= 0 && ARTICLES.contains(words.word(at))) {
            at = words.before(at);
        }
        if (at < 0) {
            return false;
        }
        String word = words.word(at);
        int earlier = words.before(at);
        String lead = earlier < 0 ? "" : words.word(earlier);
        return HEDGES.contains(word)
                || word.equals("or")
                || words.next(phrase.span().end()).equals("or")
                || word.equals("as") && !lead.equals("such") && !lead.equals("well")
                || word.equals("like") && !SEEMING.contains(lead);
    }

    /// "the shadow on the water and under the bridge", "has a roof, topped by a statue, rising on":
    /// too much stands between thing and reference, unless it is a list.
    private boolean far(Claim claim) {
        Phrase reference = claim.statement().reference();
        if (reference == null) {
            return false;
        }
        Span a = claim.thing().span();
        Span b = reference.span();
        int end = Math.min(a.end(), b.end());
        int to = Math.max(a.start(), b.start());
        Phrase subject = a.end() == end ? claim.thing() : reference;
        boolean told = a.end() == end || claim.swapped();
        String gap = caption.substring(end, Math.max(end, to));
        boolean many = Naming.plural(subject);
        if (!told && Resumption.fronted(gap, claim.statement().resolved(), many)) {
            return false;
        }
        int from = told ? end + Resumption.in(gap, claim, many) : end;
        int commas = 0;
        for (int i = from; i < to; i++) {
            boolean comma = caption.charAt(i) == ',';
            boolean and = !comma && caption.startsWith(" and ", i);
            if ((comma || and) && !starts.contains(i + (comma ? 2 : 5)) && !listed(i, to)) {
                if (and) {
                    return true;
                }
                commas++;
            }
        }
        return commas > 1;
    }

    /// Whether a phrase that some statement speaks of begins after the comma or "and" at `i`.
    private boolean listed(int i, int to) {
        int next = words.at(i + (caption.charAt(i) == ',' ? 1 : 4));
        if (next >= 0 && words.word(next).equals("and")) {
            next = words.at(next + "and".length());
        }
        for (String lead : List.of("there is ", "there are ")) {
            next = next >= 0 && caption.startsWith(lead, next) ? next + lead.length() : next;
        }
        boolean determiner =
                next >= 0
                        && (ARTICLES.contains(words.word(next))
                                || English.DEFINITE.contains(words.word(next)));
        int noun = determiner ? next + words.word(next).length() + 1 : next;
        return noun >= 0 && noun <= to + 1 && (starts.contains(noun) || starts.contains(next));
    }

    /// "the portrait of [John Hancock] behind glass".
    private boolean portrayed(Phrase phrase) {
        int at = words.before(phrase.span().start());
        return phrase.determiner().isEmpty()
                && !phrase.text().isEmpty()
                && Character.isUpperCase(phrase.text().charAt(0))
                && at >= 0
                && words.word(at).equals("of");
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

    /// "the words "LEFT" and "RIGHT"", of which the phrase has only the first.
    private boolean quotesGoOn(Phrase phrase) {
        int end = phrase.span().end();
        return phrase.text().endsWith("\"") && caption.startsWith(" and \"", end)
                || phrase.text().endsWith("”") && caption.startsWith(" and “", end);
    }

    /// "surrounded by [the steel] and glass skyscrapers": half of what stands before a noun.
    private boolean nounCut(Phrase phrase) {
        int and = words.at(phrase.span().end());
        if (and != phrase.span().end() + 1 || !words.word(and).equals("and")) {
            return false;
        }
        int next = words.at(and + "and".length());
        return next >= 0
                && !phrase.plural()
                && !starts.contains(next)
                && English.MASS.contains(phrase.head().toLowerCase(Locale.ROOT))
                && !English.FUNCTION.contains(words.word(next))
                && !ARTICLES.contains(words.word(next));
    }

    /// "Below the skyline, the sign reads ...": what is there is what the thing reads; and "below
    /// [the platform] the apes sit on" is one phrase.
    private boolean fronted(Claim claim, Phrase reference) {
        Phrase thing = claim.thing();
        int end = reference.span().end();
        if (end > thing.span().start()) {
            return false;
        }
        int next = words.at(end);
        boolean close = next == end + 1 && thing.span().start() <= next + "the ".length();
        boolean known = thing.determiner().equals("the");
        return close && known
                || known && caption.charAt(end) == ',' && next < 0
                || caption.substring(end, thing.span().start()).contains(" has ")
                        && CHAINING.contains(before(reference))
                || SPEAKING.contains(words.next(thing.span().end()))
                        && thing.span().start() - end < 8
                        && caption.charAt(end) == ',';
    }

    /// "a toilet in [an alcove] on tiles": which of the two is on the tiles?
    boolean chained(Claim claim) {
        Phrase thing = claim.thing();
        Phrase reference = claim.statement().reference();
        Predicate predicate = claim.predicate();
        if (reference == null
                || predicate == null
                || predicate.form() != Predicate.Form.NONE
                || reference.span().start() < thing.span().end()) {
            return false;
        }
        int at = words.before(thing, DETERMINERS);
        String between = caption.substring(thing.span().end(), reference.span().start());
        boolean verb = between.contains(" is ") || between.contains(" are ");
        return at >= 0 && CHAINING.contains(words.word(at)) && !verb && between.indexOf(',') < 0;
    }

    /// "discs with [brown handles] atop a napkin": the discs may be what is on the napkin. After a
    /// comma, or before a pronoun, it is the handles.
    boolean carried(Claim claim) {
        Statement statement = claim.statement();
        Phrase thing = claim.thing();
        int at = words.before(thing, DETERMINERS);
        boolean with =
                at > 1
                        && words.word(at).equals("with")
                        && Character.isLetterOrDigit(caption.charAt(at - 2));
        return with
                && claim.place() == null
                && !statement.resolved()
                && statement.reference() != null
                && statement.reference().span().start() > thing.span().end();
    }

    private String before(Phrase phrase) {
        int at = words.before(phrase, DETERMINERS);
        String word = at < 0 ? "" : words.word(at);
        return word.equals("of") || word.equals("to") ? "in" : word;
    }
}
