package dev.locative.eval.report;

import dev.locative.eval.Item;
import dev.locative.eval.Marked;
import dev.locative.eval.Scores;
import dev.locative.eval.Task;
import dev.locative.eval.score.BenchmarkResult;
import dev.locative.eval.score.Scoring;
import dev.locative.eval.table.ItemImage;
import dev.locative.pipeline.TextHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws wrong replies to be looked at: a slice's turn each, those with their images first, and
/// among these by a digest of the id, so that the same replies give the same examples.
final class Examples {
    private static final int MOST = 12;
    private static final int IMAGES = 4;

    /// Replies that are more right than wrong are no examples of wrong ones.
    private static final double WRONG = 0.5;

    /// So many of a slice are looked at for images.
    private static final int LOOKED_AT = 100;

    private static final Comparator<Wrong> DRAWN =
            Comparator.comparingLong((Wrong wrong) -> wrong.draw().high())
                    .thenComparingLong(wrong -> wrong.draw().low());

    private record Wrong(Item item, Marked marked, String reply, String slice, TextHash draw) {
        boolean pictured() {
            return item.images().stream().allMatch(ItemImage::present);
        }
    }

    private Examples() {}

    /// @param scorings by the chosen rule, one a seed
    /// @param answered in the same order
    static List<Example> of(
            BenchmarkResult result, List<List<Scoring.Answered>> answered, List<Scoring> scorings) {
        String rule = result.chosen().rule();
        String facet = facet(result.chosen().scores(), scorings.getFirst());
        SortedMap<String, List<Wrong>> slices = new TreeMap<>();
        Set<String> known = new HashSet<>();
        for (int s = 0; s < answered.size(); s++) {
            for (int i = 0; i < answered.get(s).size(); i++) {
                Scoring.Answered one = answered.get(s).get(i);
                Marked marked = scorings.get(s).marked().get(i);
                if (marked.mark().score() < WRONG && known.add(one.item().id())) {
                    String slice = facet == null ? "" : one.item().facets().getOrDefault(facet, "");
                    slices.computeIfAbsent(slice, _ -> new ArrayList<>())
                            .add(
                                    new Wrong(
                                            one.item(),
                                            marked,
                                            one.answer().reply(),
                                            slice,
                                            TextHash.of(one.item().id())));
                }
            }
        }
        Thumbnails thumbnails = new Thumbnails();
        return drawn(slices).stream().map(wrong -> example(wrong, rule, thumbnails)).toList();
    }

    /// What the rule slices by and the items know of themselves, coarsest first; null for nothing.
    private static @Nullable String facet(Scores scores, Scoring scoring) {
        Set<String> known = new HashSet<>();
        scoring.marked().forEach(marked -> known.addAll(marked.item().facets().keySet()));
        return scores.by().entrySet().stream()
                .filter(facet -> known.contains(facet.getKey()) && facet.getValue().size() > 1)
                .findFirst()
                .map(facet -> facet.getKey())
                .orElse(null);
    }

    private static List<Wrong> drawn(SortedMap<String, List<Wrong>> slices) {
        List<Iterator<Wrong>> turns = new ArrayList<>();
        for (List<Wrong> slice : slices.values()) {
            Map<Boolean, List<Wrong>> byImage =
                    slice.stream()
                            .sorted(DRAWN)
                            .limit(LOOKED_AT)
                            .collect(Collectors.partitioningBy(Wrong::pictured));
            turns.add(
                    Stream.concat(
                                    byImage.getOrDefault(true, List.of()).stream(),
                                    byImage.getOrDefault(false, List.of()).stream())
                            .iterator());
        }
        List<Wrong> drawn = new ArrayList<>();
        boolean more = true;
        while (more && drawn.size() < MOST) {
            more = false;
            for (Iterator<Wrong> turn : turns) {
                if (turn.hasNext() && drawn.size() < MOST) {
                    drawn.add(turn.next());
                    more = true;
                }
            }
        }
        return drawn;
    }

    private static Example example(Wrong wrong, String rule, Thumbnails thumbnails) {
        Item item = wrong.item();
        return new Example(
                item.id(),
                item.place(),
                wrong.slice(),
                item.images().stream().limit(IMAGES).map(thumbnails::of).toList(),
                question(item.task()),
                options(item.task()),
                gold(item.task()),
                wrong.reply(),
                wrong.marked().mark().parsed(),
                rule,
                wrong.marked().mark().score());
    }

    private static String question(Task task) {
        return switch (task) {
            case Task.Choice choice ->
                    choice.hint() == null
                            ? choice.question()
                            : choice.hint() + "\n" + choice.question();
            case Task.YesNo yesNo -> yesNo.question();
            case Task.TrueFalse trueFalse -> trueFalse.statement();
            case Task.Open open -> open.question();
        };
    }

    private static List<String> options(Task task) {
        if (!(task instanceof Task.Choice choice)) {
            return List.of();
        }
        List<String> options = new ArrayList<>();
        choice.options().forEach((letter, text) -> options.add(letter + ". " + text));
        return options;
    }

    private static String gold(Task task) {
        return task instanceof Task.Open open
                ? String.join(", ", open.golds().stream().distinct().toList())
                : task.right();
    }
}
