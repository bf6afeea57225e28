package dev.locative.statement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells verbs from nouns where the tagger errs on captions: by the words around.
final class VerbOrNoun {
    /// Verbs that often end their clause.
    private static final Set<String> STANDING =
            Lexicon.words("looms stands sits hangs rises towers lies rests grows floats");

    private static final Set<String> INVERTED =
            Lexicon.words(
                    "stand stands sit sits rest rests lie lies hang hangs rise rises grow grows float"
                            + " floats loom looms perch perches tower towers");

    private VerbOrNoun() {}

    /// A word tagged as a noun that stands where only the clause's verb can: after a noun and
    /// before what follows verbs.
    static Pos verbInstead(List<Word> words, int i, Pos before, Word next) {
        Word word = words.get(i);
        if (beforeVerb(word, before, next)) {
            return Pos.NOUN;
        }
        if (before == Pos.RELATIVE
                && (Lexicon.VERBS_S.contains(word.lower())
                        || Lexicon.VERBS_BASE.contains(word.lower()))) {
            return Pos.VERB;
        }
        if (PlainVerbs.verb(words, i, before, next)) {
            return Pos.VERB;
        }
        boolean seems = word.lower().startsWith("appear") || word.lower().startsWith("seem");
        if (word.is("consists")
                || seems && next != null && (next.is("to") || next.is(Pos.ADJECTIVE))) {
            return Pos.VERB;
        }
        boolean seeming =
                i > 0
                        && before == Pos.VERB
                        && (words.get(i - 1).lower().startsWith("appear")
                                || words.get(i - 1).lower().startsWith("seem"));
        if (seeming && next != null && !next.pos().nominal() && !word.ed() && !word.ing()) {
            return Pos.ADJECTIVE;
        }
        if (Lexicon.ACTING.contains(word.lower())
                && before.nominal()
                && next != null
                && next.is(Pos.PREPOSITION)
                && !next.is("of")) {
            return Pos.VERB;
        }
        boolean does = // "wings that cascade behind it"
                before == Pos.RELATIVE
                        && word.is(Pos.NOUN)
                        && next != null
                        && next.is(Pos.PREPOSITION)
                        && !next.is("of");
        if (does || inverted(words, i, before, next)) {
            return Pos.VERB;
        }
        if (before.nominal()
                && next != null
                && (next.is(Pos.COMMA) || next.is(Pos.BREAK))
                && STANDING.contains(word.lower())
                && !hasVerb(words, i)) {
            return Pos.VERB;
        }
        if (word.ing()
                && before.nominal()
                && Plurals.plural(words.get(i - 1).lower())
                && next != null
                && next.is(Pos.PREPOSITION)
                && !next.is("of")) {
            return Pos.VERB;
        }
        boolean doing =
                word.ing()
                        && !Lexicon.ING_NOUNS.contains(word.lower())
                        && next != null
                        && next.is(Pos.PREPOSITION)
                        && !next.is("of");
        if (before == Pos.NOUN && PlainVerbs.participle(words, i, next)) {
            return Pos.VERB;
        }
        if (doing && (before == Pos.NOUN || before == Pos.VERB && words.get(i - 1).ed())) {
            return Pos.VERB;
        }
        if (before.nominal()
                && Lexicon.VERBS_S.contains(word.lower())
                && Lexicon.PICTURE.contains(words.get(i - 1).lower())) {
            return Pos.VERB;
        }
        if (before == Pos.COMMA
                && word.ing()
                && !Lexicon.ING_NOUNS.contains(word.lower())
                && next != null
                && (next.is(Pos.DETERMINER)
                        || next.is(Pos.ADVERB)
                        || next.is(Pos.POSSESSIVE)
                        || next.is(Pos.PREPOSITION) && !next.is("of"))) {
            return Pos.VERB;
        }
        boolean depicting =
                word.ing()
                        && before.nominal()
                        && !Lexicon.ING_NOUNS.contains(word.lower())
                        && next != null
                        && (next.is(Pos.DETERMINER) || next.is(Pos.POSSESSIVE));
        if (depicting) {
            return Pos.VERB;
        }
        if (before == Pos.COMMA
                && Lexicon.ACTING.contains(word.lower())
                && next != null
                && !next.is(Pos.BE)) {
            return Pos.VERB;
        }
        if (before == Pos.AND
                && next != null
                && Lexicon.VERBS_S.contains(word.lower())
                && (next.is(Pos.DETERMINER)
                        || next.is(Pos.NUMBER)
                        || next.is(Pos.POSSESSIVE)
                        || next.is(Pos.ADJECTIVE))) {
            return Pos.VERB;
        }
        if (before == Pos.COMMA
                && next != null
                && next.is(Pos.PREPOSITION)
                && !next.is("of")
                && Lexicon.VERBS_S.contains(word.lower())
                && !hasVerb(words, i - 1)) {
            return Pos.VERB;
        }
        if (before.nominal()
                && next != null
                && next.is(Pos.BE)
                && Lexicon.VERBS_S.contains(word.lower())
                && afterWhich(words, i)) {
            return Pos.VERB;
        }
        boolean joint =
                Lexicon.VERBS_BASE.contains(word.lower())
                        && before.nominal()
                        && next != null
                        && (next.is(Pos.ADVERB) || next.is(Pos.PREPOSITION) && !next.is("of"))
                        && (afterAnd(words, i)
                                || Plurals.plural(words.get(i - 1).lower()) && !hasVerb(words, i));
        if (joint) {
            return Pos.VERB;
        }
        boolean afterNoun =
                before.nominal()
                        || before == Pos.ADJECTIVE
                                && Lexicon.MATERIALS.contains(words.get(i - 1).lower())
                        || before == Pos.PRONOUN
                        || before == Pos.QUOTE
                        || before == Pos.ADVERB
                        || before == Pos.DETERMINER && words.get(i - 1).is("both");
        if (!afterNoun || next == null) {
            return word.pos();
        }
        if (next.is(Pos.BREAK)
                && before.nominal()
                && Plurals.plural(words.get(i - 1).lower())
                && Lexicon.VERBS_BASE.contains(word.lower())
                && !hasVerb(words, i)) {
            return Pos.VERB;
        }
        boolean third =
                word.lower().endsWith("s")
                        && !word.lower().endsWith("ss")
                        && !word.lower().endsWith("'s")
                        && before == Pos.NOUN
                        && !Plurals.plural(words.get(i - 1).lower())
                        && (next.is(Pos.DETERMINER) || next.is(Pos.POSSESSIVE) || next.is("as"));
        boolean many = before == Pos.NOUN && next.is("their") && !word.lower().endsWith("s");
        if ((third || many) && !hasVerb(words, i)) {
            return Pos.VERB;
        }
        boolean complement =
                switch (next.pos()) {
                    case PREPOSITION -> !next.is("of");
                    case DETERMINER, POSSESSIVE, ADVERB, QUOTE, TO, PRONOUN -> true;
                    case ADJECTIVE, NUMBER -> true;
                    case VERB -> next.ing() && Plurals.plural(words.get(i - 1).lower());
                    default -> Lexicon.DIRECTION.contains(next.lower());
                };
        if (!complement || hasVerb(words, i)) {
            return word.pos();
        }
        if (Lexicon.VERBS_S.contains(word.lower())) {
            return Pos.VERB;
        }
        boolean plural =
                words.get(i - 1).lower().endsWith("s")
                        || before == Pos.ADVERB
                        || before == Pos.DETERMINER;
        return plural && Lexicon.VERBS_BASE.contains(word.lower()) ? Pos.VERB : word.pos();
    }

