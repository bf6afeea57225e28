package dev.locative.review;

import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.Sample;
import dev.locative.pipeline.TextHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Draws kept pairs evenly and without putting back: of each stratum those whose hash of seed,
/// sample and ordinal is lowest. So the draw depends on what the run holds, not on its order. Reads
/// the outcomes twice and keeps in memory what it draws.
final class Drawing {
    private static final Comparator<Candidate> BY_RANK =
            Comparator.<Candidate>comparingLong(c -> c.hash.high())
                    .thenComparing(c -> c.hash.low());

    /// By the other half of the hash, since strata are drawn to different ranks.
    private static final Comparator<Candidate> BY_ORDER =
            Comparator.<Candidate>comparingLong(c -> c.hash.low())
                    .thenComparing(c -> c.hash.high());

    private final Supplier<Stream<Outcome>> outcomes;
    private final DrawSettings settings;

    Drawing(Supplier<Stream<Outcome>> outcomes, DrawSettings settings) {
        this.outcomes = outcomes;
        this.settings = settings;
    }

    private record Candidate(
            TextHash hash, String stratum, Sample sample, int ordinal, Judged judged) {}

    /// @param items in the drawn order
    record Drawn(long population, List<DrawnSet.Stratum> strata, List<DrawnItem> items) {}

    /// Told of a kept pair.
    private interface Each {
        void take(Sample sample, int ordinal, Judged judged, String stratum);
    }

    /// @throws IllegalArgumentException when nothing is kept, or too many would be drawn
    Drawn draw() {
        SortedMap<String, Long> counts = new TreeMap<>();
        kept((_, _, _, stratum) -> counts.merge(stratum, 1L, Long::sum));
        long population = counts.values().stream().mapToLong(Long::longValue).sum();
        if (population == 0) {
            throw new IllegalArgumentException("the run holds no kept pair: nothing to review");
        }
        SortedMap<String, Integer> sizes = Allocation.of(counts, settings.sizeOf(population));
        Map<String, PriorityQueue<Candidate>> lowest = new TreeMap<>();
        kept((sample, ordinal, judged, stratum) -> {
            TextHash hash = TextHash.of(settings.seed() + " " + ordinal + " " + sample.id());
            offer(
                    lowest.computeIfAbsent(stratum, _ -> new PriorityQueue<>(BY_RANK.reversed())),
                    new Candidate(hash, stratum, sample, ordinal, judged),
                    sizes.getOrDefault(stratum, 0));
        });
        List<DrawnSet.Stratum> strata = new ArrayList<>();
        sizes.forEach((name, size) ->
                strata.add(new DrawnSet.Stratum(name, counts.getOrDefault(name, 0L), size)));
        return new Drawn(population, strata, items(lowest));
    }

    private void kept(Each each) {
        try (Stream<Outcome> all = outcomes.get()) {
            all.forEach(outcome -> {
                if (outcome instanceof Outcome.Answered(Sample sample, List<Judged> pairs, _)) {
                    for (int ordinal = 0; ordinal < pairs.size(); ordinal++) {
                        Judged judged = pairs.get(ordinal);
                        if (judged.kept()) {
                            String stratum = settings.stratify().stratum(sample, judged.pair());
                            each.take(sample, ordinal, judged, stratum);
                        }
                    }
                }
            });
        }
    }

    private static void offer(PriorityQueue<Candidate> queue, Candidate candidate, int most) {
        queue.add(candidate);
        if (queue.size() > most) {
            queue.remove();
        }
    }

    private static List<DrawnItem> items(Map<String, PriorityQueue<Candidate>> lowest) {
        List<Candidate> drawn = new ArrayList<>();
        lowest.values().forEach(drawn::addAll);
        drawn.sort(BY_ORDER);
        List<DrawnItem> items = new ArrayList<>();
        for (Candidate candidate : drawn) {
            items.add(
                    new DrawnItem(
                            items.size(),
                            candidate.stratum,
                            DrawnItem.DrawnSample.of(candidate.sample),
                            candidate.ordinal,
                            DrawnPair.of(candidate.judged)));
        }
        return items;
    }
}
