package dev.locative.report;

import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// A few kept pairs of a run and a few that each check dropped, drawn evenly from all of it. The
/// same run gives the same pairs, in whatever order it was written.
public final class PairSamples {
    private final int kept;
    private final int dropped;
    private final PriorityQueue<Shown> good = queue();
    private final Map<String, PriorityQueue<Shown>> bad = new LinkedHashMap<>();

    /// @param kept how many kept pairs
    /// @param dropped how many dropped pairs for each check
    public PairSamples(int kept, int dropped) {
        this.kept = kept;
        this.dropped = dropped;
    }

    /// @param rank by which the pairs with the lowest are drawn
    record Shown(Sample sample, Judged judged, long rank) {}

    public void add(Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            for (Judged judged : answered.pairs()) {
                add(answered.sample(), judged);
            }
        }
    }

    private void add(Sample sample, Judged judged) {
        long rank = rank(sample.id() + '\n' + judged.pair().question());
        for (Verdict verdict : judged.verdicts()) {
            if (verdict instanceof Verdict.Drop drop) {
                offer(
                        bad.computeIfAbsent(drop.check(), _ -> queue()),
                        new Shown(sample, judged, rank),
                        dropped);
                return;
            }
        }
        offer(good, new Shown(sample, judged, rank), kept);
    }

    List<Shown> kept() {
        return sorted(good);
    }

    /// By the check that dropped them.
    Map<String, List<Shown>> dropped() {
        Map<String, List<Shown>> all = new LinkedHashMap<>();
        bad.forEach((check, shown) -> all.put(check, sorted(shown)));
        return all;
    }

    private static void offer(PriorityQueue<Shown> queue, Shown shown, int most) {
        queue.add(shown);
        if (queue.size() > most) {
            queue.remove();
        }
    }

    private static PriorityQueue<Shown> queue() {
        return new PriorityQueue<>(Comparator.comparingLong(Shown::rank).reversed());
    }

    private static List<Shown> sorted(PriorityQueue<Shown> queue) {
        List<Shown> all = new ArrayList<>(queue);
        all.sort(Comparator.comparingLong(Shown::rank));
        return all;
    }

    /// FNV-1a, mixed, so that the rank says nothing of the text.
    private static long rank(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
    }
}
