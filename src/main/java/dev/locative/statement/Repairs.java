package dev.locative.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;

/// From the tagger's tags to the grammar's word classes: closed classes by list, and the tagger's
/// usual errors on captions mended by the neighbours.
final class Repairs {
    static final Set<String> PREPOSITIONS =
            Lexicon.words(
                    "in on at of by with from to into onto over under above below behind beside between"
                            + " near around across along through against toward towards beyond beneath"
                            + " underneath inside outside within without atop upon among amongst amid amidst"
                            + " alongside past off throughout opposite via for about during like despite per"
                            + " down up out next aboard astride except");

    /// Prepositions that are adverbs or particles unless a noun phrase follows.
    private static final Set<String> EITHER =
            Lexicon.words(
                    "in on by over under above below behind beside near around across along through"
                            + " beyond beneath underneath inside outside off down up out opposite past"
                            + " throughout alongside within about");

    private static final Set<String> CONTRACTED =
            Set.of("it", "they", "there", "that", "which", "who", "he", "she", "we", "you");

    private static final Set<String> DEGREES = English.set("more most very less quite");

    private Repairs() {}

    static List<Word> classify(
            String caption, int offset, List<Span> tokens, String[] texts, String[] tags) {
        List<Word> words = new ArrayList<>(texts.length);
        for (int i = 0; i < texts.length; i++) {
            int start = offset + tokens.get(i).getStart();
            if (texts[i].equals("\"")) {
                int close = closing(texts, i);
                if (close > 0) {
                    int end = offset + tokens.get(close).getEnd();
                    words.add(new Word(caption.substring(start, end), "\"", Pos.QUOTE, start, end));
                    i = close;
                    continue;
                }
            }
            int end = offset + tokens.get(i).getEnd();
            String lower = texts[i].toLowerCase(Locale.ROOT);
            int cut = contraction(lower);
            if (cut > 0) {
                words.add(word(caption, lower.substring(0, cut), "PRON", start, start + cut));
                String be = lower.endsWith("s") ? "is" : "are";
                words.add(
                        new Word(
                                caption.substring(start + cut, end), be, Pos.BE, start + cut, end));
                continue;
            }
            words.add(word(caption, lower, tags[i], start, end));
        }
        for (int i = 2; i < words.size(); i++) {
            if (words.get(i).is("focus")
                    && words.get(i - 1).is("of")
                    && words.get(i - 2).is("out")
                    && i >= 3
                    && words.get(i - 3).is(Pos.DETERMINER)) {
                for (int k = i - 2; k <= i; k++) {
                    words.set(k, words.get(k).as(Pos.ADJECTIVE));
                }
            }
        }
        Modifiers.mend(words);
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).is(Pos.ADJECTIVE) && Adjectives.standsAlone(words, i)) {
                words.set(i, words.get(i).as(Pos.NOUN));
            }
        }
        for (int i = 0; i < words.size(); i++) {
            words.set(i, words.get(i).as(inContext(words, i)));
        }
        HiddenVerbs.mend(words);
        return words;
    }

    private static Word word(String caption, String lower, String tag, int start, int end) {
        return new Word(caption.substring(start, end), lower, pos(lower, tag), start, end);
    }

    /// Where "it's", "they're" and "there's" part; 0 for other words.
    private static int contraction(String lower) {
        int cut = Math.max(lower.lastIndexOf("'s"), lower.lastIndexOf("'re"));
        boolean part = cut > 0 && CONTRACTED.contains(lower.substring(0, cut));
        return part ? cut : 0;
    }

    private static int closing(String[] texts, int open) {
        for (int i = open + 1; i < texts.length && i < open + 40; i++) {
            if (texts[i].equals("\"")) {
                return i;
            }
        }
        return -1;
    }

    private static Pos pos(String lower, String tag) {
        Pos closed = ClosedWords.of(lower, tag);
        return closed == null ? open(lower, tag) : closed;
    }

    private static Pos open(String lower, String tag) {
        if (Lexicon.ADVERBS.contains(lower) || lower.equals("in-between")) {
            return Pos.ADVERB;
        }
        if (Lexicon.COLOURS.contains(lower)
                || lower.equals("adjacent")
                || lower.endsWith("-like")) {
            return Pos.ADJECTIVE;
        }
        int hyphen = lower.lastIndexOf('-');
        if (hyphen > 0 && Lexicon.COLOURS.contains(lower.substring(hyphen + 1))) {
            return Pos.ADJECTIVE;
        }
        if (hyphen > 0
                && (lower.endsWith("ed")
                        || Lexicon.PARTICIPLES.contains(lower.substring(hyphen + 1)))) {
            return Pos.ADJECTIVE;
        }
        int plus = tag.indexOf('+');
        return switch (plus < 0 ? tag : tag.substring(0, plus)) {
            case "NOUN" -> Lexicon.ADJECTIVES.contains(lower) ? Pos.ADJECTIVE : Pos.NOUN;
            case "PROPN" -> Pos.NAME;
            case "ADJ" ->
                    Persons.NOUNS.contains(lower)
                                    && !lower.endsWith("male")
                                    && !lower.startsWith("individual")
                            ? Pos.NOUN
                            : Pos.ADJECTIVE;
            case "NUM" -> Pos.NUMBER;
            case "DET" -> Lexicon.ADJECTIVES.contains(lower) ? Pos.ADJECTIVE : Pos.DETERMINER;
            case "VERB" -> Lexicon.ADJECTIVES.contains(lower) ? Pos.ADJECTIVE : Pos.VERB;
            case "AUX" -> Pos.VERB;
            case "ADV" -> Lexicon.ADJECTIVES.contains(lower) ? Pos.ADJECTIVE : Pos.ADVERB;
            case "PART", "ADP", "SCONJ" -> Pos.ADVERB;
            case "PUNCT", "SYM" -> letters(lower) ? Pos.NOUN : Pos.BREAK;
            default -> Lexicon.ADJECTIVES.contains(lower) ? Pos.ADJECTIVE : unknown(lower);
        };
    }

    /// A word that the tagger gives up on: "graffiti".
    private static Pos unknown(String lower) {
        boolean word = lower.length() > 3 && lower.chars().allMatch(Character::isLetter);
        return !word || lower.equals("what") || lower.endsWith("ed") || lower.endsWith("ing")
                ? Pos.OTHER
                : lower.endsWith("ly") ? Pos.ADVERB : Pos.NOUN;
    }

    private static boolean letters(String lower) {
        return Character.isLetter(lower.charAt(0)) || lower.length() > 2;
    }

    private static Pos inContext(List<Word> words, int i) {
        Word word = words.get(i);
        Pos before = i == 0 ? Pos.BREAK : words.get(i - 1).pos();
        Word next = i + 1 < words.size() ? words.get(i + 1) : null;
        Pos after = next == null ? Pos.BREAK : next.pos();
        boolean compared =
                i > 0 && word.is(Pos.ADJECTIVE) && DEGREES.contains(words.get(i - 1).lower());
        if (word.is(Pos.ADJECTIVE)
                && !compared
                && (word.ed() && word.lower().indexOf('-') < 0
                        || word.lower().indexOf('-') > 0
                                && before.nominal()
                                && Lexicon.PARTICIPLES.contains(
                                        word.lower().substring(word.lower().lastIndexOf('-') + 1)))
                && (after == Pos.PREPOSITION || after == Pos.ADVERB)
                && before != Pos.DETERMINER) {
            return Pos.VERB;
        }
        if (word.lower().endsWith("ly")
                && next != null
                && (next.is(Pos.ADJECTIVE) || next.is(Pos.VERB))
                && next.ed()
                && word.pos() != Pos.ADVERB) {
            return Pos.ADVERB;
        }
        if (word.lower().endsWith("ly")
                && word.pos() != Pos.ADVERB
                && next != null
                && next.is(Pos.VERB)
                && next.ed()) {
            return Pos.ADVERB;
        }

        if (word.is(Pos.ADVERB)
                && after.nominal()
                && !word.lower().endsWith("ly")
                && (before == Pos.ADJECTIVE || before == Pos.DETERMINER)
                && !Set.of(
                                "also", "only", "even", "just", "then", "quite", "almost", "very",
                                "more", "so")
                        .contains(word.lower())) {
            return Pos.ADJECTIVE;
        }
        if (word.is(Pos.ADVERB) && Lexicon.ADVERBS.contains(word.lower()) && after.nominal()) {
            return Pos.ADJECTIVE;
        }
        if (word.is("straight") && before == Pos.VERB && !after.nominal()) {
            return Pos.ADVERB;
        }
        return switch (word.pos()) {
            case PREPOSITION -> preposition(words, i, before, next);
            case RELATIVE -> relative(word, before, after);
            case PRONOUN ->
                    Lexicon.DETERMINER.contains(word.lower()) && opensNoun(after, false)
                            ? Pos.DETERMINER
                            : Pos.PRONOUN;
            case POSSESSIVE ->
                    word.is("her") && !opensNoun(after, false) ? Pos.PRONOUN : Pos.POSSESSIVE;
            case THERE ->
                    after == Pos.BE
                                    || after == Pos.MODAL
                                    || next != null
                                            && (next.is("appears")
                                                    || next.is("sits")
                                                    || next.is("stands")
                                                    || next.is("lies")
                                                    || next.is("hangs"))
                            ? Pos.THERE
                            : Pos.ADVERB;
            case NOUN, NAME, ADJECTIVE -> VerbOrNoun.verbInstead(words, i, before, next);
            case VERB -> VerbOrNoun.nounInstead(words, i, before, next);
            case NUMBER -> word.is("one") && !opensNoun(after, false) ? Pos.NOUN : Pos.NUMBER;
            case SUBORDINATOR ->
                    word.is("after") || word.is("before") ? Pos.SUBORDINATOR : word.pos();
            case DETERMINER ->
                    word.is("each") && before == Pos.BE && next != null && next.ed()
                                    || (word.is("each") || word.is("both") || word.is("all"))
                                            && (after == Pos.HAVE
                                                    || after == Pos.BE
                                                    || after == Pos.VERB
                                                            && !next.ed()
                                                            && !next.ing())
                            ? Pos.ADVERB
                            : Pos.DETERMINER;
            case MODAL ->
                    word.is("can")
                                    && (before.nominal()
                                            || before == Pos.ADJECTIVE
                                            || before == Pos.DETERMINER)
                                    && !verbal(next)
                            ? Pos.NOUN
                            : Pos.MODAL;
            case BE, HAVE, ADVERB, AND, TO, NOT, COMMA, BREAK, QUOTE, OTHER -> word.pos();
        };
    }

    private static boolean verbal(@Nullable Word next) {
        return next != null
                && (next.is("be")
                        || next.is("also")
                        || next.is("have")
                        || next.is(Pos.VERB) && !next.ed() && !next.ing()
                        || next.is(Pos.NOT)
                        || next.is(Pos.ADVERB) && next.lower().endsWith("ly"));
    }

    private static boolean opensNoun(Pos pos, boolean determined) {
        return switch (pos) {
            case NOUN, NAME, ADJECTIVE, NUMBER, QUOTE -> true;
            case DETERMINER, POSSESSIVE, PRONOUN -> !determined;
            default -> false;
        };
    }

    private static Pos preposition(List<Word> words, int i, Pos before, Word next) {
        Word word = words.get(i);
        Pos after = next == null ? Pos.BREAK : next.is("that") ? Pos.DETERMINER : next.pos();
        if (word.is("next")) {
            return next != null && next.is("to") ? Pos.PREPOSITION : Pos.ADJECTIVE;
        }
        if (word.is("to")) {
            boolean verb =
                    after == Pos.BE
                            || after == Pos.HAVE
                            || after == Pos.VERB && !next.ed() && !next.ing();
            return verb ? Pos.TO : Pos.PREPOSITION;
        }
        if (EITHER.contains(word.lower())) {
            boolean participle =
                    after == Pos.VERB
                            && (next.ed() || next.ing())
                            && i + 2 < words.size()
                            && words.get(i + 2).pos().nominal();
            boolean adjective =
                    i > 0 && words.get(i - 1).is("of") && (word.is("outside") || word.is("inside"));
            if (before == Pos.DETERMINER || before == Pos.POSSESSIVE || adjective) {
                boolean of = next != null && next.is("of");
                return of ? Pos.NOUN : Pos.ADJECTIVE;
            }
            if (word.is("off") && i > 0 && words.get(i - 1).lower().startsWith("show")) {
                return Pos.ADVERB;
            }
            if (word.is("up")
                    && i > 0
                    && Set.of(
                                    "holding",
                                    "holds",
                                    "held",
                                    "hold",
                                    "picking",
                                    "lifting",
                                    "lifts",
                                    "lights",
                                    "lighting")
                            .contains(words.get(i - 1).lower())) {
                return Pos.ADVERB;
            }
            if (word.is("up")
                    && i > 0
                    && (words.get(i - 1).lower().startsWith("mak")
                            || words.get(i - 1).lower().startsWith("tak")
                            || words.get(i - 1).lower().startsWith("fill"))) {
                return Pos.ADVERB;
            }
            boolean pair =
                    after == Pos.AND
                            && i + 2 < words.size()
                            && words.get(i + 2).is(Pos.PREPOSITION)
                            && !word.is("up")
                            && !word.is("down");
            boolean stranded =
                    before == Pos.VERB
                            && after == Pos.BE
                            && (word.is("on")
                                    || word.is("in")
                                    || word.is("behind")
                                    || word.is("under"));
            return pair
                            || stranded
                            || opensNoun(after, false)
                            || next != null && next.is("what")
                            || participle
                            || after == Pos.QUOTE
                    ? Pos.PREPOSITION
                    : Pos.ADVERB;
        }
        return Pos.PREPOSITION;
    }

    private static Pos relative(Word word, Pos before, Pos after) {
        if (word.is("that") && opensNoun(after, true) && !before.nominal()) {
            return Pos.DETERMINER;
        }
        return Pos.RELATIVE;
    }
}
