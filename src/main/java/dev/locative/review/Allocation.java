package dev.locative.review;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// How many pairs of each stratum are drawn: as its share of the population, by largest remainders,
/// but at least one of each.
final class Allocation {
    private Allocation() {}

    /// @param strata pairs by stratum, each above 0
    /// @param size how many in all, at most the sum of them; more are drawn where the strata are
    ///   more
    /// @return by stratum, from 1 to what it holds
    static SortedMap<String, Integer> of(SortedMap<String, Long> strata, int size) {
        long population = strata.values().stream().mapToLong(Long::longValue).sum();
        TreeMap<String, Integer> drawn = new TreeMap<>();
        Map<String, Double> due = new TreeMap<>();
        int sum = 0;
        for (Map.Entry<String, Long> stratum : strata.entrySet()) {
            double quota = (double) size * stratum.getValue() / population;
            int first = (int) Math.max(1, Math.min(Math.floor(quota), stratum.getValue()));
            drawn.put(stratum.getKey(), first);
            due.put(stratum.getKey(), quota);
            sum += first;
        }
        Comparator<String> byRemainder =
                Comparator.comparingDouble(name -> due.getOrDefault(name, 0.0) - drawn.get(name));
        while (sum < size) {
            String name = pick(drawn, n -> drawn.get(n) < strata.get(n), byRemainder.reversed());
            drawn.merge(name, 1, Integer::sum);
            sum++;
        }
        while (sum > Math.max(size, strata.size())) {
            String name = pick(drawn, n -> drawn.get(n) > 1, byRemainder);
            drawn.merge(name, -1, Integer::sum);
            sum--;
        }
        return drawn;
    }

    /// The first of those that may change; the earlier name where several are.
    private static String pick(
            SortedMap<String, Integer> drawn, Predicate<String> may, Comparator<String> first) {
        return drawn.keySet().stream().filter(may).min(first).orElseThrow();
    }
}
