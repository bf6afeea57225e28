package dev.locative.filter;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Span;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps answers whose key phrases stand in the caption (SpaRE, arXiv 2504.20648, appendix on
/// filtering: "answer key phrases present in description"), in one sentence, said of what the
/// question asks about. The score in 0..1 is the best sentence's share of key phrases, times what
/// of the question stands there too; see `docs/filters.md` for the rules.
///
/// - A phrase with a place word counts only by that place word: "behind the fence" needs "behind"
///   and then the fence, or the converse ("the fence is in front of ...").
/// - A number has to be there as the same number; "two" is 2.
/// - "Yes" needs the question's statement in one sentence; "no" needs the opposite stated there.
/// - A pair with evidence is looked for in the sentences of the evidence first.
public final class GroundedAnswers implements Filter {
    /// Chosen on labelled answers of a small LLM; see `docs/filters.md`.
    public static final double DEFAULT_CUTOFF = 0.6;

    /// What an answer is worth of which the question's things are not found.
    private static final double UNASKED = 0.3;

    /// A question's identifying phrase in another sentence than the answer's.
    private static final double ELSEWHERE = 0.9;

    private final TermAnalyzer analyzer = new TermAnalyzer();
    private final double cutoff;

    /// @param cutoff the least score that is kept, 0..1
    public GroundedAnswers(double cutoff) {
        if (!(cutoff >= 0 && cutoff <= 1)) {
            throw new IllegalArgumentException("grounded: no cut-off in 0..1: " + cutoff);
        }
        this.cutoff = cutoff;
    }

    public GroundedAnswers() {
        this(DEFAULT_CUTOFF);
    }

    @Override
    public String name() {
        return "grounded";
    }

    @Override
    public List<Verdict> judge(Sample sample, List<QaPair> pairs) {
        List<Verdict> verdicts = new ArrayList<>(pairs.size());
        String caption = sample.caption();
        Ground ground = pairs.isEmpty() ? null : ground(caption);
        for (QaPair pair : pairs) {
            verdicts.add(
                    ground == null
                            ? new Verdict.Drop(
                                    name(), 0.0, "there is no caption that could ground it")
                            : judge(ground, pair));
        }
        return verdicts;
    }

    private @Nullable Ground ground(@Nullable String caption) {
        if (caption == null) {
            return null;
        }
        Terms terms = analyzer.terms(caption);
        return terms.size() == 0 ? null : new Ground(terms);
    }

    private Verdict judge(Ground ground, QaPair pair) {
        Claim claim =
                Claim.of(
                        pair.question(),
                        analyzer.terms(pair.question()),
                        pair.answer(),
                        analyzer.terms(pair.answer()));
        if (claim.kind() != Claim.Kind.NO && claim.said().isEmpty() && claim.subject().isEmpty()) {
            return new Verdict.Drop(name(), 0.0, "says nothing: \"" + pair.answer() + "\"");
        }
        Best best = new Best(0, -1);
        Span evidence = pair.evidence();
        if (evidence != null) {
            best = best(ground, claim, evidence);
        }
        if (best.score < cutoff) {
            Best anywhere = best(ground, claim, null);
            best = anywhere.score > best.score ? anywhere : best;
        }
        double score = Math.round(best.score * 1000) / 1000.0;
        return score >= cutoff
                ? new Verdict.Keep(name(), score)
                : new Verdict.Drop(name(), score, reason(ground, claim, pair, best.sentence));
    }

    private record Best(double score, int sentence) {}

    private static Best best(Ground ground, Claim claim, @Nullable Span within) {
        Best best = new Best(0, -1);
        for (int s = 0; s < ground.sentences(); s++) {
            if (within != null && !ground.overlaps(s, within.start(), within.end())) {
                continue;
            }
            double score =
                    switch (claim.kind()) {
                        case OPEN -> open(ground, claim, s);
                        case YES -> Polar.yes(ground, claim, s);
                        case NO -> Polar.no(ground, claim, s);
                    };
            if (score > best.score) {
                best = new Best(score, s);
            }
        }
        return best;
    }

    private static double open(Ground ground, Claim claim, int sentence) {
        double said = 0;
        double weight = 0;
        double least = 1;
        for (Part part : claim.said()) {
            if (part.number() && !numbers(ground, part, sentence)) {
                return 0;
            }
            double share = ground.share(part, sentence, claim.subject());
            said += part.weight() * share;
            weight += part.weight();
            least = Math.min(least, share);
        }
        if (said == 0) {
            return 0;
        }
        double asked = ground.known(claim.reference(), sentence) * claim.reference().size();
        double askedWeight = claim.reference().size();
        for (Part part : claim.asked()) {
            asked += part.weight() * asked(ground, claim, part, sentence);
            askedWeight += part.weight();
        }
        double score =
                (said / weight + least)
                        / 2
                        * topical(ground.known(claim.subject(), sentence))
                        * topical(askedWeight == 0 ? 1 : asked / askedWeight);
        return selfRelated(ground, claim, sentence) ? score * UNASKED : score;
    }

    private static double topical(double share) {
        return UNASKED + (1 - UNASKED) * share;
    }

    private static double asked(Ground ground, Claim claim, Part part, int sentence) {
        double share = ground.share(part, sentence, claim.answered());
        if (!claim.subject().isEmpty()) {
            for (int s = 0; s < ground.sentences() && share < ELSEWHERE; s++) {
                double known = ground.known(claim.subject(), s);
                if (!claim.reference().isEmpty()) {
                    known = Math.max(known, ground.known(claim.reference(), s));
                }
                if (known > 0) {
                    double there = ground.share(part, s, claim.subject());
                    share = Math.max(share, ELSEWHERE * known * there);
                }
            }
        }
        return share;
    }

    /// A thing can't be related to itself: "What is the toilet in?" - "A white toilet".
    private static boolean selfRelated(Ground ground, Claim claim, int sentence) {
        if (claim.subject().isEmpty() || claim.said().size() != 1 || claim.answered().isEmpty()) {
            return false;
        }
        String head = claim.answered().getLast();
        return claim.said().getFirst().words().equals(claim.answered())
                && claim.subject().contains(head)
                && ground.count(head, sentence) < 2;
    }

    private static boolean numbers(Ground ground, Part part, int sentence) {
        for (String word : part.words()) {
            if (Character.isDigit(word.charAt(0)) && !ground.number(word, sentence)) {
                return false;
            }
        }
        return true;
    }

    private static String reason(Ground ground, Claim claim, QaPair pair, int sentence) {
        return switch (claim.kind()) {
            case YES -> "no sentence of the caption states what the question asks";
            case NO -> "no sentence of the caption states the opposite of what the question asks";
            case OPEN -> {
                Part worst = null;
                double least = 0.99;
                for (Part part : claim.said()) {
                    double share = sentence < 0 ? 0 : ground.share(part, sentence, claim.subject());
                    if (share < least) {
                        least = share;
                        worst = part;
                    }
                }
                yield worst == null
                        ? "the caption states \"" + pair.answer() + "\" of something else"
                        : "no sentence of the caption states \""
                                + pair.answer().substring(worst.start(), worst.end())
                                + "\" of what the question asks about";
            }
        };
    }
}
