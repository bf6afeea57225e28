package dev.locative.pipeline;

import dev.locative.data.Judged;
import dev.locative.data.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Other cut-offs than those that a run was made with, and what its scores say under them.
///
/// @param byCheck the cut-off of each check that gets another one
/// @param dropsAbove whether a check drops what scores its cut-off or more, and not what scores
///   less
public record Cutoffs(Map<String, Double> byCheck, Predicate<String> dropsAbove) {
    public Cutoffs {
        byCheck = Map.copyOf(byCheck);
    }

    /// Whether a check whose cut-off is among these lets a score pass. NaN never passes.
    public boolean keeps(String check, double score) {
        double cutoff = byCheck.get(check);
        return dropsAbove.test(check) ? score < cutoff : score >= cutoff;
    }

    /// Whether a check decides anew: it has another cut-off, and gave a score.
    public boolean decides(String check, @Nullable Double score) {
        return score != null && byCheck.containsKey(check);
    }

    /// The verdicts as these cut-offs have them, up to the first that drops: later filters are not
    /// asked about a dropped pair.
    public Judged again(Judged judged) {
        List<Verdict> verdicts = new ArrayList<>(judged.verdicts().size());
        for (Verdict verdict : judged.verdicts()) {
            Verdict now = again(verdict);
            verdicts.add(now);
            if (now instanceof Verdict.Drop) {
                break;
            }
        }
        return new Judged(judged.pair(), verdicts);
    }

    /// What a check says under these cut-offs.
    public Verdict again(Verdict verdict) {
        Double score = verdict.score();
        if (score == null || !decides(verdict.check(), score)) {
            return verdict;
        }
        if (keeps(verdict.check(), score)) {
            return new Verdict.Keep(verdict.check(), score);
        }
        return new Verdict.Drop(
                verdict.check(),
                score,
                verdict instanceof Verdict.Drop drop
                        ? drop.reason()
                        : String.format(
                                Locale.ROOT,
                                "score %s is %s %s",
                                score,
                                dropsAbove.test(verdict.check()) ? "not below" : "below",
                                byCheck.get(verdict.check())));
    }
}
