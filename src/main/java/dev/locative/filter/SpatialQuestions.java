package dev.locative.filter;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Statement;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import dev.locative.taxonomy.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps pairs that ask about a spatial relation of the taxonomy: the question names one, asks for
/// a place that the answer gives, or states one: with evidence there, without as the reader reads
/// question and answer together. A relation that only tells which thing is meant ("What colour is
/// the car on the left?") does not count. Score 1 for a spatial pair, else 0 (SpaRE, arXiv
/// 2504.20648, appendix on filtering, verifies the relation with an LLM; this is the lexical
/// stand-in).
///
/// With `keepBenign` pairs that are not spatial are kept with score 0: the paper found that
/// grounded pairs of any kind help training. Place it behind [GroundedAnswers] then.
public final class SpatialQuestions implements Filter {
    private static final Set<String> ARTICLES =
            Set.of("a", "an", "the", "it", "they", "some", "two", "three");

    /// Words that alone make a question one about a place, whatever words the answer has for it.
    private static final Set<String> SPOT =
            Set.of("where", "position", "location", "orientation", "relative", "located");

    private static final Set<String> PLACE =
            Set.of(
                    "where",
                    "position",
                    "positions",
                    "positioned",
                    "location",
                    "located",
                    "direction",
                    "orientation",
                    "oriented",
                    "side",
                    "way",
                    "far",
                    "distance",
                    "relative",
                    "relation",
                    "relationship",
                    "arrangement",
                    "arranged",
                    "placement",
                    "placed",
                    "closer",
                    "closest",
                    "farther",
                    "nearest",
                    "bigger",
                    "smaller",
                    "larger",
                    "taller",
                    "shorter");

    private static final Set<String> LOOK =
            Set.of(
                    "color",
                    "colors",
                    "colour",
                    "colours",
                    "colored",
                    "material",
                    "made",
                    "shape",
                    "shaped",
                    "texture",
                    "pattern",
                    "wearing",
                    "style",
                    "kind",
                    "type",
                    "breed",
                    "brand",
                    "read",
                    "reads",
                    "say",
                    "says",
                    "written",
                    "time",
                    "weather",
                    "condition");

    /// Relations of statements that tell no place.
    private static final Set<String> NO_PLACE = Set.of("other", "part_of");

    /// Verbs that "in" completes with how something looks.
    private static final Set<String> MANNER =
            Set.of(
                    "adorned",
                    "dressed",
                    "clad",
                    "donned",
                    "attired",
                    "painted",
                    "arranged",
                    "divided",
                    "decorated",
                    "styled",
                    "tied",
                    "shaped",
                    "transitioning",
                    "transitions",
                    "turns",
                    "turning",
                    "rendered",
                    "depicted");

    private final Function<? super CharSequence, List<Tag>> tagger;
    private final Function<String, List<Statement>> reader;
    private final boolean keepBenign;

    /// @param tagger finds the taxonomy's relations in a text; only those that count as evidence of
    ///   a relation
    /// @param reader gives a text's statements: what a pair without evidence and without such a
    ///   word states
    public SpatialQuestions(
            Function<? super CharSequence, List<Tag>> tagger,
            Function<String, List<Statement>> reader,
            boolean keepBenign) {
        this.tagger = tagger;
        this.reader = reader;
        this.keepBenign = keepBenign;
    }

    public SpatialQuestions(Function<? super CharSequence, List<Tag>> tagger, boolean keepBenign) {
        this(tagger, _ -> List.of(), keepBenign);
    }

    @Override
    public String name() {
        return "spatial";
    }

    @Override
    public List<Verdict> judge(Sample sample, List<QaPair> pairs) {
        List<Verdict> verdicts = new ArrayList<>(pairs.size());
        for (QaPair pair : pairs) {
            String lacking = lacking(pair);
            if (lacking == null) {
                verdicts.add(new Verdict.Keep(name(), 1.0));
            } else if (keepBenign) {
                verdicts.add(new Verdict.Keep(name(), 0.0));
            } else {
                verdicts.add(new Verdict.Drop(name(), 0.0, lacking));
            }
        }
        return verdicts;
    }

    private @Nullable String lacking(QaPair pair) {
        List<String> words = PlainWords.of(pair.question());
        String look = firstOf(LOOK, words);
        if (firstOf(PLACE, words) == null && look != null) {
            return "asks for a look, not a place: \"" + look + "\"";
        }
        if (pair.evidence() == null) {
            Asked.Kind kind = Asked.of(pair.question()).kind();
            if (kind == Asked.Kind.OTHER) {
                return "asks for something else than a place";
            }
            if (kind == Asked.Kind.DIRECTION) {
                return null;
            }
        }
        if (!tagger.apply(pair.question()).isEmpty() || stated(pair)) {
            return null;
        }
        List<Tag> answered = tagger.apply(pair.answer());
        if (firstOf(SPOT, words) != null) {
            return null;
        }
        if (answered.isEmpty() && pair.evidence() == null && related(pair, words)) {
            return null;
        }
        if (answered.isEmpty()) {
            return "no spatial relation in question or answer";
        }
        return firstOf(PLACE, words) == null && !which(words) && beside(words, pair, answered)
                ? "the answer gives a place that the question does not ask for"
                : null;
    }

    /// Whether the pair words a relation that its evidence states, though no keyword stands in it:
    /// "What is the shelf filled with?"
    private static boolean stated(QaPair pair) {
        return pair.evidence() != null
                && pair.relations().stream().anyMatch(name -> !NO_PLACE.contains(name))
                && !manner(PlainWords.of(pair.question()));
    }

    /// Whether question and answer state a relation together: "What obscures the post?" - "A tree"
    private boolean related(QaPair pair, List<String> words) {
        Asked asked = Asked.of(pair.question());
        boolean open = asked.kind() == Asked.Kind.THING || asked.kind() == Asked.Kind.REFERENCE;
        String text =
                open && !manner(words)
                        ? Declared.of(asked, Shortened.of(asked, pair.answer()))
                        : null;
        return text != null
                && reader.apply(text).stream()
                        .anyMatch(statement -> !NO_PLACE.contains(statement.relation()));
    }

    /// "What is the dog dressed in?", "What is arranged in an L-shape?"
    private static boolean manner(List<String> words) {
        return (words.contains("in") || words.contains("into")) && firstOf(MANNER, words) != null;
    }

    /// Whether the answer gives a place of what the question names, instead of naming something: it
    /// opens with the place, or with the question's thing.
    private static boolean beside(List<String> question, QaPair pair, List<Tag> answered) {
        if (answered.getFirst().start() == 0) {
            return true;
        }
        for (String word : PlainWords.of(pair.answer())) {
            if (!ARTICLES.contains(word)) {
                return question.contains(word);
            }
        }
        return false;
    }

    private static @Nullable String firstOf(Set<String> set, List<String> words) {
        for (String word : words) {
            if (set.contains(word)) {
                return word;
            }
        }
        return null;
    }

    /// "In which hand", "on what": a preposition that asks.
    private static boolean which(List<String> words) {
        return words.size() > 1 && (words.get(1).equals("which") || words.get(1).equals("what"));
    }
}
