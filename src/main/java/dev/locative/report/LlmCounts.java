package dev.locative.report;

import dev.locative.data.Usage;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Adds up what model calls cost. Not thread-safe.
final class LlmCounts {
    private Usage sum = Usage.NONE;

    void add(Usage usage) {
        sum = sum.plus(usage);
    }

    RunStatistics.@Nullable Llm view(
            RunStatistics.@Nullable Rates rates, double priceIn, double priceOut) {
        if (sum.none()) {
            return null;
        }
        double seconds = rates == null ? 0 : rates.seconds();
        boolean priced = priceIn > 0 || priceOut > 0;
        return new RunStatistics.Llm(
                sum.calls(),
                sum.tokensIn(),
                sum.tokensCached(),
                sum.tokensOut(),
                seconds > 0 && sum.seconds() > 0 ? sum.tokensOut() / seconds : null,
                sum.seconds(),
                sum.retries(),
                sum.looped(),
                sum.lost(),
                priced ? (sum.tokensIn() * priceIn + sum.tokensOut() * priceOut) / 1e6 : null,
                rates == null ? new TreeMap<>() : rates.stages());
    }
}
