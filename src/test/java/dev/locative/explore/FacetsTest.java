package dev.locative.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.Verdict;
import dev.locative.page.ReasonKind;
import dev.locative.report.RunCounts;
import dev.locative.report.RunStatistics;
import dev.locative.taxonomy.Relation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every count is compared with one made by hand from the ledger.
class FacetsTest {
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    @TempDir Path run;
    private final List<Item> items = new ArrayList<>();

    /// @param texts what is searched in, in lower case
    private record Item(Map<Dimension, Set<String>> values, String texts) {}

    @BeforeEach
    void written() {
        ToyRun toy = new ToyRun(1);
        ToyRun.append(run, toy.outcomes(0, 400));
        ToyRun.append(
                run,
                ToyRun.last(run).stream()
                        .filter(Outcome.Failed.class::isInstance)
                        .map(failed -> toy.outcome(failed.sample().id()))
                        .toList());
        ToyRun.last(run).forEach(this::add);
    }

    private void add(Outcome outcome) {
        String caption = outcome.sample().caption() + " ";
        String source = outcome.sample().source();
        switch (outcome) {
            case Outcome.Answered answered -> {
                for (Judged judged : answered.pairs()) {
                    add(
                            caption + judged.pair().question() + " " + judged.pair().answer(),
                            Set.copyOf(judged.pair().relations()),
                            Set.of(judged.pair().frame().label()),
                            source,
                            drops(judged, true),
                            judged.kept() ? "kept" : "dropped",
                            drops(judged, false));
                }
            }
            case Outcome.Refused refused ->
                    add(
                            caption,
                            Set.of(),
                            Set.of(),
                            source,
                            Set.of(refused.why().check()),
                            "refused",
                            Set.of(ReasonKind.of(refused.why().reason())));
            case Outcome.Failed failed ->
                    add(
                            caption,
                            Set.of(),
                            Set.of(),
                            source,
                            Set.of(),
                            "failed",
                            Set.of(ReasonKind.of(failed.error())));
        }
    }

    private static Set<String> drops(Judged judged, boolean names) {
        return judged.verdicts().stream()
                .filter(Verdict.Drop.class::isInstance)
                .map(Verdict.Drop.class::cast)
                .map(drop -> names ? drop.check() : ReasonKind.of(drop.reason()))
                .collect(Collectors.toSet());
    }

