package dev.locative.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What share of pairs is wrong.
///
/// @param name of the relation, the source or the way of being wrong; `overall`
/// @param judged items that somebody judged: `decided`, `unclear` and `unresolved` together
/// @param decided items that are right or wrong
/// @param wrong of `decided`
/// @param unresolved as many said right as wrong
/// @param rate wrong of decided, from 0 to 1, each stratum by its share of the population; null
///   where nothing is decided
/// @param low of the interval, at the sample's confidence
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rate(
        String name,
        int judged,
        int decided,
        int wrong,
        int unclear,
        int unresolved,
        @Nullable Double rate,
        @Nullable Double low,
        @Nullable Double high) {

    /// An item as it counts here.
    ///
    /// @param weight how many pairs of the population it stands for
    record Counted(Ruling ruling, double weight) {}

    /// The ratio of the weights of wrong and decided items, with Wilson's interval for as many
    /// equal items as the weights are worth (Kish 1965, "Survey Sampling": sum squared by sum of
    /// squares). Equal weights give the plain share and interval.
    static Rate of(String name, List<Counted> items, double confidence) {
        int[] counts = new int[Ruling.values().length];
        double wrong = 0;
        double decided = 0;
        double squares = 0;
        for (Counted item : items) {
            counts[item.ruling.ordinal()]++;
            if (item.ruling.decided()) {
                wrong += item.ruling == Ruling.WRONG ? item.weight : 0;
                decided += item.weight;
                squares += item.weight * item.weight;
            }
        }
        int wrongs = counts[Ruling.WRONG.ordinal()];
        int all = counts[Ruling.RIGHT.ordinal()] + wrongs;
        Double rate = null;
        Wilson interval = null;
        if (all > 0) {
            // sums of equal weights may differ in the last digit
            rate = wrongs == 0 ? 0 : wrongs == all ? 1 : wrong / decided;
            interval = Wilson.of(rate, decided * decided / squares, confidence);
        }
        return new Rate(
                name,
                items.size(),
                all,
                wrongs,
                counts[Ruling.UNCLEAR.ordinal()],
                counts[Ruling.UNRESOLVED.ordinal()],
                rate,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high());
    }
}
