package dev.locative.filter;

import dev.locative.data.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What a caption states, and how far a sentence is among it.
final class Stated implements Named.Known {
    /// What an answer is worth that has a direction which no statement has.
    private static final double UNPLACED = 0.3;

    private static final double COMPOSED = 0.8;

    private static final double UNKNOWN_VERB = 0.5;

    /// Terms between a noun and what is said of it.
    private static final int NEAR = 6;

    /// What a clause is worth that says it in this order, without the reader's understanding.
    static final double CLAUSE = 0.75;

    private static final Pattern CLAUSES = Pattern.compile("\\b(is|are|was|were|has|have)\\b");

    private final TermAnalyzer analyzer;
    private final Function<String, List<Statement>> reader;
    private final String caption;
    private final String lower;
    private final Terms terms;
    private final List<Fact> facts;

    Stated(TermAnalyzer analyzer, Function<String, List<Statement>> reader, String caption) {
        this.analyzer = analyzer;
        this.reader = reader;
        this.caption = caption;
        lower = caption.toLowerCase(Locale.ROOT);
        terms = analyzer.terms(caption);
        facts = facts(caption);
    }

    /// `text` with its compounds as the caption writes them.
    String spelled(String text) {
        return Spelled.as(lower, text);
    }

    private List<Fact> facts(String text) {
        return reader.apply(text).stream()
                .map(statement -> Fact.of(statement, analyzer))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public boolean near(String word, String head) {
        for (int i = 0; i < terms.size(); i++) {
            if (!terms.term()[i].equals(head)) {
                continue;
            }
            boolean owned = i > 0 && terms.is(i - 1, Terms.PRONOUN);
            int from = owned ? terms.sentenceStart()[terms.sentence()[i]] : Math.max(0, i - NEAR);
            for (int k = from; k < Math.min(terms.size(), i + NEAR); k++) {
                if (terms.sentence()[k] == terms.sentence()[i] && terms.term()[k].equals(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// How far the caption states `sentence`, which `asked` and `answer` were made into, 0..1.
    double score(Asked asked, String sentence, String answer) {
        Worded worded = new Worded(analyzer, caption, terms);
        double read = read(asked, sentence, answer, worded);
        return read < CLAUSE && worded.belongs(asked, answer) ? CLAUSE : read;
    }

    private double read(Asked asked, String sentence, String answer, Worded worded) {
        List<Fact> claims = facts(sentence);
        if (claims.isEmpty()) {
            String whole = Declared.whole(asked, answer);
            claims = whole == null || whole.equals(sentence) ? claims : facts(whole);
        }
        double worst = claims.isEmpty() ? 0 : 1;
        double any = 0;
        for (Fact claim : claims) {
            double best = 0;
            boolean points = false;
            for (Fact fact : facts) {
                double same = claim.same(fact, this);
                points |= same > 0 && fact.pointing();
                best = Math.max(best, same);
            }
            best = best > 0.5 || !composed(claim) ? best : COMPOSED;
            any = Math.max(any, best);
            worst = Math.min(worst, points && claim.faces() ? best : best * verbs(claim));
        }
        if (worst > 0) {
            boolean meant = relates(asked.landmark(), claims) && about(asked, claims);
            return meant ? worst * held(asked, answer, claims) : 0;
        }
        for (Fact claim : claims) {
            if (facts.stream().anyMatch(fact -> claim.denied(fact, this))) {
                return 0;
            }
        }
        boolean word = any > 0.5 && (copied(asked, answer) || copied(asked, sentence));
        boolean copied = word && relates(asked.landmark(), claims);
        return copied || worded.clause(asked, answer) || worded.converse(claims, answer)
                ? CLAUSE
                : 0;
    }

    /// Whether the caption states what can't hold where `sentence` does.
    boolean denies(String sentence) {
        return opposed(sentence, facts);
    }

    /// Whether `sentence` and `other` can't both hold.
    boolean opposed(String sentence, String other) {
        return opposed(sentence, facts(other));
    }

    private boolean opposed(String sentence, List<Fact> told) {
        for (Fact claim : facts(sentence)) {
            if (told.stream().anyMatch(fact -> claim.denied(fact, this))) {
                return true;
            }
        }
        return false;
    }

    private boolean composed(Fact claim) {
        if (!claim.ordered()) {
            return false;
        }
        for (Fact side : facts) {
            if (claim.thing().same(side.thing(), this) <= 0.5) {
                continue;
            }
            for (Fact other : facts) {
                if (claim.composed(side, other, this) || claim.chained(side, other, this)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What a claim is worth whose verb the caption does not have: "is tilted to the right".
    private double verbs(Fact claim) {
        for (String word : claim.words()) {
            String verb = word.equals("ly") ? "li" : word;
            if (Place.of(word) == null
                    && !terms.has(word, 0, terms.size())
                    && !terms.has(verb, 0, terms.size())) {
                return UNKNOWN_VERB;
            }
        }
        return 1;
    }

    private boolean relates(String landmark, List<Fact> claims) {
        Terms by = analyzer.terms(landmark);
        if (by.size() == 0) {
            return true;
        }
        Set<String> held = new HashSet<>();
        for (Fact claim : claims) {
            held.addAll(claim.reference() == null ? Set.of() : claim.reference().words());
            held.addAll(claim.thing().words());
        }
        String head = Heads.of(landmark, analyzer);
        return held.stream().anyMatch(word -> alike(word, head));
    }

    /// Whether a claim is about the thing whose place or direction is asked for.
    private boolean about(Asked asked, List<Fact> claims) {
        boolean placed = asked.kind() == Asked.Kind.PLACE || asked.kind() == Asked.Kind.DIRECTION;
        String head = placed ? Heads.of(asked.thing(), analyzer) : "";
        return head.isEmpty()
                || claims.stream()
                        .flatMap(claim -> claim.thing().words().stream())
                        .anyMatch(word -> alike(word, head));
    }

    /// The same stem, or that of a derived word: "grass", "grassy".
    private static boolean alike(String one, String other) {
        return one.equals(other)
                || Math.min(one.length(), other.length()) > 4
                        && (one.startsWith(other) || other.startsWith(one));
    }

    /// Whether `answer` is a sentence about the thing asked for, and the caption's own.
    private boolean copied(Asked asked, String answer) {
        if (asked.kind() != Asked.Kind.PLACE) {
            return false;
        }
        String said = answer.strip().replaceAll("[.\\s]+$", "").toLowerCase(Locale.ROOT);
        String plain = said.replaceFirst("^(the|a|an) ", "");
        String subject = Prepositional.subject(plain);
        return CLAUSES.matcher(subject).find()
                && Heads.of(subject, analyzer).equals(Heads.of(asked.thing(), analyzer))
                && lower.contains(plain);
    }

    /// Whether the caption has the answer word for word, and it has one clause.
    private boolean quoted(String answer) {
        String said = answer.strip().replaceAll("[.\\s]+$", "").toLowerCase(Locale.ROOT);
        String plain = said.replaceFirst("^(it|they|he|she) (is|are) ", "");
        return CLAUSES.matcher(said).results().count() < 2 && lower.contains(plain);
    }

    private boolean asks(Asked asked, String word) {
        Terms given = analyzer.terms(asked.thing());
        return given.has(word, 0, given.size());
    }

    private static boolean placed(Place place, String word, List<Fact> claims) {
        for (Fact claim : claims) {
            boolean region = claim.reference() != null && claim.reference().words().contains(word);
            if (region
                    || (claim.places() & place.bit()) != 0
                    || claim.relation().equals(word)
                    || claim.thing().words().contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// The share of the answer's terms that the claims hold; for a thing, those that the caption
    /// says of it.
    private double held(Asked asked, String answer, List<Fact> claims) {
        boolean thing =
                switch (asked.kind()) {
                    case THING, REFERENCE, POLAR -> true;
                    case PLACE, DIRECTION, DISTANCE, CHOICE, OTHER, NOTHING -> false;
                };
        if (!thing && quoted(answer)) {
            return 1;
        }
        Set<String> held = new HashSet<>();
        List<String> heads = new ArrayList<>();
        for (Fact claim : claims) {
            held.addAll(claim.words());
            held.addAll(claim.thing().words());
            heads.add(claim.thing().head());
            if (claim.reference() != null) {
                held.addAll(claim.reference().words());
                heads.add(claim.reference().head());
            }
        }
        Terms said = analyzer.terms(answer);
        int found = 0;
        int all = 0;
        for (int i = 0; i < said.size(); i++) {
            String word = said.term()[i];
            Place place = said.place()[i];
            if (place == Place.SOFT
                    || place != null && thing && asked.kind() != Asked.Kind.POLAR
                    || said.is(i, Terms.PRONOUN)) {
                continue;
            }
            all++;
            if (place != null) {
                if (place != Place.TOWARD && !placed(place, word, claims)) {
                    return UNPLACED;
                }
                found++;
                continue;
            }
            found +=
                    held.contains(word)
                                    || (thing || asks(asked, word))
                                            && heads.stream().anyMatch(head -> near(word, head))
                            ? 1
                            : 0;
        }
        double share = all == 0 ? 1 : (double) found / all;
        return share * share;
    }
}
