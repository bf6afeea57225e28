package dev.locative.data;

import java.util.SortedMap;
import java.util.TreeMap;

/// What calls of a language model cost and lost. Adds up: a call's usage, a sample's, a run's.
///
/// @param calls replies asked for and got; a retried call counts once
/// @param tokensIn tokens of the prompts, cached ones among them
/// @param tokensCached prompt tokens that the model did not compute again
/// @param tokensOut tokens of the replies
/// @param retries calls made again after a failure, or after a reply that held nothing
/// @param looped replies that were ended since they only repeated themselves
/// @param seconds time spent waiting for replies
/// @param lost parts of replies that gave no pair, by reason
public record Usage(
        long calls,
        long tokensIn,
        long tokensCached,
        long tokensOut,
        long retries,
        long looped,
        double seconds,
        SortedMap<String, Long> lost) {
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0, 0, new TreeMap<>());

    public Usage {
        lost = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(lost));
    }

    /// One call made again.
    public static Usage retry() {
        return new Usage(0, 0, 0, 0, 1, 0, 0, NONE.lost);
    }

    /// Parts of a reply that gave nothing, by reason.
    public static Usage lost(SortedMap<String, Long> reasons) {
        return new Usage(0, 0, 0, 0, 0, 0, 0, reasons);
    }

    public boolean none() {
        return calls == 0 && retries == 0 && lost.isEmpty();
    }

    public Usage plus(Usage other) {
        if (other.none()) {
            return this;
        }
        TreeMap<String, Long> sum = new TreeMap<>(lost);
        other.lost.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
        return new Usage(
                calls + other.calls,
                tokensIn + other.tokensIn,
                tokensCached + other.tokensCached,
                tokensOut + other.tokensOut,
                retries + other.retries,
                looped + other.looped,
                seconds + other.seconds,
                sum);
    }
}
