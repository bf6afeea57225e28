package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.pipeline.Filter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiltersTest {
    private final List<Filter> available =
            List.of(
                    new GroundedAnswers(),
                    new ProperQuestions(),
                    new Surmises(),
                    new LoosePronouns(),
                    new DescriptionReferences(),
                    new SpatialQuestions(Pairs::places, false),
                    new EchoedAnswers(),
                    new ExactDuplicates());

    @Test
    void ordersThemFromCheapToDear() {
        assertThat(names(Set.of(), Set.of())).isEqualTo(Filters.LEXICAL);
    }

    @Test
    void takesOnlyThoseAskedForLessThoseSwitchedOff() {
        assertThat(names(Set.of("spatial", "duplicate"), Set.of()))
                .containsExactly("duplicate", "spatial");
        assertThat(names(Set.of(), Set.of("echo", "spatial", "aligned")))
                .containsExactly(
                        "duplicate", "reference", "pronoun", "surmised", "asked", "grounded");
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> names(Set.of("spacial"), Set.of()))
                .hasMessageContaining("spacial")
                .hasMessageContaining("spatial");
        assertThatThrownBy(() -> names(Set.of(), Set.of("spacial")))
                .hasMessageContaining("grounded");
    }

    private List<String> names(Set<String> only, Set<String> without) {
        return Filters.choose(available, only, without).stream().map(Filter::name).toList();
    }
}
