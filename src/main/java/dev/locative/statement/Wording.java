package dev.locative.statement;

import dev.locative.data.Phrase;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Words statements as questions and answers. Answers use the caption's words; what would need more
/// than the statements to be true or natural is not asked. Thread-safe.
public final class Wording {
    static final Set<String> FILLED =
            Set.of(
                    "covered",
                    "blanketed",
                    "clad",
                    "wrapped",
                    "encased",
                    "draped",
                    "shrouded",
                    "enveloped",
                    "filled",
                    "topped",
                    "lined",
                    "decorated",
                    "adorned",
                    "dotted",
                    "stacked",
                    "loaded",
                    "strewn",
                    "littered",
                    "scattered",
                    "sprinkled",
                    "coated",
                    "packed",
                    "stuffed",
                    "set");

    private static final int MOST_KNOWN = 8192;

    private final long seed;
    private final Map<String, Optional<Predicate>> predicates = new ConcurrentHashMap<>();

    /// @param seed chooses among the templates, together with a sample's id
    public Wording(long seed) {
        this.seed = seed;
    }

    /// The pairs that `statements`, read from the sample's caption, give: no question twice, none
    /// with two answers. Empty for a sample without a caption.
    public List<QaPair> word(Sample sample, List<Statement> statements) {
        String caption = sample.caption();
        if (caption == null || statements.isEmpty()) {
            return List.of();
        }
        Doubts doubts = new Doubts(caption, statements);
        Naming naming = new Naming(new Introductions(caption), doubts);
        List<Claim> claims = new ArrayList<>(statements.size());
        List<Claim> all = new ArrayList<>(statements.size());
        long start = mix(seed ^ mix(sample.id().hashCode()));
        for (int i = 0; i < statements.size(); i++) {
            Claim claim = claim(i, statements.get(i), mix(start + i));
            if (claim != null) {
                all.add(claim);
            }
            if (claim != null
                    && !named(claim, naming)
                    && !doubts.about(claim)
                    && !doubts.chained(claim)
                    && !doubts.carried(claim)
                    && !doubts.ambiguities.about(claim)) {
                claims.add(claim);
            }
        }
        Asked asked = new Asked();
        new ThingQuestions(naming, asked).ask(claims);
        new ReferenceQuestions(naming, asked).ask(claims, all);
        new SideQuestions(naming, asked).ask(claims);
        return asked.pairs();
    }

    /// "in Las Vegas": known from elsewhere than the picture.
    private static boolean named(Claim claim, Naming naming) {
        Phrase landmark = claim.landmark();
        Predicate predicate = claim.predicate();
        return landmark != null
                && predicate != null
                && (predicate.tail().equals("in")
                        || predicate.tail().equals("at")
                        || predicate.tail().equals("on") && landmark.determiner().equals("the"))
                && (naming.properName(landmark) || Naming.titled(landmark));
    }

    private @Nullable Claim claim(int order, Statement statement, long toss) {
        Phrase reference = statement.reference();
        PicturePlace place = PicturePlace.of(statement);
        if (reference == null && place == null) {
            return null;
        }
        if (statement.relation().equals("part_of")) {
            return null;
        }
        Predicate predicate = predicate(statement.words());
        if (stateless(statement, predicate)) {
            return null;
        }
        boolean swapped =
                reference != null && predicate != null && swapped(statement, reference, predicate);
        return new Claim(order, statement, predicate, place, swapped, toss);
    }

    /// Captions share their relation words, so most are taken apart once a run.
    private @Nullable Predicate predicate(String words) {
        Optional<Predicate> known = predicates.get(words);
        if (known == null) {
            known = Optional.ofNullable(Predicate.of(words));
            if (predicates.size() < MOST_KNOWN) {
                predicates.put(words, known);
            }
        }
        return known.orElse(null);
    }

    private static boolean swapped(Statement statement, Phrase whole, Predicate predicate) {
        String verb = predicate.verb();
        if (predicate.form() != Predicate.Form.PARTICIPLE) {
            return RelationWords.FULL.contains(verb) && predicate.tail().equals("with");
        }
        return switch (predicate.tail()) {
            case "with", "by" -> whole.span().start() < statement.thing().span().start();
            case "in" ->
                    FILLED.contains(verb)
                            && whole.span().start() < statement.thing().span().start();
            default -> false;
        };
    }

    /// "in black", "in bloom": a state or colour, no place.
    private static boolean stateless(Statement statement, @Nullable Predicate predicate) {
        Phrase reference = statement.reference();
        return reference != null
                && predicate != null
                && predicate.tail().equals("in")
                && reference.determiner().isEmpty()
                && English.STATES.contains(reference.text().toLowerCase(java.util.Locale.ROOT));
    }

    private static long mix(long value) {
        long z = (value + 0x9E3779B97F4A7C15L);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