    /// "Behind the fence stand two cows": a verb between a place and its doer.
    private static boolean inverted(List<Word> words, int i, Pos before, @Nullable Word next) {
        Word word = words.get(i);
        return (before.nominal() || before == Pos.PRONOUN)
                && next != null
                && (next.is(Pos.DETERMINER)
                        || next.is(Pos.NUMBER)
                        || Lexicon.QUANTIFIER.contains(next.lower()))
                && INVERTED.contains(word.lower())
                && opensWithPlace(words, i)
                && !hasVerb(words, i);
    }

    /// "a fox and a badger wave their paws": a verb between two that act and what is theirs.
    private static boolean together(List<Word> words, int i, Pos before, @Nullable Word next) {
        return before.nominal()
                && next != null
                && next.is("their")
                && afterAnd(words, i)
                && !hasVerb(words, i);
    }

    private static boolean opensWithPlace(List<Word> words, int i) {
        int k = i - 1;
        while (k > 0 && !words.get(k - 1).is(Pos.BREAK) && !words.get(k - 1).is(Pos.COMMA)) {
            k--;
        }
        return k >= 0 && words.get(k).is(Pos.PREPOSITION);
    }

    /// "two photograph frames sit": a plural that the clause's verb follows.
    private static boolean beforeVerb(Word word, Pos before, @Nullable Word next) {
        return word.lower().endsWith("s")
                && before.nominal()
                && next != null
                && next.is(Pos.VERB)
                && Lexicon.VERBS_BASE.contains(next.lower());
    }

    /// Whether the noun phrase just before is the second of two: "the shirt and the tie".
    private static boolean afterAnd(List<Word> words, int i) {
        int k = i - 1;
        while (k > 0
                && (words.get(k).pos().nominal()
                        || words.get(k).is(Pos.ADJECTIVE)
                        || words.get(k).is(Pos.DETERMINER))) {
            k--;
        }
        return k >= 0 && words.get(k).is(Pos.AND) && !hasVerb(words, k);
    }

