package dev.locative.statement;

import dev.locative.data.Phrase;
import java.util.Locale;
import java.util.Set;

/// Whether a phrase was cut out of a longer name, or holds a verb that is none of its own: told by
/// what follows it in the caption.
final class CutNames {
    private static final Set<String> THEIRS = English.set("their his her its");

    /// What no noun follows: "it [stoops] over the well".
    private static final Set<String> PRONOUNS = English.set("it he she they");

    private static final Set<String> ARTICLES = English.set("a an the");
    private static final Set<String> CLOSED =
            English.set(
                    "a an the some any no one two three four five six seven eight nine ten several many"
                            + " few both all each every another other more most his her its their this that"
                            + " these those together apart upright outward outwards inward upward upwards"
                            + " downward downwards forward backward sideways halfway back left right top"
                            + " open closed shut tight flat high low casually entirely completely not"
                            + " because how what whose if until after before although though since");

    private static final Set<String> HEIGHTS = English.set("low high deep");

    /// Adjectives that follow their noun.
    private static final Set<String> AFTER_NOUNS = English.set("visible present full clad");

    private final CaptionWords words;

    CutNames(CaptionWords words) {
        this.words = words;
    }

    /// Whether the phrase is not all of a name, or more than one.
    boolean cut(Phrase phrase) {
        int end = phrase.span().end();
        return quoteLost(phrase, end)
                || compound(phrase, end)
                || named(phrase, end)
                || adjective(phrase, end)
                || PRONOUNS.contains(words.word(words.before(phrase.span().start())))
                || acting(phrase, end);
    }

    /// "the label "No. 5"", of which the phrase has only "the label".
    private boolean quoteLost(Phrase phrase, int end) {
        String text = words.text;
        int open = end + 1;
        return phrase.text().indexOf('"') < 0
                && phrase.text().indexOf('“') < 0
                && open + 1 < text.length()
                && text.charAt(end) == ' '
                && (text.charAt(open) == '"' || text.charAt(open) == '“')
                && text.charAt(open + 1) != ' ';
    }

    /// "[the barb] wired gate", "[the floor] covering that ...": a compound with a participle.
    private boolean compound(Phrase phrase, int end) {
        int at = words.at(end);
        if (at != end + 1) {
            return false;
        }
        String participle = words.word(at);
        String next = words.after(at);
        if (participle.endsWith("ing")) {
            boolean clause = next.equals("that") || next.equals("which") || next.equals("is");
            return clause && !phrase.plural();
        }
        return participle.endsWith("ed")
                && participle.length() > 4
                && !phrase.plural()
                && noun(next);
    }

    /// "[a central] low round table": an adjective that was taken for a noun.
    private boolean adjective(Phrase phrase, int end) {
        String next = words.next(end);
        return phrase.determiner().startsWith("a")
                && phrase.text().indexOf(' ') < 0
                && (English.ADJECTIVES.contains(next)
                        || Lexicon.COLOURS.contains(next)
                        || HEIGHTS.contains(next))
                && !AFTER_NOUNS.contains(next)
                && !next.endsWith("ing")
                && !next.endsWith("ed")
                && noun(words.after(words.at(end)));
    }

    private static boolean noun(String word) {
        return !word.isEmpty()
                && Character.isLetter(word.charAt(0))
                && !word.endsWith("ly")
                && !word.endsWith("ed")
                && !word.endsWith("ing")
                && !CLOSED.contains(word)
                && !Lexicon.COLOURS.contains(word)
                && !English.FUNCTION.contains(word)
                && !Repairs.PREPOSITIONS.contains(word)
                && !Lexicon.SUBORDINATOR.contains(word);
    }

    /// "[the Acme] leaping deer logo": a name before what bears it.
    private boolean named(Phrase phrase, int end) {
        String text = phrase.text();
        int at = words.at(end);
        boolean name =
                phrase.determiner().equals("the")
                        && text.indexOf(' ') < 0
                        && Character.isUpperCase(text.charAt(0));
        return name && at == end + 1 && words.word(at).endsWith("ing") && noun(words.after(at));
    }

    /// "[a fox and a badger wave] their paws", "[the lorries on the far side approach] the bridge":
    /// an object stands right after the name.
    private boolean acting(Phrase phrase, int end) {
        String next = words.next(end);
        if (THEIRS.contains(next)) {
            return true;
        }
        String lower = phrase.text().toLowerCase(Locale.ROOT);
        int space = lower.lastIndexOf(' ');
        String last = lower.substring(space + 1);
        return space > 0
                && ARTICLES.contains(next)
                && !English.PICTURE.contains(last)
                && (Lexicon.VERBS_BASE.contains(last) || Lexicon.VERBS_S.contains(last));
    }
}
