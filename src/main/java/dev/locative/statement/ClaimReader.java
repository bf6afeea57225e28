package dev.locative.statement;

import dev.locative.data.Span;
import dev.locative.data.Statement;
import dev.locative.taxonomy.FrameRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks what a language model claims that a caption states. A claim counts when its quote stands
/// there, word for word; when its relation is a place's preposition in that quote, and governs its
/// reference; and when its thing is a noun phrase before that place, or the one that follows a verb
/// behind a place that opens the clause ("Behind the sofa is a window"). Where the grammar reads
/// the same place as another thing's, the grammar is believed. Thread-safe.
public final class ClaimReader {
    private static final Set<String> EMPTY =
            Lexicon.words("a an the is are was were be being none that which there and");

    /// How far before its preposition a verb is looked for: "is partially visible in".
    private static final int VERB = 4;

    private final ThreadLocal<Annotator> annotators = ThreadLocal.withInitial(Annotator::new);
    private final Prepositions prepositions = new Prepositions();

    /// What becomes of each claim, in order.
    ///
    /// @param read what the grammar finds in the caption
    public List<Checked> check(String caption, List<Statement> read, List<Claimed> claims) {
        String plain = Plain.text(caption).toLowerCase(Locale.ROOT);
        List<List<Word>> sentences = annotators.get().annotate(caption);
        List<Checked> checked = new ArrayList<>(claims.size());
        for (Claimed claim : claims) {
            Checked one = check(caption, plain, sentences, claim);
            boolean others =
                    one instanceof Checked.Stated(List<Statement> found)
                            && found.stream().anyMatch(statement -> taken(read, statement));
            checked.add(others ? new Checked.Unstated("the place is another thing's") : one);
        }
        return checked;
    }

    private static boolean taken(List<Statement> read, Statement found) {
        for (Statement other : read) {
            boolean samePlace =
                    other.reference() != null
                            && found.reference() != null
                            && other.reference().span().equals(found.reference().span())
                            && other.relation().equals(found.relation());
            if (samePlace && !other.thing().span().overlaps(found.thing().span())) {
                return true;
            }
        }
        return false;
    }

    private Checked check(String caption, String plain, List<List<Word>> sentences, Claimed claim) {
        Span quote = quote(plain, claim.quote());
        if (quote == null) {
            return new Checked.Unstated("the quote does not stand in the caption");
        }
        Checked checked = new Checked.Unstated("the relation is no place's in the quote");
        for (List<Word> sentence : sentences) {
            Span span = new Span(sentence.getFirst().start(), sentence.getLast().end());
            if (span.overlaps(quote)) {
                checked = new InSentence(caption, sentence, span, quote).check(claim);
                if (checked instanceof Checked.Stated) {
                    return checked;
                }
            }
        }
        return checked;
    }

    private static @Nullable Span quote(String plain, String quoted) {
        String words = Plain.text(quoted).toLowerCase(Locale.ROOT).strip();
        String bare = words.replaceAll("[.,;!\"]+$", "").replaceAll("^[\"]+", "");
        int at = bare.isEmpty() ? -1 : plain.indexOf(bare);
        return at < 0 ? null : new Span(at, at + bare.length());
    }

    /// A claim against the sentence that its quote stands in.
    private final class InSentence {
        private final List<Word> words;
        private final Span sentence;
        private final Span quote;
        private final Mentions mentions;

        InSentence(String caption, List<Word> words, Span sentence, Span quote) {
            this.words = words;
            this.sentence = sentence;
            this.quote = quote;
            NounPhrases phrases = new NounPhrases(words);
            mentions = new Mentions(caption, words, phrases, new PhraseLists(words, phrases));
        }

        Checked check(Claimed claim) {
            String fault = "the relation is no place's in the quote";
            Set<String> said = words(claim.relation() + " " + claim.reference());
            for (int i = 0; i < words.size(); i++) {
                Preposition preposition =
                        quote.contains(words.get(i).span()) ? prepositions.at(words, i) : null;
                if (preposition == null
                        || !preposition.spatial()
                        || preposition.to() >= words.size()
                        || words.get(preposition.from()).is("to")
                                && !preposition.phrase().contains(" ")) {
                    continue;
                }
                List<Mention> references = mentions.list(preposition.to(), Listing.REFERENCE);
                if (references.isEmpty() || references.stream().anyMatch(Mention::pronoun)) {
                    continue;
                }
                if (!told(preposition, references, claim, said)) {
                    fault = "the quote says it otherwise";
                    continue;
                }
                Mention thing = thing(preposition, references.getLast(), claim.thing());
                if (thing == null) {
                    fault = "the thing is not what the place is told of";
                    continue;
                }
                return stated(thing, preposition, references);
            }
            return new Checked.Unstated(fault);
        }

