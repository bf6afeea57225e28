package dev.locative.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far two people say the same, beyond what chance would give: Cohen's kappa (1960, "A
/// coefficient of agreement for nominal scales") over the five labels, unweighted.
///
/// @param a the first of the alphabet
/// @param both items that both judged
/// @param same the share of them that got the same label; null without any
/// @param kappa from -1 to 1; null where it has no value
/// @param undefined why it has none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Agreement(
        String a,
        String b,
        int both,
        @Nullable Double same,
        @Nullable Double kappa,
        @Nullable String undefined) {

    /// Of two people's labels on the same items.
    static final class Count {
        private final Map<Label, Integer> first = new EnumMap<>(Label.class);
        private final Map<Label, Integer> second = new EnumMap<>(Label.class);
        private int both;
        private int same;

        void add(Label a, Label b) {
            both++;
            same += a == b ? 1 : 0;
            first.merge(a, 1, Integer::sum);
            second.merge(b, 1, Integer::sum);
        }

        Agreement of(String a, String b) {
            if (both == 0) {
                return new Agreement(a, b, 0, null, null, "no item was judged by both");
            }
            long chance = 0; // times both, squared
            for (Map.Entry<Label, Integer> said : first.entrySet()) {
                chance += (long) said.getValue() * second.getOrDefault(said.getKey(), 0);
            }
            double observed = (double) same / both;
            long all = (long) both * both;
            if (chance == all) {
                return new Agreement(
                        a, b, both, observed, null, "both gave every item the same label");
            }
            double expected = (double) chance / all;
            return new Agreement(
                    a, b, both, observed, (observed - expected) / (1 - expected), null);
        }
    }
}
