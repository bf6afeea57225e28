package dev.locative.pipeline;

import dev.locative.data.Judged;
import dev.locative.data.Verdict;
import java.util.List;

/// What other cut-offs do to a run's pairs.
///
/// @param gained pairs dropped before and kept now
/// @param lost pairs kept before and dropped now
/// @param unasked of the gained ones, those that later filters have never judged
/// @param later the names of these filters, in their order
/// @param admitted samples whose gate would let them through now; they have no pairs and stay
///   refused
public record Retuned(
        long kept,
        long dropped,
        long gained,
        long lost,
        long unasked,
        List<String> later,
        long admitted) {
    public Retuned {
        later = List.copyOf(later);
    }

    /// A run's filters in their order, as its manifest names them.
    public static List<String> filters(RunManifest manifest) {
        return List.of(manifest.options().getOrDefault("filters", "").split(","));
    }

    /// Counts pairs and samples one by one. Not thread-safe.
    public static final class Count {
        private final List<String> filters;
        private int later = Integer.MAX_VALUE;
        private long kept;
        private long dropped;
        private long gained;
        private long lost;
        private long unasked;
        private long admitted;

        /// @param filters the run's filters in their order
        public Count(List<String> filters) {
            this.filters = List.copyOf(filters);
        }

        /// A pair as it was judged, and as it is judged now.
        public void pair(Judged before, Judged now) {
            List<Verdict> said = now.verdicts();
            pair(before.kept(), now.kept(), said.isEmpty() ? "" : said.getLast().check());
        }

        /// @param last the check that judged the pair last; only asked of pairs that are gained
        public void pair(boolean before, boolean now, String last) {
            if (now) {
                kept++;
            } else {
                dropped++;
            }
            if (now && !before) {
                gained++;
                int place = filters.indexOf(last);
                if (place >= 0 && place + 1 < filters.size()) {
                    unasked++;
                    later = Math.min(later, place + 1);
                }
            } else if (before && !now) {
                lost++;
            }
        }

        /// A refused sample that its gate would let through.
        public void admit() {
            admitted++;
        }

        public Retuned result() {
            List<String> names =
                    later < filters.size() ? filters.subList(later, filters.size()) : List.of();
            return new Retuned(kept, dropped, gained, lost, unasked, names, admitted);
        }
    }
}
