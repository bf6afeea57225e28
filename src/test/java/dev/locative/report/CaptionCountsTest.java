package dev.locative.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.locative.taxonomy.Tagger;
import dev.locative.taxonomy.Taxonomy;
import dev.locative.taxonomy.TaxonomyFile;
import org.junit.jupiter.api.Test;

class CaptionCountsTest {
    private static final Taxonomy TAXONOMY = TaxonomyFile.bundled();
    private static final Tagger TAGGER = new Tagger(TAXONOMY);

    @Test
    void countsAKeywordWithinALongerOneOnlyInTheOverlappingView() {
        CaptionAnalysis analysis = of("A cat to the left of a dog.").analysis();
        CaptionAnalysis.RelationShare left = relation(analysis, "left");
        assertThat(left.exclusive()).isEqualTo(1);
        assertThat(left.overlapping()).isEqualTo(3);
        assertThat(left.keywords())
                .filteredOn(k -> k.overlapping() > 0)
                .extracting(CaptionAnalysis.KeywordShare::keyword)
                .containsExactly("left", "to the left of", "left of");
        assertThat(left.overlappingPercent()).isEqualTo(100);
        assertThat(left.paperPercent()).isEqualTo(19.28);
    }

    @Test
    void tellsStatingCaptionsFromMentioningOnes() {
        CaptionCounts counts = of("A cat on a mat.");
        counts.caption("He left the room.");
        counts.caption("A red cup.");
        counts.reject();
        CaptionAnalysis analysis = counts.analysis();
        assertThat(analysis.captions()).isEqualTo(3);
        assertThat(analysis.rejected()).isEqualTo(1);
        assertThat(analysis.stating()).isEqualTo(1);
        assertThat(analysis.mentioning()).isEqualTo(2);
        assertThat(analysis.words()).isCloseTo(12 / 3.0, within(1e-9));
        assertThat(analysis.topShare()).isEqualTo(100);
    }

    @Test
    void addsUpWhatSeveralThreadsCounted() {
        CaptionCounts together = of("A cat on a mat.");
        together.add(of("A dog under a bridge on a hill."));
        CaptionAnalysis analysis = together.analysis();
        assertThat(analysis.captions()).isEqualTo(2);
        assertThat(relation(analysis, "on").captions()).isEqualTo(2);
        assertThat(relation(analysis, "below").exclusivePercent())
                .isCloseTo(100.0 / 3, within(1e-9));
    }

    @Test
    void fitsATerminalOf100ColumnsAndNoCaptions() {
        CaptionCounts counts = of("A cat sits in the background on the right side of a dog.");
        assertThat(counts.analysis().text(false))
                .contains("stating a relation        1 (100.0 %)", "SR %", "21.65");
        assertThat(counts.analysis().text(true)).contains("  on the right side of", "ours");
        assertThat(counts.analysis().text(false).lines()).allMatch(l -> l.length() <= 110);
        assertThat(new CaptionCounts(TAXONOMY, TAGGER).analysis().text(false)).contains("captions");
    }

    private static CaptionCounts of(String caption) {
        CaptionCounts counts = new CaptionCounts(TAXONOMY, TAGGER);
        counts.caption(caption);
        return counts;
    }

    private static CaptionAnalysis.RelationShare relation(CaptionAnalysis analysis, String name) {
        return analysis.relations().stream()
                .filter(r -> r.name().equals(name))
                .findAny()
                .orElseThrow();
    }
}