    private void add(
            String texts,
            Set<String> relations,
            Set<String> frames,
            String source,
            Set<String> checks,
            String verdict,
            Set<String> reasons) {
        Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
        values.put(Dimension.RELATION, relations);
        values.put(Dimension.GROUP, groups(relations));
        values.put(Dimension.FRAME, frames);
        values.put(Dimension.SOURCE, Set.of(source));
        values.put(Dimension.CHECK, checks);
        values.put(Dimension.VERDICT, Set.of(verdict));
        values.put(Dimension.REASON, reasons);
        items.add(new Item(values, texts.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> groups(Set<String> relations) {
        Set<String> groups = new HashSet<>();
        for (Relation relation : ToyRun.TAXONOMY.relations()) {
            if (relations.contains(relation.name())) {
                groups.add(relation.group().name().toLowerCase(Locale.ROOT));
            }
        }
        return groups;
    }

    private static boolean passes(Item item, Map<Dimension, Set<String>> chosen, Dimension but) {
        return chosen.entrySet().stream()
                .filter(choice -> choice.getKey() != but)
                .allMatch(choice ->
                        item.values().get(choice.getKey()).stream()
                                .anyMatch(choice.getValue()::contains));
    }

    private Map<Dimension, Map<String, Long>> byHand(
            Predicate<Item> text, Map<Dimension, Set<String>> chosen) {
        Map<Dimension, Map<String, Long>> all = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Map<String, Long> counts = new TreeMap<>();
            chosen.getOrDefault(dimension, Set.of()).forEach(value -> counts.put(value, 0L));
            items.stream()
                    .filter(text)
                    .filter(item -> passes(item, chosen, dimension))
                    .flatMap(item -> item.values().get(dimension).stream())
                    .forEach(value -> counts.merge(value, 1L, Long::sum));
            all.put(dimension, counts);
        }
        return all;
    }

    private static Map<Dimension, Map<String, Long>> told(PairPage page) {
        Map<Dimension, Map<String, Long>> all = new EnumMap<>(Dimension.class);
        page.facets()
                .forEach((dimension, facets) -> {
                    Map<String, Long> counts = new TreeMap<>();
                    facets.forEach(facet -> counts.put(facet.value(), facet.count()));
                    all.put(dimension, counts);
                });
        return all;
    }

    private Map<Dimension, Set<String>> drawn() {
        Map<Dimension, Set<String>> chosen = new EnumMap<>(Dimension.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            Dimension dimension = Dimension.values()[random.nextInt(Dimension.values().length)];
            List<String> values =
                    items.stream()
                            .flatMap(item -> item.values().get(dimension).stream())
                            .distinct()
                            .sorted()
                            .toList();
            Set<String> some = new HashSet<>();
            some.add(values.get(random.nextInt(values.size())));
            some.add(values.get(random.nextInt(values.size())));
            chosen.put(dimension, some);
        }
        return chosen;
    }

    @Test
    void counts_are_those_of_the_ledger_whatever_is_chosen() {
        try (RunIndex index = RunIndex.open(run, ToyRun.TAXONOMY)) {
            index.catchUp();
            for (int round = 0; round < 60; round++) {
                String word = random.nextBoolean() ? "" : "fence";
                Map<Dimension, Set<String>> chosen = drawn();
                Predicate<Item> text = item -> item.texts().contains(word);
                PairQuery query = new PairQuery(word, chosen, null, new Order.Ledger(), 0, 100);

                PairPage page = index.pairs(query);

                long total =
                        items.stream()
                                .filter(text)
                                .filter(item -> passes(item, chosen, null))
                                .count();
                assertThat(page.total()).isEqualTo(total);
                assertThat(page.items()).hasSize((int) Math.min(total, 100));
                assertThat(told(page)).isEqualTo(byHand(text, chosen));
                assertThat(told(index.pairs(query))).isEqualTo(told(page));
            }
        }
    }

    @Test
    void statistics_have_the_same_counts() {
        RunCounts counts = new RunCounts();
        ToyRun.last(run).forEach(counts::add);
        RunStatistics statistics = counts.statistics(null, 0, 0);
        try (RunIndex index = RunIndex.open(run, ToyRun.TAXONOMY)) {
            index.catchUp();
            Map<Dimension, Map<String, Long>> all = told(index.pairs(PairQuery.ALL));
            Map<Dimension, Map<String, Long>> kept =
                    told(
                            index.pairs(
                                    new PairQuery(
                                            "",
                                            Map.of(Dimension.VERDICT, Set.of("kept")),
                                            null,
                                            new Order.Ledger(),
                                            0,
                                            0)));

            assertThat(index.indexed().samples()).isEqualTo(statistics.samples().read());
            assertThat(index.indexed().pairs()).isEqualTo(statistics.pairs().generated());
            assertThat(all.get(Dimension.VERDICT))
                    .containsEntry("kept", statistics.pairs().kept())
                    .containsEntry("refused", statistics.samples().refused())
                    .containsEntry("failed", statistics.samples().failed());
            statistics
                    .relations()
                    .forEach((relation, pairs) -> {
                        assertThat(all.get(Dimension.RELATION))
                                .containsEntry(relation, pairs.generated());
                        assertThat(kept.get(Dimension.RELATION))
                                .containsEntry(relation, pairs.kept());
                    });
            assertThat(kept.get(Dimension.FRAME)).isEqualTo(statistics.frames());
            statistics
                    .checks()
                    .forEach((check, said) -> {
                        if (said.dropped() > 0) {
                            assertThat(all.get(Dimension.CHECK))
                                    .containsEntry(check, said.dropped());
                        }
                        said.reasons()
                                .forEach(reason ->
                                        assertThat(all.get(Dimension.REASON))
                                                .containsEntry(reason.reason(), reason.count()));
                    });
        }
    }
}
