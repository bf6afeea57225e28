package dev.locative.eval.compare;

import dev.locative.eval.run.ScoreLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/// Compares two runs, benchmark by benchmark, item by item.
public final class Comparing {
    private record Key(String item, long seed) {}

    private final RunFolder a;
    private final RunFolder b;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Comparing(RunFolder a, RunFolder b) {
        this.a = a;
        this.b = b;
    }

    /// @param runA the folder that `eval --out` was given
    /// @return the benchmarks that both have, by name
    /// @throws IllegalArgumentException when there is none, they share no item, or they were scored
    ///   by different rules
    public static List<Comparison> of(Path runA, Path runB) {
        SortedMap<String, Path> as = RunFolder.in(runA);
        SortedMap<String, Path> bs = RunFolder.in(runB);
        Set<String> both = new TreeSet<>(as.keySet());
        both.retainAll(bs.keySet());
        if (both.isEmpty()) {
            throw new IllegalArgumentException(
                    "no benchmark is in both runs: %s has %s, %s has %s"
                            .formatted(
                                    runA,
                                    String.join(", ", as.keySet()),
                                    runB,
                                    String.join(", ", bs.keySet())));
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (String benchmark : both) {
            comparisons.add(
                    new Comparing(
                                    RunFolder.read(as.get(benchmark)),
                                    RunFolder.read(bs.get(benchmark)))
                            .compared());
        }
        return comparisons;
    }

    private Comparison compared() {
        requireOneRule();
        noteManifests();
        Map<Key, ScoreLine> others = new HashMap<>();
        b.lines().forEach(line -> others.put(new Key(line.item(), line.seed()), line));
        long golds = 0;
        for (ScoreLine line : a.lines()) {
            ScoreLine other = others.get(new Key(line.item(), line.seed()));
            if (other != null) {
                pairs.add(new Pair(line, other, score(line), score(other)));
                golds += line.gold().equals(other.gold()) ? 0 : 1;
            }
        }
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: no item was answered in both runs with the same seed (%s has seeds %s, %s has %s); run one again with the other's --seed and --limit"
                            .formatted(
                                    a.manifest().benchmark(),
                                    a.dir(),
                                    seeds(a),
                                    b.dir(),
                                    seeds(b)));
        }
        if (golds > 0) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d pairs have another right answer in B than in A: the options were shown in another order, or the benchmark's file is another one",
                            golds,
                            pairs.size()));
        }
        return new Comparison(
                a.manifest().benchmark(),
                a.rule(),
                a.manifest().contestant(),
                b.manifest().contestant(),
                figures(),
                counted(),
                changes(),
                List.copyOf(notes));
    }

    private void requireOneRule() {
        if (!a.rule().equals(b.rule())) {
            throw new IllegalArgumentException(
                    "%s: %s was scored by the rule '%s', %s by '%s', and such figures cannot be compared; run one `eval` again with the other's --rule: the replies are kept, nothing is asked again"
                            .formatted(
                                    a.manifest().benchmark(),
                                    a.dir(),
                                    a.rule(),
                                    b.dir(),
                                    b.rule()));
        }
    }

    private void noteManifests() {
        if (!a.manifest().files().equals(b.manifest().files())) {
            notes.add(
                    "The benchmark's files differ: A has %s; B has %s"
                            .formatted(files(a), files(b)));
        }
        differ("style of asking", a.manifest().style(), b.manifest().style());
        differ("version of Locative", a.manifest().version(), b.manifest().version());
        differ(
                "way to answer (--score)",
                a.manifest().options().getOrDefault("score", "generate"),
                b.manifest().options().getOrDefault("score", "generate"));
    }

    private void differ(String what, String inA, String inB) {
        if (!inA.equals(inB)) {
            notes.add("The %s differs: %s in A, %s in B".formatted(what, inA, inB));
        }
    }

    private static String files(RunFolder run) {
        List<String> files = new ArrayList<>();
        run.manifest()
                .files()
                .forEach((name, bytes) ->
                        files.add(String.format(Locale.ROOT, "%s (%,d bytes)", name, bytes)));
        return String.join(", ", files);
    }

    private static Set<Long> seeds(RunFolder run) {
        Set<Long> seeds = new LinkedHashSet<>();
        run.lines().forEach(line -> seeds.add(line.seed()));
        return seeds;
    }

    private double score(ScoreLine line) {
        ScoreLine.Given given = line.rules().get(a.rule());
        return given == null ? 0 : given.score();
    }

    private List<Comparison.Figure> figures() {
        Set<String> names = new LinkedHashSet<>(a.headline());
        names.addAll(a.metrics().keySet());
        names.addAll(b.metrics().keySet());
        return names.stream()
                .filter(name -> a.metrics().containsKey(name) || b.metrics().containsKey(name))
                .map(name ->
                        new Comparison.Figure(
                                name,
                                a.headline().contains(name),
                                a.metrics().get(name),
                                b.metrics().get(name)))
                .toList();
    }

    private Comparison.Pairs counted() {
        long worse = pairs.stream().filter(pair -> pair.rightA() && !pair.rightB()).count();
        long better = pairs.stream().filter(pair -> !pair.rightA() && pair.rightB()).count();
        long rightA = pairs.stream().filter(pair -> pair.rightA()).count();
        return new Comparison.Pairs(
                pairs.size(),
                a.lines().size() - pairs.size(),
                b.lines().size() - pairs.size(),
                rightA,
                rightA - worse + better,
                pairs.stream().mapToDouble(Pair::scoreA).average().orElseThrow(),
                pairs.stream().mapToDouble(Pair::scoreB).average().orElseThrow(),
                Pair.difference(pairs),
                worse,
                better,
                McNemar.p(worse, better));
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean rightA = pair.rightA();
            if (rightA != pair.rightB()) {
                changes.add(
                        new Change(
                                pair.a().item(),
                                pair.a().seed(),
                                pair.a().place(),
                                !rightA,
                                pair.b().gold(),
                                pair.a().reply(),
                                pair.a().rules().get(a.rule()).parsed(),
                                pair.b().reply(),
                                pair.b().rules().get(a.rule()).parsed()));
            }
        }
        return changes;
    }
}
