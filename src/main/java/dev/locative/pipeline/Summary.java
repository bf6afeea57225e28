package dev.locative.pipeline;

import dev.locative.data.Usage;
import dev.locative.data.Verdict;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a run amounts to, kept as `summary.json`. Counts are of the whole run, however often it was
/// resumed; `seconds` and `rate` are of the last process that generated anything.
///
/// @param refusals samples turned away, by the gate that did
/// @param checks pairs that each filter judged
/// @param rate samples with a new outcome per second
/// @param llm what the model calls behind all outcomes cost
/// @param stages seconds by stage, all threads of the last process together
public record Summary(
        Samples samples,
        Pairs pairs,
        SortedMap<String, Long> refusals,
        SortedMap<String, Check> checks,
        double seconds,
        double rate,
        Usage llm,
        SortedMap<String, Double> stages) {

    /// `read` = `rejected` + `refused` + `answered` + `failed`.
    ///
    /// @param read records of the dump
    /// @param rejected records that are no usable sample
    /// @param reused samples whose outcome an earlier process had written
    public record Samples(
            long read, long rejected, long refused, long answered, long failed, long reused) {}

    public record Pairs(long generated, long kept) {}

    /// @param kept pairs that passed
    /// @param skipped pairs that stayed since the check could not be made
    public record Check(long kept, long dropped, long skipped) {
        static Check of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Keep _ -> new Check(1, 0, 0);
                case Verdict.Drop _ -> new Check(0, 1, 0);
                case Verdict.Skip _ -> new Check(0, 0, 1);
            };
        }

        Check plus(Check other) {
            return new Check(kept + other.kept, dropped + other.dropped, skipped + other.skipped);
        }
    }

    public Summary {
        refusals = new TreeMap<>(refusals);
        checks = new TreeMap<>(checks);
        llm = Objects.requireNonNullElse(llm, Usage.NONE); // summaries of older runs have neither
        stages = new TreeMap<>(Objects.requireNonNullElse(stages, new TreeMap<>()));
    }

    Summary reusing(long reused) {
        Samples s = samples;
        return new Summary(
                new Samples(s.read, s.rejected, s.refused, s.answered, s.failed, reused),
                pairs,
                refusals,
                checks,
                seconds,
                rate,
                llm,
                stages);
    }
}