        /// Whether relation and reference together are this place: all their words stand in it or
        /// in the verb before it, the heads of its noun phrases are among them, and the preposition
        /// is, unless the verb before it is: "sits" - "bottom edge" for "sits at the bottom edge".
        private boolean told(
                Preposition preposition,
                List<Mention> references,
                Claimed claim,
                Set<String> said) {
            int from = Math.max(0, preposition.from() - VERB);
            Set<String> stretch = new HashSet<>();
            for (int i = from; i < references.getLast().to(); i++) {
                stretch.addAll(words(words.get(i).lower()));
            }
            boolean named = references.stream().anyMatch(mention -> said.contains(mention.head()));
            boolean placed =
                    said.containsAll(words(preposition.phrase()))
                            || preposition.from() > 0
                                    && words(claim.relation())
                                            .contains(words.get(preposition.from() - 1).lower());
            return named && placed && stretch.containsAll(said);
        }

        private static Set<String> words(String text) {
            Set<String> found = new HashSet<>();
            for (String word : Plain.text(text).toLowerCase(Locale.ROOT).split("[^a-z0-9'-]+")) {
                if (!word.isEmpty() && !EMPTY.contains(word)) {
                    found.add(word);
                }
            }
            return found;
        }

        private @Nullable Mention thing(
                Preposition preposition, Mention reference, String claimed) {
            boolean opens = preposition.from() == 0 || presents(preposition, reference);
            int from = opens ? reference.to() : 0;
            int to = opens ? words.size() : preposition.from();
            Mention last = null;
            for (int i = from; i < to; i++) {
                if (!quote.contains(words.get(i).span())) {
                    continue;
                }
                List<Mention> list = mentions.list(i, opens ? Listing.OBJECT : Listing.PENDING);
                if (list.isEmpty()) {
                    continue;
                }
                for (Mention mention : list) {
                    if (!mention.pronoun() && !mention.region() && same(mention, claimed)) {
                        last = mention;
                    }
                }
                i = list.getLast().to() - 1;
            }
            return last;
        }

        /// ", behind the sofa is a window": the place opens a clause of its own.
        private boolean presents(Preposition preposition, Mention reference) {
            return words.get(preposition.from() - 1).is(Pos.COMMA)
                    && reference.to() < words.size()
                    && (words.get(reference.to()).is(Pos.BE)
                            || words.get(reference.to()).is(Pos.THERE));
        }

        private Checked stated(Mention thing, Preposition preposition, List<Mention> references) {
            List<Statement> statements = new ArrayList<>(references.size());
            for (Mention reference : references) {
                String relation = Places.relation(preposition, reference.head(), reference.lower());
                if (relation.isEmpty() || relation.equals("other")) {
                    return new Checked.Unstated("the relation is none of the taxonomy");
                }
                if (!Places.place(preposition.phrase(), reference.head(), thing.person())) {
                    return new Checked.Unstated("the reference is no place");
                }
                statements.add(statement(thing, preposition, relation, reference));
            }
            return new Checked.Stated(statements);
        }

        private Statement statement(
                Mention thing, Preposition preposition, String relation, Mention reference) {
            return new Statement(
                    thing.phrase(),
                    preposition.phrase(),
                    relation,
                    Lexicon.SIDES.contains(reference.lower()) ? null : reference.phrase(),
                    quote,
                    sentence,
                    FrameRules.of(preposition.phrase(), reference.lower(), thing.lower()),
                    false);
        }

        /// Equal heads, and no claimed word that the phrase or what follows it lacks.
        private boolean same(Mention mention, String claimed) {
            String text = Plain.text(claimed).toLowerCase(Locale.ROOT).strip();
            String bare = text.replaceFirst("^(?:the|a|an|some) ", "");
            if (bare.isEmpty()) {
                return false;
            }
            String lower = mention.lower();
            return lower.equals(bare)
                    || (" " + lower).endsWith(" " + bare)
                    || (" " + bare + " ").startsWith(" " + lower + " ")
                    || (" " + bare).endsWith(" " + lower)
                    || lower.startsWith(bare + " of ");
        }
    }
}
