package dev.locative.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Outcome;
import dev.locative.data.Sample;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {
    private static final List<Outcome> SAMPLES = Kept.samples(500);

    @Test
    void draws_as_many_as_the_formula_says_and_no_pair_twice_nor_a_dropped_one() {
        Drawing.Drawn drawn = draw(SAMPLES, 0, Stratify.NONE);

        assertThat(drawn.population()).isEqualTo(1000);
        assertThat(drawn.items()).hasSize(278);
        assertThat(drawn.strata()).containsExactly(new DrawnSet.Stratum("all", 1000, 278));
        assertThat(names(drawn)).doesNotHaveDuplicates().hasSize(278);
        assertThat(drawn.items()).allMatch(item -> item.pair().kept() && item.ordinal() != 1);
        assertThat(drawn.items().stream().map(DrawnItem::item))
                .containsExactlyElementsOf(IntStream.range(0, 278).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource
    void the_draw_depends_on_the_seed_and_not_on_the_order_of_the_ledger(Stratify stratify) {
        Drawing.Drawn drawn = draw(SAMPLES, 7, stratify);

        assertThat(draw(Kept.reversed(SAMPLES), 7, stratify)).isEqualTo(drawn);
        assertThat(draw(SAMPLES, 8, stratify)).isNotEqualTo(drawn);
    }

    @Test
    void every_pair_is_drawn_about_as_often() {
        Map<String, Integer> times = new TreeMap<>();
        List<Outcome> few = Kept.samples(20);
        int draws = 4000;
        for (int seed = 0; seed < draws; seed++) {
            DrawSettings settings = new DrawSettings(0.95, 0.05, seed, Stratify.NONE, 10);
            names(new Drawing(few::stream, settings).draw())
                    .forEach(name -> times.merge(name, 1, Integer::sum));
        }

        // 40 pairs, each drawn with 1/4: 1000 times, with a standard deviation of 27
        assertThat(times).hasSize(40);
        assertThat(times.values()).allSatisfy(n -> assertThat(n).isBetween(880, 1120));
        double squares =
                times.values().stream().mapToDouble(n -> (n - 1000.0) * (n - 1000.0)).sum();
        // chi-squared of 39 degrees of freedom; 0.1 % above 72
        assertThat(squares / (draws * 0.25 * 0.75) * 39 / 40).isLessThan(72);
    }

    @Test
    void any_beginning_of_the_order_is_a_mix_of_the_strata() {
        Drawing.Drawn drawn = draw(SAMPLES, 0, Stratify.RELATION);
        long above =
                drawn.items().subList(0, 100).stream()
                        .filter(item -> item.stratum().equals("above"))
                        .count();

        assertThat(above).isBetween(35L, 65L);
    }

    @Test
    void strata_by_relation_are_those_of_the_first_relation() {
        Drawing.Drawn drawn = draw(SAMPLES, 0, Stratify.RELATION);

        assertThat(drawn.strata())
                .containsExactly(
                        new DrawnSet.Stratum("above", 500, 139),
                        new DrawnSet.Stratum("far", 50, 14),
                        new DrawnSet.Stratum("left", 450, 125));
        assertThat(counts(drawn, DrawnItem::stratum))
                .isEqualTo(Map.of("above", 139L, "far", 14L, "left", 125L));
        assertThat(drawn.items())
                .allMatch(item -> item.stratum().equals(item.pair().firstRelation()));
    }

    @Test
    void strata_by_source() {
        Drawing.Drawn drawn = draw(SAMPLES, 0, Stratify.SOURCE);

        assertThat(counts(drawn, item -> item.sample().source()))
                .isEqualTo(Map.of("docci", 70L, "pixmo-cap", 208L));
    }

    @Test
    void a_pair_without_relation_has_a_stratum_of_its_own() {
        Outcome bare = Kept.answered("x", "docci", List.of(Kept.judged("Where?", true)));

        assertThat(draw(List.of(bare), 0, Stratify.RELATION).strata())
                .containsExactly(new DrawnSet.Stratum("(none)", 1, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_few_pairs_are_all_drawn(int pairs) {
        List<Outcome> few =
                IntStream.range(0, pairs)
                        .mapToObj(i ->
                                Kept.answered(
                                        "s" + i, "docci", List.of(Kept.judged("?", true, "on"))))
                        .toList();

        assertThat(draw(few, 0, Stratify.RELATION).items()).hasSize(pairs);
    }

    @Test
    void a_run_that_keeps_nothing_has_nothing_to_review() {
        List<Outcome> none =
                List.of(
                        Kept.answered("a", "docci", List.of(Kept.judged("?", false, "on"))),
                        new Outcome.Failed(
                                new Sample("b", null, null, "docci"), "generate", "broke"));

        assertThatThrownBy(() -> draw(none, 0, Stratify.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the run holds no kept pair: nothing to review");
    }

    @Test
    void a_size_that_was_asked_for_wins_and_is_cut_to_what_there_is() {
        assertThat(sized(50).items()).hasSize(50);
        assertThat(sized(5000).items()).hasSize(1000);
    }

    @Test
    void more_than_people_look_at_is_refused() {
        DrawSettings fine = new DrawSettings(0.99, 0.0001, 0, Stratify.NONE, null);

        assertThatThrownBy(() -> fine.sizeOf(3_372_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a review holds 20,000 at most: ask for a wider margin");
        assertThatThrownBy(() -> sized(0)).hasMessage("size 0 is not from 1 to 20000");
    }

    private static Drawing.Drawn sized(int size) {
        return new Drawing(SAMPLES::stream, new DrawSettings(0.95, 0.05, 0, Stratify.NONE, size))
                .draw();
    }

    private static Drawing.Drawn draw(List<Outcome> outcomes, long seed, Stratify stratify) {
        return new Drawing(outcomes::stream, new DrawSettings(0.95, 0.05, seed, stratify, null))
                .draw();
    }

    private static List<String> names(Drawing.Drawn drawn) {
        return drawn.items().stream().map(i -> i.sample().id() + " " + i.ordinal()).toList();
    }

    private static Map<String, Long> counts(
            Drawing.Drawn drawn, Function<DrawnItem, String> group) {
        return drawn.items().stream().collect(Collectors.groupingBy(group, Collectors.counting()));
    }
}
