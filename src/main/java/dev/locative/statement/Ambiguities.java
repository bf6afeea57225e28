package dev.locative.statement;

import dev.locative.data.Phrase;
import dev.locative.data.Span;
import dev.locative.data.Statement;
import java.util.Locale;
import java.util.Set;

/// Places that may be another thing's, or not the thing's only one: no doubt about what the caption
/// says, but a question would have two answers.
final class Ambiguities {
    private static final Set<String> PLACING =
            English.set(
                    "in on at to behind above below beneath under underneath over near beside next inside"
                            + " between along around across against");
    private static final Set<String> GAZING =
            English.set("looking leading opening facing overlooking gazing staring");
    private static final Set<String> POINTING = Set.of("this", "that", "these", "those");
    private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "some");
    private static final Set<String> AGAIN = English.set("another other second");
    private static final Set<String> LINKING =
            English.set("is are was were has have looks appears seems features shows contains");

    /// Postures, which a side of the picture may follow.
    private static final Set<String> POSED =
            English.set(
                    "seated parked perched stacked lined arranged gathered displayed set placed mounted"
                            + " framed centered scattered cropped printed");

    private static final Set<String> JOINING =
            English.set("connects connect joins join links link");
    private static final Set<String> SCENIC = Set.of("background", "foreground", "distance");
    private static final int LONGEST = 6;

    private final CaptionWords words;

    Ambiguities(CaptionWords words) {
        this.words = words;
    }

    /// Whether it is a guess whose place it is.
    boolean about(Claim claim) {
        return gazing(claim)
                || fastened(claim)
                || cornerOfWhat(claim)
                || shared(claim)
                || unseen(claim)
                || embraced(claim)
                || partly(claim)
                || related(claim)
                || joining(claim)
                || filling(claim)
                || itself(claim)
                || pointing(claim.thing())
                || claim.statement().reference() != null && pointing(claim.statement().reference());
    }

    /// "Below [this gap] is a rod", where no gap was spoken of: without the sentence before it, it
    /// names nothing.
    private boolean pointing(Phrase phrase) {
        if (!POINTING.contains(phrase.determiner().toLowerCase(Locale.ROOT))
                || English.PICTURE.contains(phrase.head())) {
            return false;
        }
        String head = phrase.head().toLowerCase(Locale.ROOT);
        int from = phrase.span().start() - phrase.determiner().length() - 1;
        return !words.text.substring(0, Math.max(0, from)).contains(" " + singular(head));
    }

    private static String singular(String head) {
        return head.length() > 3 && head.endsWith("s")
                ? head.substring(0, head.length() - 1)
                : head;
    }

    /// "a window above [the doors] looking into the hall": the doors or the window?
    private boolean gazing(Claim claim) {
        Predicate predicate = claim.predicate();
        int at = words.before(claim.thing(), DETERMINERS);
        int earlier = words.before(Math.max(at, 0));
        return predicate != null
                && predicate.form() == Predicate.Form.ING
                && GAZING.contains(predicate.verb())
                && at >= 0
                && PLACING.contains(words.word(at))
                && earlier >= 0
                && claim.thing().determiner().equals("the");
    }

    /// "Behind the hen and on the left, a fox ...": one of two places, joined by "and".
    boolean coordinated(Claim claim) {
        Phrase reference = claim.statement().reference();
        if (reference == null) {
            return false;
        }
        int end = reference.span().end();
        int and = words.at(end);
        boolean first =
                and == end + 1
                        && words.word(and).equals("and")
                        && PLACING.contains(words.after(and));
        int at = words.before(reference, DETERMINERS);
        int before = words.before(Math.max(at, 0));
        boolean second =
                at >= 0
                        && PLACING.contains(words.word(at))
                        && before >= 0
                        && words.word(before).equals("and")
                        && fronted(before);
        return first || second;
    }

    /// Whether the part of the sentence that ends at `to` is one place: "Behind the hen".
    private boolean fronted(int to) {
        int i = to - 1;
        while (i > 0 && ".,;:\n".indexOf(words.text.charAt(i - 1)) < 0) {
            i--;
        }
        String part = words.text.substring(i, to).strip();
        return PLACING.contains(words.word(words.at(i))) && part.split(" ").length <= LONGEST;
    }

    /// "[The wall] behind the dog is white": the place tells which wall is meant, it is no news.
    boolean restrictive(Claim claim) {
        Phrase thing = claim.thing();
        Phrase reference = claim.statement().reference();
        Predicate predicate = claim.predicate();
        if (reference == null
                || predicate == null
                || predicate.form() != Predicate.Form.NONE
                || !thing.determiner().equals("the")
                || !thing.text().equals(thing.head())
                || reference.span().start() < thing.span().end()) {
            return false;
        }
        int end = thing.span().end();
        String gap = words.text.substring(end, reference.span().start());
        String tail = " " + predicate.place() + " ";
        return (gap.equals(tail) || gap.equals(tail + "the ") || gap.equals(tail + "a "))
                && opensClause(thing)
                && LINKING.contains(words.next(reference.span().end()));
    }

    private boolean opensClause(Phrase thing) {
        int at = words.before(thing.span().start());
        return at <= 0 || words.before(at) < 0;
    }

    /// "The bandana is tied on the left side": which side of the picture it is on, is not said.
    private static boolean fastened(Claim claim) {
        PicturePlace place = claim.place();
        if (place == null || place.ofPicture() || SCENIC.contains(place.key())) {
            return false;
        }
        for (String word : claim.statement().words().toLowerCase(Locale.ROOT).split(" ")) {
            boolean participle = word.endsWith("ed") || RelationWords.IRREGULAR.contains(word);
            if (participle && !RelationWords.VACUOUS.contains(word) && !POSED.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// "The red cups are in the upper corner": the picture's, or some box's? What opens a sentence
    /// is the picture's.
    private boolean cornerOfWhat(Claim claim) {
        PicturePlace place = claim.place();
        Phrase reference = claim.statement().reference();
        if (place == null || place.ofPicture() || reference == null) {
            return false;
        }
        boolean known = // "On the right side, the ribbon reads"
                claim.thing().determiner().equals("the")
                        && claim.thing().text().equals(claim.thing().head())
                        && place.words().endsWith(" side")
                        && opening(claim.statement(), reference);
        return (place.words().endsWith(" corner") || place.words().endsWith(" side"))
                && !pictured(claim.statement().sentence())
                && (known
                        || claim.thing().span().start() < reference.span().start()
                        || !opening(claim.statement(), reference));
    }

    private static boolean opening(Statement statement, Phrase reference) {
        return reference.span().start() - statement.sentence().start() < "In the lower ".length();
    }

    private boolean pictured(Span sentence) {
        int to = Math.min(sentence.end(), words.text.length());
        for (String word : words.text.substring(sentence.start(), to).split("[^a-z]+")) {
            if (English.PICTURE.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// "two boards, one along the top of": the place is that of one of them.
    private boolean shared(Claim claim) {
        Phrase reference = claim.statement().reference();
        int from = claim.thing().span().end();
        if (reference == null || reference.span().start() < from) {
            return false;
        }
        String gap = words.text.substring(from, reference.span().start());
        boolean one =
                gap.startsWith(", one ") || gap.startsWith(", each ") || gap.startsWith(" each ");
        return one && gap.indexOf(',', 1) < 0;
    }

    /// "a fox peeks out from behind the barn", of which the claim has only "behind".
    boolean outFrom(Claim claim) {
        Phrase reference = claim.statement().reference();
        Predicate predicate = claim.predicate();
        if (reference == null || predicate == null || predicate.tail().equals("from")) {
            return false;
        }
        String before = words.text.substring(0, reference.span().start());
        String tail = "from " + predicate.place() + " ";
        return before.endsWith(tail)
                || before.endsWith(tail + "the ")
                || before.endsWith(tail + "a ");
    }

    /// "The door of the van mirrors the barn behind [it]": the van or its door? What is "on it" is
    /// on the part.
    private static boolean partly(Claim claim) {
        Statement statement = claim.statement();
        Phrase reference = statement.reference();
        Predicate predicate = claim.predicate();
        return statement.resolved()
                && reference != null
                && predicate != null
                && !predicate.tail().equals("on")
                && reference.text().contains(" of the ");
    }

    /// "The strip that has [the name] is on top of the lid": the strip is.
    private boolean related(Claim claim) {
        Phrase thing = claim.thing();
        String next = words.next(thing.span().end());
        int verb = words.before(thing, DETERMINERS);
        String who = words.word(words.before(Math.max(verb, 0)));
        return (next.equals("is") || next.equals("are"))
                && verb > 0
                && !words.word(verb).equals("is")
                && !words.word(verb).equals("are")
                && (who.equals("that") || who.equals("which"));
    }

    /// "[A road] joins a village in the background to the port": the village is there.
    private boolean joining(Claim claim) {
        int from = claim.thing().span().end();
        return claim.place() != null
                && JOINING.contains(words.next(from))
                && claim.statement().reference() != null
                && claim.statement().reference().span().start() > from;
    }

    /// "On the left, on a ledge bordering [the pool], is a frog": the frog is on the left.
    private boolean embraced(Claim claim) {
        Phrase reference = claim.statement().reference();
        int at = words.before(claim.thing(), DETERMINERS);
        if (reference == null || at < 0 || reference.span().end() > at) {
            return false;
        }
        String verb = words.word(at);
        int before = words.before(at);
        return verb.endsWith("ing")
                && !Lexicon.ING_NOUNS.contains(verb)
                && before > reference.span().end()
                && !LINKING.contains(words.word(before));
    }

    /// "The pond at the bottom of the image is not visible".
    private boolean unseen(Claim claim) {
        int end = claim.statement().quote().end();
        String rest = words.text.substring(Math.min(end, words.text.length()));
        return rest.startsWith(" is not ") && rest.startsWith("visible", " is not ".length())
                || rest.startsWith(" are not ") && rest.startsWith("visible", " are not ".length());
    }

    /// "a jug behind the bowl with milk in [it]": the bowl or the jug?
    private boolean filling(Claim claim) {
        Statement statement = claim.statement();
        Phrase reference = statement.reference();
        if (reference == null
                || !statement.resolved()
                || !reference.determiner().equals("the")
                || claim.thing().span().start() < reference.span().end()) {
            return false;
        }
        int at = words.before(reference, DETERMINERS);
        boolean placed = PLACING.contains(words.word(at)) && words.before(at) >= 0;
        return placed && words.next(reference.span().end()).equals("with");
    }

    /// "On the left, a cow stands ..., while a horse ...": the place goes on to the other clause.
    boolean goesOn(Claim claim) {
        Statement statement = claim.statement();
        Span sentence = statement.sentence();
        Phrase reference = statement.reference();
        int from = claim.thing().span().end();
        int to = Math.min(sentence.end(), words.text.length());
        boolean fronted =
                statement.quote().start() <= sentence.start() + 2
                        && (reference == null || reference.span().start() < from);
        return fronted && from < to && words.text.substring(from, to).contains(", while a");
    }

    /// "a feather beside the tip of the feather".
    private static boolean itself(Claim claim) {
        Phrase reference = claim.statement().reference();
        if (reference == null) {
            return false;
        }
        String text = reference.text().toLowerCase(Locale.ROOT);
        String head = claim.thing().head().toLowerCase(Locale.ROOT);
        return text.endsWith(" of the " + head) || text.endsWith(" of a " + head);
    }

    /// Whether the caption speaks of "another tree" or "the other tree" beside the plain "tree".
    boolean oneOfTwo(Phrase phrase) {
        String head = phrase.head().toLowerCase(Locale.ROOT);
        if (phrase.plural() || !phrase.text().toLowerCase(Locale.ROOT).equals(head)) {
            return false;
        }
        for (String again : AGAIN) {
            int at = words.text.indexOf(again + " " + head);
            int end = at + again.length() + 1 + head.length();
            if (at >= 0
                    && (end == words.text.length()
                            || !Introductions.partOfWord(words.text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
