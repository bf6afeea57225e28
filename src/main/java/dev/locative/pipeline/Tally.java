package dev.locative.pipeline;

import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.Usage;
import dev.locative.data.Verdict;
import java.util.List;
import java.util.TreeMap;

/// Counts outcomes, one each sample. Thread-safe.
public final class Tally {
    private long refused;
    private long answered;
    private long failed;
    private long generated;
    private long kept;
    private Usage usage = Usage.NONE;
    private final TreeMap<String, Long> refusals = new TreeMap<>();
    private final TreeMap<String, Summary.Check> checks = new TreeMap<>();

    public synchronized void add(Outcome outcome) {
        usage = usage.plus(outcome.usage());
        switch (outcome) {
            case Outcome.Refused(_, Verdict.Drop why, _) -> {
                refused++;
                refusals.merge(why.check(), 1L, Long::sum);
            }
            case Outcome.Answered(_, List<Judged> pairs, _) -> {
                answered++;
                pairs.forEach(this::add);
            }
            case Outcome.Failed _ -> failed++;
        }
    }

    private void add(Judged judged) {
        generated++;
        boolean keep = true;
        for (Verdict verdict : judged.verdicts()) {
            keep &= !(verdict instanceof Verdict.Drop);
            checks.merge(verdict.check(), Summary.Check.of(verdict), Summary.Check::plus);
        }
        kept += keep ? 1 : 0;
    }

    synchronized long samples() {
        return refused + answered + failed;
    }

    synchronized long kept() {
        return kept;
    }

    synchronized long dropped() {
        return generated - kept;
    }

    /// As below, where nothing was generated.
    public Summary summary(long rejected, long reused, long done, double seconds) {
        return summary(rejected, reused, done, seconds, new StageClock());
    }

    /// @param rejected records of the dump that are no sample
    /// @param reused how many of the counted outcomes an earlier process had written
    /// @param done how many outcomes took `seconds`
    /// @param clock how long each stage of them worked
    public synchronized Summary summary(
            long rejected, long reused, long done, double seconds, StageClock clock) {
        return new Summary(
                new Summary.Samples(
                        rejected + refused + answered + failed,
                        rejected,
                        refused,
                        answered,
                        failed,
                        reused),
                new Summary.Pairs(generated, kept),
                refusals,
                checks,
                seconds,
                seconds > 0 ? done / seconds : 0,
                usage,
                clock.seconds());
    }
}
