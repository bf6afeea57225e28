package dev.locative.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.locative.review.ReviewStanding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What a run amounts to: the funnel and where it narrows, per source, relation and frame.
///
/// @param refusals reasons by gate
/// @param failures reasons by stage
/// @param rejections reasons for records of the dump that are no sample
/// @param checks by name, in the order in which they ran
/// @param sources by name: the view of the paper's Table 1
/// @param relations kept and generated pairs by relation, most kept first; a pair may have several
/// @param frames kept pairs by frame of reference
/// @param words captions by length, all samples with an outcome
/// @param rates null where the run has not ended
/// @param llm null where no model was asked
/// @param review what people said of a sample of the kept pairs; null where none was drawn
public record RunStatistics(
        Samples samples,
        Pairs pairs,
        Map<String, List<Reason>> refusals,
        Map<String, List<Reason>> failures,
        List<Reason> rejections,
        Map<String, Check> checks,
        Map<String, SourceView> sources,
        Map<String, Pairs> relations,
        Map<String, Long> frames,
        List<Band> words,
        @Nullable Rates rates,
        @Nullable Llm llm,
        @Nullable ReviewStanding review) {
    /// `read` is the sum of the others.
    public record Samples(long read, long rejected, long refused, long answered, long failed) {}

    public record Pairs(long generated, long kept) {}

    /// @param reasons why pairs were dropped, most frequent first; what stands in quotes is left
    ///   out so that like reasons count as one
    /// @param skipped pairs that stayed since the check could not be made
    /// @param skips why it could not
    public record Check(
            long kept, long dropped, long skipped, List<Reason> reasons, List<Reason> skips) {
        public Check {
            reasons = List.copyOf(reasons);
            skips = List.copyOf(skips);
        }

        /// Pairs that the check lets through.
        long passed() {
            return kept + skipped;
        }
    }

    public record Reason(String reason, long count) {}

    /// @param samples with an outcome
    /// @param kept samples with at least one kept pair
    /// @param words mean words of the captions of the samples that passed the gate
    /// @param perKept kept pairs for each kept sample; 0 where none is kept
    /// @param paper what the paper reports of this source; null where it has none
    public record SourceView(
            long samples,
            long refused,
            long answered,
            long failed,
            long kept,
            double words,
            long generated,
            long keptPairs,
            double perKept,
            @Nullable Table1 paper) {}

    /// A row of the paper's Table 1 (arXiv 2504.20648), in thousands where so named.
    public record Table1(
            double captionsThousand,
            double keptThousand,
            int words,
            double pairsThousand,
            double perKept) {}

    /// @param from fewest words
    /// @param to most words
    public record Band(int from, int to, long samples) {}

    /// @param seconds of the process that generated last
    /// @param samplesPerSecond of the same process
    /// @param stages seconds by stage of the same process, all threads together
    public record Rates(double seconds, double samplesPerSecond, SortedMap<String, Double> stages) {
        /// Stages that may ask a model, when the run asked one.
        private static final Set<String> ASKING = Set.of("llm", "generate", "verified");

        /// Threads at work on average in the stages that may ask a model: how many slots or
        /// connections were busy.
        @JsonProperty
        public double busy() {
            return stages.entrySet().stream()
                            .filter(stage -> ASKING.contains(stage.getKey()))
                            .mapToDouble(Map.Entry::getValue)
                            .sum()
                    / Math.max(seconds, 1e-9);
        }
    }

    /// What the run's model calls cost, all processes together.
    ///
    /// @param tokensCached prompt tokens that were not computed again
    /// @param secondsWaiting waiting for replies, all threads together
    /// @param tokensPerSecond reply tokens for each second of the last process; null where unknown
    /// @param looped replies that were ended since they only repeated themselves
    /// @param lost parts of replies that gave no pair, by reason
    /// @param cost by the prices given; null without
    /// @param stages seconds by stage of the last process, all threads together
    public record Llm(
            long calls,
            long tokensIn,
            long tokensCached,
            long tokensOut,
            @Nullable Double tokensPerSecond,
            double secondsWaiting,
            long retries,
            long looped,
            SortedMap<String, Long> lost,
            @Nullable Double cost,
            SortedMap<String, Double> stages) {}

    public RunStatistics {
        rejections = List.copyOf(rejections);
        words = List.copyOf(words);
    }

    /// With what people said of it.
    public RunStatistics with(@Nullable ReviewStanding standing) {
        return new RunStatistics(
                samples,
                pairs,
                refusals,
                failures,
                rejections,
                checks,
                sources,
                relations,
                frames,
                words,
                rates,
                llm,
                standing);
    }

    /// Samples with at least one kept pair.
    long keptSamples() {
        return sources.values().stream().mapToLong(SourceView::kept).sum();
    }
}
