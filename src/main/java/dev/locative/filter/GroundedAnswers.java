package dev.locative.filter;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Span;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
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

    private static final Pattern LIST = Pattern.compile(", and |, | and ");

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
        return pairs.stream().map(on(sample.caption())).toList();
    }

    /// Judges pairs of one caption, which is analysed once, and only if there is a pair.
    Function<QaPair, Verdict> on(@Nullable String caption) {
        if (caption == null) {
            return _ -> ungrounded();
        }
        Ground[] analysed = new Ground[1];
        return pair -> {
            Ground ground = analysed[0];
            if (ground == null) {
                ground = new Ground(analyzer.terms(caption));
                analysed[0] = ground;
            }
            return ground.sentences() == 0 ? ungrounded() : judge(ground, pair);
        };
    }

    private Verdict ungrounded() {
        return new Verdict.Drop(name(), 0.0, "there is no caption that could ground it");
    }

    private Verdict judge(Ground ground, QaPair pair) {
        Claim claim = claim(pair, pair.answer());
        if (claim.kind() != Claim.Kind.NO && claim.said().isEmpty() && claim.subject().isEmpty()) {
            return new Verdict.Drop(name(), 0.0, "says nothing: \"" + pair.answer() + "\"");
        }
        Best best = best(ground, claim, pair.evidence());
        if (best.score < cutoff) {
            best = better(best, members(ground, pair));
        }
        double score = Math.round(best.score * 1000) / 1000.0;
        return score >= cutoff
                ? new Verdict.Keep(name(), score)
                : new Verdict.Drop(name(), score, reason(ground, claim, pair, best.window));
    }

    private record Best(double score, Ground.@Nullable Window window) {}

    private Claim claim(QaPair pair, String answer) {
        return Claim.of(
                pair.question(), analyzer.terms(pair.question()), answer, analyzer.terms(answer));
    }

    /// What the worst member of a list of things scores, each looked for on its own.
    private Best members(Ground ground, QaPair pair) {
        Best worst = new Best(0, null);
        String[] members = LIST.split(pair.answer());
        for (int i = 0; members.length > 1 && i < members.length; i++) {
            Claim claim = claim(pair, members[i]);
            boolean thing = claim.kind() == Claim.Kind.OPEN && !claim.answered().isEmpty();
            Best best = thing ? best(ground, claim, pair.evidence()) : new Best(0, null);
            if (best.score < cutoff) {
                return best;
            }
            worst = i == 0 || best.score < worst.score ? best : worst;
        }
        return worst;
    }

    private Best best(Ground ground, Claim claim, @Nullable Span evidence) {
        Best best = best(claim, ground, windows(ground, evidence, true));
        if (evidence != null && best.score < cutoff) {
            best = better(best, best(claim, ground, windows(ground, evidence, false)));
        }
        if (evidence != null && best.score < cutoff) {
            best = better(best, best(claim, ground, windows(ground, null, false)));
        }
        return best;
    }

    private static Best better(Best one, Best other) {
        return other.score > one.score ? other : one;
    }

    /// The sentences of the evidence, or all; with `narrow` only the evidence itself.
    private static List<Ground.Window> windows(
            Ground ground, @Nullable Span evidence, boolean narrow) {
        List<Ground.Window> windows = new ArrayList<>();
        for (int s = 0; s < ground.sentences(); s++) {
            if (evidence == null) {
                windows.add(ground.sentence(s));
            } else if (ground.overlaps(s, evidence.start(), evidence.end())) {
                windows.add(
                        narrow
                                ? ground.within(s, evidence.start(), evidence.end())
                                : ground.sentence(s));
            }
        }
        return windows;
    }

    private static Best best(Claim claim, Ground ground, List<Ground.Window> windows) {
        Best best = new Best(0, null);
        for (Ground.Window window : windows) {
            double score =
                    switch (claim.kind()) {
                        case OPEN -> open(ground, claim, window);
                        case YES -> Polar.yes(ground, claim, window);
                        case NO -> Polar.no(ground, claim, window);
                    };
            best = better(best, new Best(score, window));
        }
        return best;
    }

    private static double open(Ground ground, Claim claim, Ground.Window window) {
        double said = 0;
        double weight = 0;
        double least = 1;
        for (Part part : claim.said()) {
            if (part.number() && !numbers(ground, part, window.sentence())) {
                return 0;
            }
            double share = ground.share(part, window, claim.subject());
            said += part.weight() * share;
            weight += part.weight();
            least = Math.min(least, share);
        }
        if (said == 0) {
            return 0;
        }
        double asked =
                ground.known(claim.reference(), window.sentence()) * claim.reference().size();
        double askedWeight = claim.reference().size();
        for (Part part : claim.asked()) {
            asked += part.weight() * asked(ground, claim, part, window);
            askedWeight += part.weight();
        }
        double score =
                (said / weight + least)
                        / 2
                        * topical(ground.known(claim.subject(), window.sentence()))
                        * topical(askedWeight == 0 ? 1 : asked / askedWeight);
        return selfRelated(ground, claim, window.sentence()) ? score * UNASKED : score;
    }

    private static double topical(double share) {
        return UNASKED + (1 - UNASKED) * share;
    }

    private static double asked(Ground ground, Claim claim, Part part, Ground.Window window) {
        double share = ground.share(part, window, claim.answered());
        if (!claim.subject().isEmpty()) {
            for (int s = 0; s < ground.sentences() && share < ELSEWHERE; s++) {
                double known = ground.known(claim.subject(), s);
                if (!claim.reference().isEmpty()) {
                    known = Math.max(known, ground.known(claim.reference(), s));
                }
                if (known > 0) {
                    double there = ground.share(part, ground.sentence(s), claim.subject());
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

    private static String reason(
            Ground ground, Claim claim, QaPair pair, Ground.@Nullable Window window) {
        return switch (claim.kind()) {
            case YES -> "no sentence of the caption states what the question asks";
            case NO -> "no sentence of the caption states the opposite of what the question asks";
            case OPEN -> {
                Part worst = null;
                double least = 0.99;
                for (Part part : claim.said()) {
                    double share = window == null ? 0 : ground.share(part, window, claim.subject());
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
