package dev.locative.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.taxonomy.Tagger;
import dev.locative.taxonomy.TaxonomyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LexicalGateTest {
    private static final LexicalGate GATE = new LexicalGate(new Tagger(TaxonomyFile.bundled()));

    @Test
    void keepsACaptionThatStatesARelation() {
        assertThat(admit("A white and blue bus sits on a brick ground."))
                .isInstanceOf(Verdict.Keep.class);
    }

    @Test
    void dropsACaptionWithoutKeywordAndSaysSo() {
        assertThat(admit("A brown tiger with black stripes is fighting."))
                .isEqualTo(new Verdict.Drop("lexical", null, "no spatial keyword"));
    }

    @Test
    void dropsACaptionWithWeakKeywordsOnlyAndNamesThem() {
        assertThat(admit("Tools, including a saw, part of a set."))
                .isEqualTo(
                        new Verdict.Drop(
                                "lexical",
                                null,
                                "only keywords that state no relation alone: \"including\","
                                        + " \"part of\""));
    }

    @Test
    void dropsASampleWithoutCaption() {
        assertThat(admit(null)).isEqualTo(new Verdict.Drop("lexical", null, "no caption"));
        assertThat(admit(" \n")).isEqualTo(new Verdict.Drop("lexical", null, "no caption"));
    }

    private static Verdict admit(@Nullable String caption) {
        return GATE.admit(new Sample("1", null, caption, "test"));
    }
}
