package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Verbs that look like nouns are no part of a name.
class HiddenDoingsTest {
    private static List<String> things(String caption) {
        return new Reader().read(caption).stream().map(s -> s.thing().text()).distinct().toList();
    }

    @Test
    void aVerbBeforeAMannerAdverbOrItsParticle() {
        assertThat(things("The coat fits snugly over the wool dress.")).containsExactly("coat");
        assertThat(things("In the lower right, the gravel peters out.")).containsExactly("gravel");
    }

    @Test
    void aVerbBeforeItsObjectAfterAPlace() {
        assertThat(new Reader().read("The lorries on the left bank approach the pier."))
                .anyMatch(s -> s.reference() != null && s.reference().text().equals("left bank"));
        assertThat(things("On the rug, a fox and a black rabbit wave their paws."))
                .contains("fox", "black rabbit");
    }
}