    private static boolean afterWith(List<Word> words, int i) {
        int k = i - 1;
        while (k > 0
                && (words.get(k).pos().nominal()
                        || words.get(k).is(Pos.ADJECTIVE)
                        || words.get(k).is(Pos.NUMBER)
                        || words.get(k).is(Pos.DETERMINER))) {
            k--;
        }
        return words.get(k).is("with");
    }

    private static boolean afterWhich(List<Word> words, int i) {
        for (int k = Math.max(0, i - 4); k < i; k++) {
            if (words.get(k).is(Pos.RELATIVE)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the clause up to here has its verb already.
    static boolean hasVerb(List<Word> words, int i) {
        for (int k = i - 1; k >= 0; k--) {
            Word word = words.get(k);
            switch (word.pos()) {
                case BE, MODAL, THERE, HAVE -> {
                    return true;
                }
                case VERB -> {
                    return !word.ing() && !word.ed();
                }
                case BREAK, SUBORDINATOR, RELATIVE, AND, COMMA -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    /// A base form tagged as a verb in the middle of a noun phrase: "a gray sign attached to ...".
    static Pos nounInstead(List<Word> words, int i, Pos before, Word next) {
        Word word = words.get(i);
        boolean determined =
                before == Pos.ADJECTIVE
                        || before == Pos.DETERMINER
                        || before == Pos.POSSESSIVE
                        || before == Pos.NUMBER
                        || before == Pos.PREPOSITION && !word.ing();
        if (word.is("set") && before.nominal() && next != null && !next.is(Pos.PREPOSITION)) {
            return Pos.NOUN;
        }
        if (word.ed() || word.ing()) {
            boolean head =
                    next == null
                            || next.is(Pos.PREPOSITION) && !next.is("by")
                            || next.is(Pos.BE)
                            || next.is(Pos.BREAK)
                            || next.is(Pos.COMMA);
            boolean subject = before == Pos.ADJECTIVE && next != null && next.is(Pos.BE);
            return word.ing()
                            && head
                            && (before == Pos.DETERMINER || before == Pos.POSSESSIVE || subject)
                    ? Pos.NOUN
                    : Pos.VERB;
        }
        boolean joint =
                Lexicon.VERBS_BASE.contains(word.lower())
                        && next != null
                        && (next.is(Pos.ADVERB) || next.is(Pos.PREPOSITION))
                        && afterAnd(words, i);
        if (joint || inverted(words, i, before, next) || together(words, i, before, next)) {
            return Pos.VERB;
        }
        boolean afterSide =
                before == Pos.ADJECTIVE && Lexicon.SIDES.contains(words.get(i - 1).lower());
        if (afterSide && Lexicon.VERBS_S.contains(word.lower()) && !hasVerb(words, i)) {
            return Pos.VERB;
        }
        if (beforeVerb(word, before, next)) {
            return Pos.NOUN;
        }
        boolean base = !word.lower().endsWith("s");
        if (base
                        && before.nominal()
                        && !Plurals.plural(words.get(i - 1).lower())
                        && i > 1
                        && !words.get(i - 2).is(Pos.AND)
                || before == Pos.HAVE && !word.ed() && !word.ing()) {
            return Pos.NOUN;
        }
        boolean unknown =
                !Lexicon.VERBS_S.contains(word.lower())
                        && !Lexicon.VERBS_BASE.contains(word.lower());
        boolean compound =
                before.nominal()
                        && i > 1
                        && unknown
                        && next != null
                        && next.is(Pos.PREPOSITION)
                        && (words.get(i - 2).is(Pos.ADJECTIVE)
                                || words.get(i - 2).is(Pos.NUMBER)
                                || words.get(i - 2).is(Pos.DETERMINER));
        boolean noun =
                Lexicon.ING_NOUNS.contains(word.lower())
                        && (before.nominal() || before == Pos.ADJECTIVE)
                        && (next == null
                                || next.is(Pos.BREAK)
                                || next.is(Pos.COMMA)
                                || next.is(Pos.BE));
        if (noun || determined || compound && (hasVerb(words, i) || afterWith(words, i))) {
            return Pos.NOUN;
        }
        if (before == Pos.AND
                && i >= 2
                && words.get(i - 2).pos().nominal()
                && !Lexicon.VERBS_S.contains(word.lower())
                && !Lexicon.VERBS_BASE.contains(word.lower())) {
            return Pos.NOUN;
        }
        if (before.nominal()
                && next != null
                && (next.is(Pos.BE) || next.is(Pos.HAVE) || next.is(Pos.VERB))
                && !Lexicon.VERBS_S.contains(word.lower())) {
            return Pos.NOUN;
        }
        return Pos.VERB;
    }
}
